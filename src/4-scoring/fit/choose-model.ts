import { PURCHASE_MODELS, type PurchaseModel } from '#contract/purchase-models';
import type { Choice, RunBacktest } from '../run/run-facts.ts';

type Wanted = PurchaseModel | 'auto';

/**
 * Which of the usable models a run rests on. What the shop set, where that can be used. Otherwise the one closest to the held-out past; of
 * several that chance cannot tell from the closest, the one tried first, so that the choice does not flicker from run to run. Without a
 * test on the past the one tried first. Null where nothing is usable.
 */
export function chooseModel(
  wanted: Wanted,
  usable: readonly PurchaseModel[],
  backtest: RunBacktest | undefined,
): Choice | null {
  const inOrder = PURCHASE_MODELS.filter((model) => usable.includes(model));
  const [first] = inOrder;
  if (first === undefined) return null;
  if (wanted !== 'auto' && usable.includes(wanted)) return choice(wanted, 'set');
  const tested = (backtest?.rows ?? []).filter(isOneOf(inOrder)).toSorted((a, b) => a.ordersRmse - b.ordersRmse);
  const [closest, second] = tested;
  if (closest === undefined) return choice(first, 'untested');
  if (inOrder.length === 1) return choice(first, 'only');
  const level = inOrder.find((model) => model === closest.rule || isLevel(tested, model, closest));
  if (level !== undefined && level !== closest.rule) {
    const own = tested.find(({ rule }) => rule === level);
    return choice(level, 'level', { error: own?.ordersRmse ?? 0, other: closest.rule, otherError: closest.ordersRmse });
  }
  if (second === undefined) return choice(closest.rule, 'only');
  const facts = { error: closest.ordersRmse, other: second.rule, otherError: second.ordersRmse };
  return choice(closest.rule, 'closest', facts);
}

type Row = RunBacktest['rows'][number];
type ModelRow = Row & { readonly rule: PurchaseModel };

function isOneOf(models: readonly PurchaseModel[]): (row: Row) => row is ModelRow {
  return (row): row is ModelRow => models.some((model) => model === row.rule);
}

/**
 * Rows are marked by comparison with the closest of all. Where that is a simple rule, a model that is not level with it is not known to
 * be level with the closest model either.
 */
function isLevel(tested: readonly ModelRow[], model: PurchaseModel, closest: ModelRow): boolean {
  return closest.level && (tested.find(({ rule }) => rule === model)?.level ?? false);
}

function choice(model: PurchaseModel, why: string, facts: Record<string, string | number> = {}): Choice {
  return { model, why: { code: `choice.${why}`, params: { model, ...facts } } };
}
