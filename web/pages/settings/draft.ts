import type { Settings } from '#contract/settings';
import { minorPerMajor } from '../../words/formats.ts';
import { BOUNDS, SETTING_FIELDS, type SettingField } from './setting-fields.ts';

/** What is typed, by path; bounds have one entry each (`rfmFixed.orders.0`). */
export type Draft = Readonly<Record<string, string>>;
export type Fault =
  | { code: 'needed' | 'number' | 'whole' | 'ascending' | 'sum' | 'currency' | 'zone' | 'above' }
  | { code: 'range'; min: number; max: number }
  | { code: 'least'; min: number };
export type Faults = Readonly<Record<string, Fault>>;
type Tree = { [name: string]: Tree | string | number | number[] };

function valueAt(tree: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], tree);
}

function putAt(tree: Tree, path: string, value: string | number | number[]): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const place = names.reduce<Tree>((part, name) => part[name] as Tree, tree);
  place[last] = value;
}

const short = (value: number) => String(Number(value.toFixed(6)));

function written(kind: SettingField['kind'], value: unknown, per: number): string {
  if (typeof value !== 'number') return String(value ?? '');
  if (kind === 'percent') return short(value * 100);
  return kind === 'money' ? short(value / per) : short(value);
}

/** Settings as they are typed: percents and major units. */
export function draftOf(settings: Settings): Draft {
  const per = minorPerMajor(settings.currency);
  const draft: Record<string, string> = {};
  for (const field of SETTING_FIELDS) {
    const value = valueAt(settings, field.path);
    if (field.kind === 'bounds' && Array.isArray(value)) {
      value.forEach((bound: unknown, at) => {
        draft[`${field.path}.${at}`] = written(field.of, bound, per);
      });
    } else draft[field.path] = written(field.kind, value, per);
  }
  return draft;
}

function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

function numberFault(
  kind: 'percent' | 'number' | 'whole' | 'money',
  text: string,
  min: number,
  max: number | undefined,
): Fault | undefined {
  if (text.trim() === '') return { code: 'needed' };
  const value = numberIn(text);
  if (!Number.isFinite(value)) return { code: 'number' };
  if (kind === 'whole' && !Number.isInteger(value)) return { code: 'whole' };
  if (max !== undefined && (value < min || value > max)) return { code: 'range', min, max };
  return value < min ? { code: 'least', min } : undefined;
}

function boundsFault(draft: Draft, field: { path: string; of: 'whole' | 'money' }): Fault | undefined {
  const texts = Array.from({ length: BOUNDS }, (_, at) => draft[`${field.path}.${at}`] ?? '');
  const fault = texts.map((text) => numberFault(field.of, text, 0, undefined)).find((one) => one !== undefined);
  if (fault) return fault;
  const numbers = texts.map(numberIn);
  return numbers.every((bound, at) => at === 0 || bound > (numbers[at - 1] ?? 0)) ? undefined : { code: 'ascending' };
}

function fieldFault(draft: Draft, field: SettingField): Fault | undefined {
  const text = draft[field.path] ?? '';
  switch (field.kind) {
    case 'bounds':
      return boundsFault(draft, field);
    case 'percent':
    case 'number':
    case 'whole':
    case 'money':
      return numberFault(field.kind, text, field.min, field.max);
    case 'currency':
      return /^[A-Z]{3}$/.test(text) ? undefined : { code: 'currency' };
    case 'zone':
      return isZone(text) ? undefined : { code: 'zone' };
    default:
      return text.trim() === '' ? { code: 'needed' } : undefined;
  }
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What single settings cannot say: that they fit together. Told at the later one of the two. */
function jointFaults(draft: Draft): Faults {
  const value = (path: string) => numberIn(draft[path] ?? '');
  const joint: readonly (readonly [boolean, string, Fault])[] = [
    [value('abc.a') + value('abc.b') >= 100, 'abc.b', { code: 'sum' }],
    [value('pyramid.key') + value('pyramid.ordinary') >= 100, 'pyramid.ordinary', { code: 'sum' }],
    [
      value('lifecycle.formationOrders') >= value('lifecycle.stabilityOrders'),
      'lifecycle.stabilityOrders',
      { code: 'above' },
    ],
    [value('lifecycle.declineFactor') >= value('lifecycle.lostFactor'), 'lifecycle.lostFactor', { code: 'above' }],
    [
      value('lifecycle.minimumGapDays') > value('lifecycle.maximumGapDays'),
      'lifecycle.maximumGapDays',
      { code: 'above' },
    ],
  ];
  return Object.fromEntries(joint.filter(([isWrong]) => isWrong).map(([, path, fault]) => [path, fault]));
}

/** What cannot be used yet, by path of the setting. */
export function faultsOf(draft: Draft): Faults {
  const single = SETTING_FIELDS.flatMap((field) => {
    const fault = fieldFault(draft, field);
    return fault ? [[field.path, fault] as const] : [];
  });
  return { ...jointFaults(draft), ...Object.fromEntries(single) };
}

/** The settings a draft without faults stands for. Shares are divided by 100 without leaving dust. */
export function settingsOf(draft: Draft, before: Settings): Settings {
  const tree = structuredClone(before) as unknown as Tree;
  const per = minorPerMajor(draft.currency ?? before.currency);
  const parsed = (kind: SettingField['kind'], text: string) => {
    if (kind === 'percent') return Number((numberIn(text) / 100).toFixed(8));
    if (kind === 'money') return Math.round(numberIn(text) * per);
    return kind === 'whole' || kind === 'number' || kind === 'month' ? numberIn(text) : text.trim();
  };
  for (const field of SETTING_FIELDS) {
    if (field.kind === 'bounds') {
      putAt(
        tree,
        field.path,
        Array.from({ length: BOUNDS }, (_, at) => Number(parsed(field.of, draft[`${field.path}.${at}`] ?? ''))),
      );
    } else putAt(tree, field.path, parsed(field.kind, draft[field.path] ?? ''));
  }
  return tree as unknown as Settings;
}

/** How many entries differ. */
export function changesBetween(draft: Draft, before: Draft): number {
  return Object.keys(before).filter((path) => draft[path] !== before[path]).length;
}
