/** What the thread of `learn-uplift.ts` does: learns from one experiment, and says what to expect of customers as it is asked. */
import { answerInThread } from '#platform/thread';
import type { FeatureColumn } from '#stats/models/feature-bins';
import { type Expected, type Judged, type Judgement, judgeUplift, type Trained } from './judge-uplift.ts';

export type UpliftQuestion =
  | { readonly kind: 'learn'; readonly trained: Trained }
  | { readonly kind: 'expect'; readonly columns: readonly FeatureColumn[] };
export type UpliftReply =
  | { readonly kind: 'judged'; readonly judgement: Judgement }
  | { readonly kind: 'expected'; readonly expected: Expected };

/** The rule that was learned last. */
let expect: Judged['expect'];

answerInThread<UpliftQuestion, UpliftReply>((question) => {
  if (question.kind === 'learn') {
    const judged = judgeUplift(question.trained);
    expect = judged.expect;
    return { answer: { kind: 'judged', judgement: judged.judgement } };
  }
  if (expect === undefined) throw new Error('nothing was learned');
  return { answer: { kind: 'expected', expected: expect(question.columns) } };
});
