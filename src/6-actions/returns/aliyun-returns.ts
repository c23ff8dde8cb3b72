import { z } from 'zod';
import { Failure } from '#contract/failure';
import { subjectOf } from '../consent/subjects.ts';
import type { ToldReturn } from './keep-returns.ts';

const Text = z.union([z.string(), z.number()]).transform(String);
/** Delivery reports (SmsReport) and answers of customers (SmsUp), as Aliyun pushes them over HTTP: a list in each request. */
const Pushed = z
  .array(
    z.object({
      phone_number: Text,
      content: z.string().optional(),
      send_time: z.string().optional(),
      report_time: z.string().optional(),
      success: z.boolean().optional(),
      err_code: Text.optional(),
      biz_id: Text.optional(),
      out_id: Text.optional(),
      sequence_id: Text.optional(),
    }),
  )
  .max(1_000);

/** Words that refuse further messages, as they are answered in China and elsewhere; alone in the message. */
const REFUSALS: ReadonlySet<string> = new Set(
  'r t td n q 退 退订 退订回t 拒收 拒绝 取消 不要 stop stopall unsubscribe cancel end quit'.split(' '),
);

/** True for an answer that refuses further messages. */
export function isRefusal(answer: string): boolean {
  return REFUSALS.has(
    answer
      .normalize('NFKC')
      .replace(/[\s\p{P}]+/gu, '')
      .toLowerCase(),
  );
}

/** Reads what Aliyun pushed. Numbers that are none are left out. @throws Failure `request.invalid` for anything else */
export function readAliyunReturns(body: unknown): ToldReturn[] {
  const pushed = Pushed.safeParse(body);
  if (!pushed.success) throw new Failure('request.invalid', { where: 'body', reason: 'SmsReport / SmsUp' });
  return pushed.data.flatMap((one): ToldReturn[] => {
    const subject = subjectOf('phone', one.phone_number, 'CN');
    const happenedAt = beijing(one.report_time ?? one.send_time ?? '');
    if (subject === undefined || happenedAt === undefined) return [];
    const { content, success, err_code = '', out_id = '' } = one;
    const common = { subject, happenedAt, messageKey: out_id };
    if (content !== undefined) {
      const toldAs = `up ${one.sequence_id ?? one.send_time ?? ''} ${subject.subject}`;
      return [{ ...common, toldAs, kind: isRefusal(content) ? 'opted-out' : 'replied', detail: content }];
    }
    const toldAs = `report ${one.biz_id ?? out_id} ${subject.subject}`;
    return [{ ...common, toldAs, kind: success === true ? 'delivered' : 'undelivered', detail: err_code }];
  });
}

/** `2026-03-02 10:00:00`, in Beijing. */
function beijing(text: string): Date | undefined {
  const at = new Date(`${text.trim().replace(' ', 'T')}+08:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
