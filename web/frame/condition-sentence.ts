import { hasWords, type Locale, say, sayCode } from '#i18n';
import type { Formats } from '../words/formats.ts';
import { type ConditionParts, conditionParts, type FieldKind, kindOf } from './condition-fields.ts';

/** Names of segments by number, and of uploaded lists by `list/` and theirs. */
export type SegmentNames = ReadonlyMap<string, string>;

const quarterOf = (locale: Locale, value: string): string | undefined => {
  const found = /^(\d{4})-?Q([1-4])$/.exec(value);
  return found ? say(locale, 'condition.quarter', { year: found[1] ?? '', quarter: found[2] ?? '' }) : undefined;
};

/** Values that are numbers, as they are written. */
const MEASURED: Readonly<Partial<Record<FieldKind, (formats: Formats, value: number) => string>>> = {
  money: (formats, value) => formats.money(value),
  count: (formats, value) => formats.number(value, 1),
  number: (formats, value) => formats.number(value, 1),
  days: (formats, value) => formats.days(value),
  share: (formats, value) => formats.percent(value),
};

/** Values `3/rest`: the number of a scheme or a study, and what is asked of it. */
const NUMBERED: Readonly<
  Partial<Record<FieldKind, (locale: Locale, id: string, rest: string, formats: Formats) => string>>
> = {
  weighted: (locale, scheme, name) => say(locale, 'condition.weighted.class', { scheme, name }),
  weightedScore: (locale, scheme, score) => say(locale, 'condition.weighted.score', { scheme, score }),
  delivered: (locale, study, points) => say(locale, 'condition.delivered', { study, points }),
  experiment: (locale, id, group) => ofExperiment(locale, `condition.experiment.${group}`, id),
  uplift: (locale, id, kind) => ofExperiment(locale, `condition.uplift.${kind}`, id),
  upliftGain: (locale, id, minor, formats) =>
    say(locale, 'condition.upliftGain', { id, money: formats.money(Number(minor)) }),
  lostType: (locale, _study, type) => (hasWords(`lostType.${type}`) ? sayCode(locale, `lostType.${type}`) : type),
};

function ofExperiment(locale: Locale, key: string, id: string): string {
  return hasWords(key) ? sayCode(locale, key, { id }) : id;
}

function valueWords(locale: Locale, formats: Formats, kind: FieldKind, value: string, names?: SegmentNames): string {
  const key = `${kind}.${value}`;
  if (hasWords(key)) return sayCode(locale, key);
  if (value === '') return say(locale, 'condition.blank');
  if (kind === 'stage' && value === 'new') return sayCode(locale, 'stage.new');
  const numbered = NUMBERED[kind];
  if (numbered !== undefined) {
    const [id = '', rest = ''] = value.split('/');
    return numbered(locale, id, rest, formats);
  }
  if (kind === 'list') return names?.get(`list/${value}`) ?? say(locale, 'condition.segment', { segment: value });
  if (kind === 'segment') return names?.get(value) ?? say(locale, 'condition.segment', { segment: value });
  const measured = MEASURED[kind]?.(formats, Number(value));
  if (measured !== undefined) return measured;
  if (kind === 'within') return say(locale, 'condition.within', { days: formats.days(Number(value)) });
  if (kind === 'day') return formats.day(value);
  if (kind === 'grade') return gradeWords(locale, value);
  if (kind === 'pair') return value.split('>').map(decodeURIComponent).join(' → ');
  if (kind === 'period') return quarterOf(locale, value) ?? formats.month(`${value}-01`);
  return value;
}

/** `3/1` or `2026-01-31/3/1`: the tier and the scheme; their names stand on the page of grades. */
function gradeWords(locale: Locale, value: string): string {
  const parts = value.split(',').map((one) => one.split('/').reverse());
  const names = parts.map(([tier = '']) => {
    const key = { '0': 'grades.tier.none', new: 'grades.newcomer' }[tier];
    return key === undefined ? say(locale, 'condition.grade.tier', { tier }) : sayCode(locale, key);
  });
  return say(locale, 'condition.grade', { tier: names.join(say(locale, 'condition.or')), scheme: parts[0]?.[1] ?? '' });
}

/** The name of a field such as `rfmGroup.quantile`, in words. */
export function fieldWords(locale: Locale, field: string): string {
  const key = `condition.field.${field.split('.')[0]}`;
  return hasWords(key) ? sayCode(locale, key) : field;
}

function listed(locale: Locale, formats: Formats, { field, value }: ConditionParts, names?: SegmentNames): string {
  const values = value.split(',');
  if (values.length > 5) return say(locale, 'condition.some', { n: formats.count(values.length) });
  return values.map((one) => valueWords(locale, formats, kindOf(field), one, names)).join(say(locale, 'condition.or'));
}

/** A condition as a reader understands it: `stage:is:decline` → “阶段：退化期”. What is not a condition stays as it is. */
export function conditionSentence(locale: Locale, formats: Formats, condition: string, names?: SegmentNames): string {
  const parts = conditionParts(condition);
  if (!parts) return condition;
  const field = fieldWords(locale, parts.field);
  const kind = kindOf(parts.field);
  const past = /^(\d{4}-\d{2}-\d{2})\/(.+)$/.exec(parts.value);
  if (past) {
    const value = valueWords(locale, formats, kind, past[2] ?? '', names);
    return say(locale, parts.operator === 'not' ? 'condition.at.not' : 'condition.at', {
      day: formats.day(past[1] ?? ''),
      field,
      value,
    });
  }
  if (parts.operator === 'between') {
    const [from = '', to = ''] = parts.value.split('..');
    return say(locale, 'condition.between', {
      field,
      from: valueWords(locale, formats, kind, from),
      to: valueWords(locale, formats, kind, to),
    });
  }
  const value =
    parts.operator === 'in'
      ? listed(locale, formats, parts, names)
      : valueWords(locale, formats, kind, parts.value, names);
  const key = `condition.${parts.operator}`;
  return hasWords(key) ? sayCode(locale, key, { field, value }) : condition;
}
