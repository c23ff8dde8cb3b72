import { drillLearned } from '#contract/drill-worth';
import type { LearnedAnswer, LearnedFacts } from '#contract/learned';
import { drillKey } from '../../../frame/drill-key.ts';
import { money, people, share } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { bars } from '../../../ui/prepare/bars.ts';
import { lines } from '../../../ui/prepare/lines.ts';

export type Learned = LearnedAnswer;
export type Group = Learned['groups'][number];
/** Features that are shown; the rest hardly count. */
const MOST_FEATURES = 10;

export const isMoney = (question: LearnedFacts['question']): boolean => question !== 'return';

/** A forecast as its question counts: money, or a probability. */
export function forecastIn(question: LearnedFacts['question'], value: number | null, { formats }: Pen): string {
  return isMoney(question) ? formats.money(value) : formats.percent(value);
}

/** The answer under the title. */
export function learnedSentence({ facts, scored, forecastTotal, since }: Learned, pen: Pen): string {
  const { t, formats } = pen;
  if (facts === null) return '';
  const told = stateSentence(facts, pen) + feasibility(facts, pen);
  if (facts.state !== 'trusted' || scored === 0) return told;
  const days = formats.days(facts.windowDays);
  const n = formats.count(scored);
  if (facts.question === 'return')
    return told + t('learned.scored.return', { n, days, total: formats.count(Math.round(forecastTotal)) });
  const total = formats.money(forecastTotal);
  if (facts.question === 'revenue') return told + t('learned.scored.revenue', { n, days, total });
  return told + t('learned.scored.newcomer', { n, days, total, since: formats.day(since) });
}

function stateSentence(facts: LearnedFacts, { t, formats }: Pen): string {
  const { state, rows } = facts;
  if (state === 'too-short') return t('learned.state.too-short');
  if (state === 'too-few')
    return t('learned.state.too-few', {
      trained: formats.count(facts.trained),
      trainedLater: formats.count(facts.trainedWithLater),
      tested: formats.count(facts.tested),
      testedLater: formats.count(facts.testedWithLater),
    });
  const chosen = rows.find(({ isChosen }) => isChosen);
  const rival = rows.find(({ isRival }) => isRival);
  const name = t(`learned.forecaster.${chosen?.forecaster ?? 'tree'}`);
  if (state === 'biased') return t('learned.state.biased', { name, bias: formats.percent(chosen?.bias ?? null) });
  const told = {
    name,
    rival: t(`learned.forecaster.${rival?.forecaster ?? 'mean'}`),
    low: formats.percent(chosen?.savedInterval?.lower ?? null),
    high: formats.percent(chosen?.savedInterval?.upper ?? null),
  };
  if (state === 'adds-nothing') return t('learned.state.adds-nothing', told);
  return t('learned.state.trusted', { ...told, saved: formats.percent(chosen?.saved ?? null) });
}

/** Whether anything can be predicted at all: the model of purchases against one probability for everybody. */
function feasibility({ question, rows }: LearnedFacts, { t, formats }: Pen): string {
  const process = rows.find(({ forecaster }) => forecaster === 'process');
  const mean = rows.find(({ forecaster }) => forecaster === 'mean');
  if (question !== 'return' || process === undefined || mean?.savedInterval == null) return '';
  if (mean.savedInterval.upper >= 0) return t('learned.infeasible');
  return t('learned.feasible', {
    area: formats.percent(process.ranking),
    saved: formats.percent(1 - process.loss / mean.loss),
  });
}

/** What was said and what came, by tenths of the tested customers. */
export function calibrationChart(facts: LearnedFacts, currency: string, pen: Pen): ChartView {
  const { t, look } = pen;
  const { calibration, question } = facts;
  const quantity = isMoney(question) ? money(pen, t('learned.perHead'), currency) : share(pen, t('learned.share'));
  return lines({
    at: calibration.map((_, at) => ({ short: String(at + 1), full: `${t('learned.group')} ${at + 1}` })),
    atName: t('learned.group'),
    series: [
      { name: t('learned.said'), values: calibration.map(({ forecast }) => forecast) },
      { name: t('learned.came'), values: calibration.map(({ actual }) => actual) },
    ],
    quantity,
    look,
    summary: t('learned.calibration.note'),
    labelled: true,
    ...(isMoney(question) ? {} : { most: 1 }),
    height: 260,
  });
}

/** Which features the chosen trees ask about. */
export function importanceChart({ importance }: LearnedFacts, pen: Pen): ChartView {
  const { t, look } = pen;
  const shown = importance.slice(0, MOST_FEATURES);
  return bars({
    categories: shown.map(({ feature }) => ({ label: t(`learned.feature.${feature}`) })),
    categoryName: t('learned.feature'),
    series: [{ name: t('learned.importance.share'), values: shown.map((row) => row.share) }],
    quantity: share(pen, t('learned.importance.share')),
    look,
    summary: t('learned.importance'),
    horizontal: true,
    direct: true,
    height: 40 + 24 * shown.length,
  });
}

/** Customers by group of forecast; each bar leads to them. */
export function groupsChart(answer: Learned, question: LearnedFacts['question'], pen: Pen): ChartView {
  const { t, look } = pen;
  return bars({
    categories: answer.groups.map((group) => ({
      label: rangeWords(group, question, pen),
      drill: drillKey(drillLearned(question, group.from, group.to)),
    })),
    categoryName: t('learned.groups.range'),
    series: [{ name: t('learned.groups.customers'), values: answer.groups.map(({ customers }) => customers) }],
    quantity: people(pen, t('learned.groups.customers')),
    look,
    summary: t('learned.groups'),
    horizontal: true,
    direct: true,
    height: 220,
  });
}

export function rangeWords(
  { from, to }: Pick<Group, 'from' | 'to'>,
  question: LearnedFacts['question'],
  pen: Pen,
): string {
  const { t } = pen;
  const word = (value: number): string => forecastIn(question, value, pen);
  if (from === null && to === null) return t('learned.all');
  if (from === null) return t('learned.below', { to: word(to ?? 0) });
  return to === null ? t('learned.from', { from: word(from) }) : t('learned.range', { from: word(from), to: word(to) });
}
