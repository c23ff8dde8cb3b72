/**
 * The live count of a segment while it is being built: six definitions over a million customers and twenty million orders, and the same six in
 * DuckDB and PostgreSQL, in turn.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import type { SegmentDefinition } from '../../src/contract/segment-definition.ts';
import type { SegmentTrial } from '../../src/contract/segments.ts';
import { type PatronProcess, startPatron } from '../../test/crash/patron-process.ts';
import { LARGE_END } from '../harness/large-shop.ts';
import { findPython } from '../harness/peer-python.ts';
import { findPostgres, openDuckDb, openPostgres, type PeerStore } from '../harness/peer-store.ts';
import type { BenchRow } from '../harness/row.ts';
import { alternate, quantile, type Timed } from '../harness/sample-of-runs.ts';
import { type FactFiles, tellFacts } from '../harness/told-facts.ts';
import { LOADING, PREVIEW_SQL, previewStatements } from '../peers/preview-sql.ts';
import { scoredLargeShop, workEnds } from './large-shop.ts';

type Definition = (step: number) => SegmentDefinition;

const traits: Definition = (step) => ({
  all: [
    { any: [{ where: 'stage:is:stability' }, { where: 'stage:is:formation' }] },
    { where: 'abc.net:in:A,B' },
    { where: 'province:is:浙江省' },
    { where: `silenceRatio:lt:${2 + step / 100}` },
    { not: { where: 'alive:lt:0.5' } },
    { where: 'orders:gte:3' },
  ],
});
const bought = (lastDays: number) => ({ act: 'purchase' as const, when: { lastDays } });

/**
 * From plain to hard: traits alone, something done, something not done, counted and summed, one thing after another, all of it. Each asking
 * moves the limits by a step, as somebody does who is building: nothing is asked twice.
 */
const DEFINITIONS: Readonly<Record<string, Definition>> = {
  traits,
  'bought in 90 days': (step) => ({ did: bought(90 + step) }),
  'did not buy in a year': (step) => ({ not: { did: bought(365 + step) } }),
  'four orders for 1,000 in a year': (step) => ({
    did: {
      ...bought(365 + step),
      times: { operator: 'gte', count: 4 },
      amount: { operator: 'gte', minor: 100_000 },
    },
  }),
  'by search, then anything within 14 days': (step) => ({
    did: {
      ...bought(180 + step),
      of: [{ field: 'channel', values: ['search'] }],
      next: { act: 'purchase', withinDays: 14 },
    },
  }),
  'ten conditions': (step) => ({
    all: [
      traits(step),
      { did: { ...bought(180 + step), times: { operator: 'gte', count: 2 } } },
      { not: { did: { act: 'refund' } } },
      { did: { ...bought(180 + step), next: { act: 'purchase', withinDays: 30 } } },
    ],
  }),
};
const TIMES = 20;
const PAIRS = 5;
/** How many times faster than each peer the ten conditions are to be. */
const AHEAD = { duckdb: 1.5, postgres: 3 } as const;

const askPatron = (patron: PatronProcess, definition: SegmentDefinition) =>
  patron.ask<SegmentTrial>(`/segments/try?asOf=${LARGE_END}`, { method: 'POST', body: JSON.stringify(definition) });

/** Asks with another step each time. */
function stepping(ask: (step: number) => Promise<string>): () => Promise<Timed> {
  let step = 0;
  return async () => {
    const began = performance.now();
    const answer = await ask(step++);
    return { seconds: (performance.now() - began) / 1000, peakBytes: 0, answer };
  };
}

/** How many a definition finds and what they add up to, as both sides must answer. */
const patronAnswer = async (patron: PatronProcess, definition: SegmentDefinition): Promise<string> => {
  const { customers, sums } = await askPatron(patron, definition);
  return [customers, sums.revenueMinor, sums.netMinor, sums.profitMinor].join(' ');
};
const peerAnswer = async (peer: PeerStore, name: string, step: number): Promise<string> => {
  const { where, groups } = PREVIEW_SQL[name] ?? { where: () => 'false', groups: false };
  const rows = await peer.ask(previewStatements(where(step), groups));
  return (rows[groups ? 1 : 0]?.[0] ?? []).slice(0, 4).map(String).join(' ');
};

type Say = (line: string) => void;
type Peers = Partial<Record<keyof typeof AHEAD, PeerStore>>;

async function openPeers(folder: string, files: FactFiles, say: Say): Promise<Peers> {
  const peers: Peers = {};
  const python = findPython('duckdb');
  if (python !== undefined) peers.duckdb = openDuckDb(python, path.join(folder, 'facts.duckdb'));
  const binaries = findPostgres();
  if (binaries !== undefined) peers.postgres = await openPostgres(binaries, path.join(folder, 'postgres'));
  for (const kind of ['duckdb', 'postgres'] as const) {
    const began = performance.now();
    await peers[kind]?.ask(LOADING[kind](files.customers, files.orders));
    say(
      peers[kind]
        ? `peer: ${peers[kind].name}, loaded in ${((performance.now() - began) / 1000).toFixed(0)} s`
        : `no ${kind} here`,
    );
  }
  return peers;
}

/** @returns whether Patron is so far ahead of the peer as it is to be, in the ten conditions; sizes that differ lose everywhere. */
async function besidePeer(
  patron: PatronProcess,
  kind: keyof typeof AHEAD,
  peer: PeerStore,
  say: Say,
): Promise<boolean> {
  let ahead = true;
  for (const [name, definition] of Object.entries(DEFINITIONS)) {
    const ours = stepping((step) => patronAnswer(patron, definition(step)));
    const theirs = stepping((step) => peerAnswer(peer, name, step));
    const { a, b, median, lower, upper, sameAnswer } = await alternate(PAIRS, ours, theirs);
    const [mine, its] = [a, b].map((seconds) => (quantile(seconds, 0.95) * 1000).toFixed(0));
    say(
      `${name}: Patron p95 ${mine} ms, ${kind} ${its} ms, ${median.toFixed(2)} × (${lower.toFixed(2)} … ${upper.toFixed(2)}), same sizes and sums: ${sameAnswer}`,
    );
    if (!sameAnswer || (name === 'ten conditions' && lower < AHEAD[kind])) ahead = false;
  }
  return ahead;
}

async function slowestOf(patron: PatronProcess, say: Say): Promise<number> {
  const slowest: number[] = [];
  for (const [name, definition] of Object.entries(DEFINITIONS)) {
    const { customers } = await askPatron(patron, definition(100));
    const milliseconds: number[] = [];
    for (let at = 0; at < TIMES; at++) {
      const began = performance.now();
      await askPatron(patron, definition(PAIRS + 1 + at));
      milliseconds.push(performance.now() - began);
    }
    const p95 = quantile(milliseconds, 0.95);
    slowest.push(p95);
    const median = quantile(milliseconds, 0.5);
    say(
      `${name}: ${customers.toLocaleString('en')} customers, p95 ${p95.toFixed(0)} ms, median ${median.toFixed(0)} ms`,
    );
  }
  return Math.max(...slowest);
}

export const segmentPreviewRow: BenchRow = {
  name: 'segment-preview',
  question:
    'Count, sums and sample of a definition that is not kept, six definitions over the API, beside DuckDB and PostgreSQL',
  bar: 'each p95 < 300 ms; ten conditions ≥ 1.5 × DuckDB, ≥ 3 × PostgreSQL; the same sizes',
  run: async (say) => {
    const folder = mkdtempSync(path.join(process.env['PATRON_BENCH_FOLDER'] ?? tmpdir(), 'patron-preview-'));
    const { data, files, orders } = await tellFacts(await scoredLargeShop(say), folder);
    say(`${orders.toLocaleString('en')} orders`);
    const peers = await openPeers(folder, files, say);
    const patron = await startPatron(data);
    try {
      await workEnds(patron);
      say(`load ${os.loadavg()[0]?.toFixed(1)}`);
      const slowest = await slowestOf(patron, say);
      let ahead = true;
      for (const kind of ['duckdb', 'postgres'] as const)
        if (peers[kind]) ahead = (await besidePeer(patron, kind, peers[kind], say)) && ahead;
      return {
        figure: `slowest ${slowest.toFixed(0)} ms${ahead ? ', ahead of the peers' : ''}`,
        passed: slowest < 300 && ahead,
      };
    } finally {
      await patron.stop();
      for (const peer of Object.values(peers)) await peer.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
