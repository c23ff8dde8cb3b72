/** What the thread of `fill-lines.ts` does: fills messages in as they are asked for. */
import { answerInThread } from '#platform/thread';
import { type FilledLines, type LinesAsk, linesOf } from './file-lines.ts';
import { type Composer, composerOf } from './fill.ts';

/** Messages come as one text: cheaper than two thousand objects cloned. */
export type ThreadAsk = Omit<LinesAsk, 'messages'> & { readonly messages: string };

/** Templates are parsed once for all slices of a round. */
let known: { readonly key: string; readonly compose: Composer } | undefined;

answerInThread<ThreadAsk, FilledLines>(({ messages, ...ask }) => {
  const key = JSON.stringify([ask.plan, ask.shop]);
  if (known?.key !== key) known = { key, compose: composerOf(ask.plan, ask.shop) };
  const answer = linesOf({ ...ask, messages: JSON.parse(messages) as LinesAsk['messages'] }, known.compose);
  return { answer, given: answer.pieces.map(({ lines }) => lines.buffer as ArrayBuffer) };
});
