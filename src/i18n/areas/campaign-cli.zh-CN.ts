import type { campaignCliEn } from './campaign-cli.en.ts';

export const campaignCliZh: typeof campaignCliEn = {
  'cli.campaigns.about': () => '查看、启动和停止活动',
  'cli.campaigns.list.about': () => '列出活动',
  'cli.campaigns.sheet.about': () => '活动启动前的启动单',
  'cli.campaigns.launch.about': () => '启动草稿（须有运行中的服务才会发送）',
  'cli.campaigns.stop.about': () => '停止一个活动',
  'cli.campaigns.stopAll.about': () => '立即停止一切发送',
  'cli.campaigns.goOn.about': () => '恢复发送',
  'cli.hashed.about': () => '导出同意投放该广告平台的客户的哈希标识，按平台格式',
  'cli.arg.network': () => '广告平台',
  'cli.option.phonePlus': () => '仅 TikTok：手机号去掉 + 再哈希',
  'cli.hashed.done': (p) =>
    `${p.file}：${p.customers} 位客户中的 ${p.hashed} 位。上传后请删除该文件，哈希值仍属个人信息。`,
  'cli.consents.about': () => '从 CSV 文件导入同意记录',
  'cli.arg.campaign': () => '活动编号',
  'cli.arg.consents': () => '同意记录的 CSV 文件',
  'cli.option.treated': () => '将联系的人数，即启动单上的数字，用于确认',
  'cli.head.campaign': () => '活动',
  'cli.campaigns.counts': (p) =>
    `${p.audience} 位符合条件：将联系 ${p.treated} 位，对照组 ${p.control} 位，全局留白 ${p.holdout} 位，排除 ${p.excluded} 位。`,
  'cli.campaigns.state': (p) => `${p.name}：${p.state}`,
  'cli.campaigns.stopped': () => '已停止一切发送。',
  'cli.campaigns.going': () => '已恢复发送。',
};
