import type { z } from 'zod';
import { type CLAIM_NEEDS, type ClaimsAnswer, type TESTED_CLAIMS, UNTESTED_CLAIMS } from '#contract/claims';
import { judgeClaim } from '#stats/inference/claim';
import type { Interval } from '#stats/inference/quantile';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import type { PageAsk, ReadDeps } from './ask.ts';
import { measureChurn, measureGroups, measureLater, measureStages, measureTops } from './claims-measures.ts';

const LEVEL = 0.95;
const TOLERANCE = 0.25;

type Answer = z.infer<typeof ClaimsAnswer>;
type Claim = Answer['claims'][number];
export type TestedClaim = (typeof TESTED_CLAIMS)[number];

/** What the data say of one claim. `second`: another look that keeps a known distortion out. */
export type Measured = Interval & {
  readonly estimate: number;
  readonly customers: number;
  readonly second?: number;
  readonly where?: readonly string[];
};

const about = (value: number): Interval => ({ low: value * (1 - TOLERANCE), high: value * (1 + TOLERANCE) });
const over = (value: number): Interval => ({ low: value, high: Number.POSITIVE_INFINITY });

/** What each claim allows, as the source words it; see the words of claims for its place in the source. */
const CLAIMS: Readonly<Record<TestedClaim, { unit: Claim['unit']; band: Interval }>> = {
  'top-frequency': { unit: 'share', band: over(0.4) },
  pareto: { unit: 'share', band: about(0.8) },
  'high-spenders': { unit: 'times', band: { low: 5, high: 10 } },
  'multi-category': { unit: 'times', band: about(2) },
  'contact-share': { unit: 'share', band: about(0.05) },
  'growth-share': { unit: 'share', band: about(0.15) },
  'maturity-share': { unit: 'share', band: about(0.25) },
  'decline-share': { unit: 'share', band: about(0.1) },
  'loyal-profit': { unit: 'share', band: over(0.7) },
  'loyal-multiple': { unit: 'times', band: about(3) },
  // a rise by 30 %: the tolerance is that of the rise, so that no rise at all is outside
  'loyal-repeat': { unit: 'times', band: { low: 1 + about(0.3).low, high: 1 + about(0.3).high } },
  'loyalty-value': { unit: 'correlation', band: over(0) },
  'churn-below': { unit: 'share', band: { low: Number.NEGATIVE_INFINITY, high: 0.01 } },
};

/** What would have to be known for the others. */
const NEEDS: Readonly<Record<(typeof UNTESTED_CLAIMS)[number], (typeof CLAIM_NEEDS)[number]>> = {
  'satisfied-recommend': 'survey',
  'dissatisfied-spread': 'survey',
  'referred-conversion': 'referral',
  'quality-key': 'survey',
  'price-key': 'survey',
  'brand-loyalty': 'brand',
  'crm-loyalty': 'experiment',
  'crm-value': 'experiment',
  'value-creation': 'experiment',
};

/**
 * The sources' claims with effect sizes, tested on the shop's own data: number, interval, customers, verdict.
 * @throws Failure `score.not-run`
 */
export async function readClaims(deps: ReadDeps, ask: PageAsk): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const measures = await Promise.all(
    [measureTops, measureGroups, measureStages, measureLater, measureChurn].map((measure) =>
      measure(deps, run, ask, LEVEL),
    ),
  );
  const found: Partial<Record<TestedClaim, Measured>> = Object.assign({}, ...measures);
  const tested = Object.entries(CLAIMS).map(([claim, { unit, band }]) =>
    claimOf(claim as TestedClaim, unit, band, found[claim as TestedClaim]),
  );
  const untested = UNTESTED_CLAIMS.map((claim): Claim => ({ ...unknown(claim, 'share'), needs: NEEDS[claim] }));
  return { meta: metaOfRun(run), level: LEVEL, tolerance: TOLERANCE, claims: [...tested, ...untested] };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function unknown(claim: Claim['claim'], unit: Claim['unit']): Claim {
  return {
    claim,
    unit,
    band: { low: null, high: null },
    estimate: null,
    lower: null,
    upper: null,
    customers: 0,
    verdict: 'open',
    needs: 'more-data',
    second: null,
    where: null,
  };
}

function claimOf(claim: TestedClaim, unit: Claim['unit'], band: Interval, found: Measured | undefined): Claim {
  const written = { low: finite(band.low), high: finite(band.high) };
  if (found === undefined || !Number.isFinite(found.low) || !Number.isFinite(found.high)) {
    return { ...unknown(claim, unit), band: written, customers: found?.customers ?? 0 };
  }
  return {
    claim,
    unit,
    band: written,
    estimate: found.estimate,
    lower: found.low,
    upper: found.high,
    customers: found.customers,
    verdict: judgeClaim(found, band),
    needs: null,
    second: found.second === undefined ? null : finite(found.second),
    where: found.where === undefined ? null : [...found.where],
  };
}
