import type { Channel, Purpose } from '../../contract/campaign.ts';
import type { preferencesEn } from './preferences.en.ts';

const ways: Readonly<Record<Channel, string>> = {
  email: '电子邮件',
  sms: '短信',
  webhook: '我们的其他服务',
  file: '我们的其他服务',
  task: '电话',
};
const purposes: Readonly<Record<Purpose, string>> = { marketing: '优惠与新品信息', service: '订单与服务通知' };

export const preferencesZh: typeof preferencesEn = {
  'preferences.title': (p) => `您愿意收到${p.shop}的哪些消息？`,
  'preferences.about': (p) => `以下选择针对发往 ${p.address} 的${ways[p.channel]}，保存后立即生效。`,
  'preferences.purpose': (p) => purposes[p.purpose],
  'preferences.save': () => '保存',
  'preferences.saved': () => '已保存。',
  'preferences.stop': (p) => `不再接收${purposes[p.purpose]}`,
  'preferences.stopped': (p) => `已退订，您不会再通过此方式收到${purposes[p.purpose]}。`,
  'preferences.unknown': () => '链接不完整，请使用消息中的完整链接。',
};
