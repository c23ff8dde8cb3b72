import type { FileModel, Fitted } from './file-models.ts';
import type { Customers } from './fit.ts';
import { spenders } from './spend-model.ts';

/** What makes numbers doubtful: `models.warning.<code>` in the words, with the facts its sentence needs. */
export type Warning = { readonly code: string; readonly params: Readonly<Record<string, string>> };

export const TIME_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

const FEW_CUSTOMERS = 100;
const DOMINANT_SHARE = 0.5;
const HUNDRED_YEARS: Readonly<Record<TimeUnit, number>> = { days: 36_525, weeks: 5218, months: 1200, years: 100 };
/** Moments of a shop lie close together beside the time since 1970. */
const MOMENTS_FROM = 5e8;
/** Repeat customers from which on it is no chance that all of them stopped early in their time. */
const ENOUGH_REPEATERS = 50;
const EARLY_SHARE = 0.2;

/** What the file gives reason to doubt, before anything is fitted. */
export function warningsOfFile(model: FileModel, customers: Customers, unit: TimeUnit): Warning[] {
  const { rows, weights } = customers;
  const n = weights.reduce((sum, w) => sum + w, 0);
  const few = n < FEW_CUSTOMERS ? [warning('few-customers', { n: String(n) })] : [];
  if (model.kind === 'spend') return [...few, ...doubtfulSpends(customers)];
  return [
    ...few,
    ...doubtfulPurchases(customers),
    ...(model.kind === 'time' ? doubtfulUnits(rows.columns, weights, unit) : []),
  ];
}

/** What the fit itself says. */
export function warningsOfFit({ converged, unidentified, standardErrors }: Fitted): Warning[] {
  const missing = Object.entries(standardErrors).flatMap(([name, error]) => (Number.isFinite(error) ? [] : [name]));
  return [
    ...(converged ? [] : [warning('not-converged')]),
    ...unidentified.map((part) => warning(`${part}-open`)),
    ...(missing.length > 0 ? [warning('errors-missing', { parameters: missing.join(', ') })] : []),
  ];
}

/** Columns of predictions that could not be worked out for every row of the file. */
export function warningsOfNumbers(columns: Readonly<Record<string, Float64Array>>, repeats: Float64Array): Warning[] {
  return Object.entries(columns).flatMap(([name, column]) => {
    let missing = 0;
    for (let k = 0; k < column.length; k++) if (!Number.isFinite(column[k])) missing += repeats[k] as number;
    return missing === 0 ? [] : [warning('numbers-missing', { columns: name, rows: String(missing) })];
  });
}

export function warning(code: string, params: Warning['params'] = {}): Warning {
  return { code, params };
}

function doubtfulPurchases({ rows, weights }: Customers): Warning[] {
  const x = rows.columns['frequency'] ?? new Float64Array(0);
  const purchases = weights.map((w, k) => w * (x[k] as number));
  const total = purchases.reduce((sum, each) => sum + each, 0);
  if (total === 0) return [warning('nobody-repeats')];
  if (isOneHistory(rows.columns)) return [warning('everybody-alike')];
  const line = dominantLine(purchases, weights, rows.lines, total);
  return line === undefined ? [] : [warning('one-dominates', line)];
}

function doubtfulSpends({ rows, weights }: Customers): Warning[] {
  const [x, m] = [rows.columns['frequency'] ?? new Float64Array(0), rows.columns['monetary'] ?? new Float64Array(0)];
  const chosen = spenders(rows);
  const leftOut = weights.reduce((sum, w, k) => sum + ((x[k] as number) >= 1 && !chosen(0, k) ? w : 0), 0);
  const spent = weights.map((w, k) => (chosen(0, k) ? w * (x[k] as number) * (m[k] as number) : 0));
  const total = spent.reduce((sum, each) => sum + each, 0);
  const kept = m.filter(chosen);
  const line = dominantLine(spent, weights, rows.lines, total);
  return [
    ...(leftOut > 0 ? [warning('spend-left-out', { customers: String(leftOut) })] : []),
    ...(kept.every((spend) => spend === kept[0]) ? [warning('spend-alike')] : []),
    ...(line === undefined ? [] : [warning('spend-dominates', line)]),
  ];
}

/** The line of a single customer with at least half of all, and her share. */
function dominantLine(
  amounts: Float64Array,
  weights: Float64Array,
  lines: Uint32Array,
  total: number,
): { line: string; share: string } | undefined {
  const place = amounts.findIndex((amount, k) => weights[k] === 1 && amount >= DOMINANT_SHARE * total);
  if (place < 0 || amounts.length < 2) return undefined;
  return { line: String(lines[place]), share: `${Math.round(((amounts[place] as number) / total) * 100)} %` };
}

/** True where all customers share one history; how many share it does not matter. */
function isOneHistory(columns: Readonly<Record<string, Float64Array>>): boolean {
  return Object.entries(columns).every(([name, column]) => name === 'count' || column.every((v) => v === column[0]));
}

function doubtfulUnits(
  columns: Readonly<Record<string, Float64Array>>,
  weights: Float64Array,
  unit: TimeUnit,
): Warning[] {
  const [recency, age] = [columns['recency'] ?? new Float64Array(0), columns['age'] ?? new Float64Array(0)];
  let customers = 0;
  let ages = 0;
  let repeaters = 0;
  let latest = 0;
  let youngest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < age.length; k++) {
    const w = weights[k] as number;
    const T = age[k] as number;
    customers += w;
    ages += w * T;
    youngest = Math.min(youngest, T);
    if (recency[k] === 0) continue;
    repeaters += w;
    latest = Math.max(latest, (recency[k] as number) / T);
  }
  const mean = ages / customers;
  const written = String(Number(mean.toPrecision(3)));
  if (youngest >= MOMENTS_FROM && youngest > 0.5 * mean) return [warning('ages-are-moments', { mean: written })];
  if (mean > HUNDRED_YEARS[unit]) return [warning('ages-too-long', { mean: written, unit })];
  if (repeaters < ENOUGH_REPEATERS || latest >= EARLY_SHARE) return [];
  return [warning('recency-in-larger-unit', { share: `${(latest * 100).toPrecision(2)} %` })];
}
