import type { Act, ActTime, Behaviour, SegmentDefinition } from '#contract/segment-definition';
import { type Locale, say } from '#i18n';
import type { Formats } from '../words/formats.ts';
import { conditionSentence, type SegmentNames } from './condition-sentence.ts';

type Reader = { readonly locale: Locale; readonly formats: Formats; readonly names: SegmentNames };

/** A definition as a reader understands it, without a full stop: who bought twice in 90 days and is of class A. */
export function definitionSentence(
  locale: Locale,
  formats: Formats,
  definition: SegmentDefinition,
  names: SegmentNames = new Map(),
): string {
  return partSentence({ locale, formats, names }, definition, true);
}

function partSentence(reader: Reader, part: SegmentDefinition, isOutermost = false): string {
  const { locale, formats, names } = reader;
  if ('where' in part) return conditionSentence(locale, formats, part.where, names);
  if ('did' in part) return behaviourSentence(reader, part.did, false);
  if ('not' in part) {
    const inner = part.not;
    const isPlain = 'did' in inner && !inner.did.times && !inner.did.amount && !inner.did.next;
    if (isPlain) return behaviourSentence(reader, inner.did, true);
    return say(locale, 'definition.not', { part: partSentence(reader, inner, true) });
  }
  const isAll = 'all' in part;
  const parts = isAll ? part.all : part.any;
  if (parts.length === 0) return say(locale, isAll ? 'definition.everybody' : 'definition.nobody');
  const said = parts
    .map((one) => partSentence(reader, one, parts.length === 1))
    .join(say(locale, isAll ? 'definition.and' : 'definition.or'));
  return isOutermost || parts.length === 1 ? said : say(locale, 'definition.group', { part: said });
}

function behaviourSentence(reader: Reader, did: Behaviour, isNot: boolean): string {
  const { locale, formats } = reader;
  const { times, amount, next } = did;
  const said = say(locale, 'behaviour', {
    act: did.act,
    isNot,
    of: ofSentence(reader, did),
    when: did.when === undefined ? '' : timeSentence(reader, did.when),
    times:
      times === undefined || (times.operator === 'gte' && times.count === 1)
        ? ''
        : say(locale, `behaviour.times.${times.operator}`, { n: formats.count(times.count) }),
    amount:
      amount === undefined
        ? ''
        : say(locale, `behaviour.amount.${amount.operator}`, { amount: formats.money(amount.minor) }),
  });
  if (next === undefined) return said;
  const then = say(locale, 'behaviour', {
    act: next.act,
    isNot: false,
    of: ofSentence(reader, next),
    when: '',
    times: '',
    amount: '',
  });
  return say(locale, 'behaviour.next', { first: said, then, days: formats.days(next.withinDays) });
}

function ofSentence({ locale }: Reader, { of = [] }: Act): string {
  return of
    .map(({ field, values }) =>
      say(locale, `behaviour.of.${field}`, { values: values.join(say(locale, 'condition.or')) }),
    )
    .join('');
}

function timeSentence({ locale, formats }: Reader, when: ActTime): string {
  if ('lastDays' in when) {
    return when.exceptLastDays === undefined || when.exceptLastDays === 0
      ? say(locale, 'behaviour.when.last', { days: formats.days(when.lastDays) })
      : say(locale, 'behaviour.when.ago', {
          from: formats.count(when.lastDays),
          to: formats.days(when.exceptLastDays),
        });
  }
  const { from, to } = when;
  if (from !== undefined && to !== undefined)
    return say(locale, 'behaviour.when.between', { from: formats.day(from), to: formats.day(to) });
  if (from !== undefined) return say(locale, 'behaviour.when.since', { day: formats.day(from) });
  return to === undefined ? '' : say(locale, 'behaviour.when.until', { day: formats.day(to) });
}
