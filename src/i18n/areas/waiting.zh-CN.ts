import { sizeText } from '../size.ts';
import type { waitingEn } from './waiting.en.ts';

export const waitingZh: typeof waitingEn = {
  'job.waits.space': (p) =>
    `等待磁盘空间：剩余 ${sizeText(p.freeBytes, 'down')}，约需 ${sizeText(p.neededBytes, 'up')}。请腾出空间，任务会自动继续。`,
  'job.waits.spaceUnknown': () => '等待服务器磁盘空间：每分钟重试一次，任务会自动继续。',
  'job.waits.crashes': () => '该任务执行期间 Patron 多次中断。为避免再次引发中断，任务暂停片刻，一小时内会自动继续。',
  'job.waits.store': () => '数据存储没有响应，任务正在等待，恢复后会自动继续。',
  'cli.start.waitsForSpace': (p) =>
    `${p.directory} 所在磁盘已满。再腾出 ${sizeText(p.neededBytes, 'up')} 后，Patron 会自动启动。`,
};
