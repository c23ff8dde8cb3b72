import type { ComponentType } from 'react';
import { loadWords, type WordKey } from '#i18n';
import { storedLocale } from '../words/locale.tsx';

export type PageEntry = {
  path: string;
  /** Folder under `web/pages`; its `page.tsx` exports one component whose name ends in `Page`. */
  folder: string;
  word?: WordKey;
  /** `g` then this letter goes there. */
  key?: string;
};
export type Section = { word: WordKey; icon: SectionIcon; pages: readonly PageEntry[]; below?: boolean };
export type SectionIcon =
  | 'home'
  | 'customers'
  | 'value'
  | 'lifecycle'
  | 'effect'
  | 'segments'
  | 'actions'
  | 'data'
  | 'settings';

/** The table of contents of the browser: every page, by hand, in the order of the loop. */
export const SECTIONS: readonly Section[] = [
  { word: 'page.home', icon: 'home', pages: [{ path: '/', folder: 'home', word: 'page.home', key: 'h' }] },
  {
    word: 'page.customers',
    icon: 'customers',
    pages: [
      { path: '/customers', folder: 'customers', word: 'page.customers', key: 'c' },
      { path: '/customers/$id', folder: 'customer' },
    ],
  },
  {
    word: 'page.value',
    icon: 'value',
    pages: [
      { path: '/value/rfm', folder: 'value/rfm', word: 'page.value.rfm', key: 'r' },
      { path: '/value/weighted', folder: 'value/weighted', word: 'page.value.weighted', key: 'w' },
      { path: '/value/abc', folder: 'value/abc', word: 'page.value.abc', key: 'a' },
      { path: '/value/pyramid', folder: 'value/pyramid', word: 'page.value.pyramid', key: 'p' },
      { path: '/value/potential', folder: 'value/potential', word: 'page.value.potential', key: 'o' },
      { path: '/value/lifetime', folder: 'value/lifetime', word: 'page.value.lifetime', key: 'v' },
      { path: '/value/delivered', folder: 'value/delivered', word: 'page.value.delivered' },
      { path: '/value/grades', folder: 'value/grades', word: 'page.value.grades' },
      { path: '/value/profit', folder: 'value/profit', word: 'page.value.profit' },
      { path: '/value/attribution', folder: 'value/attribution', word: 'page.value.attribution' },
      { path: '/value/models', folder: 'value/models', word: 'page.value.models', key: 'm' },
      { path: '/value/newcomers', folder: 'value/newcomers', word: 'page.value.newcomers' },
      { path: '/value/formulas', folder: 'value/formulas', word: 'page.value.formulas' },
      { path: '/value/claims', folder: 'value/claims', word: 'page.value.claims' },
    ],
  },
  {
    word: 'page.lifecycle',
    icon: 'lifecycle',
    pages: [
      { path: '/lifecycle/stages', folder: 'lifecycle/stages', word: 'page.lifecycle.stages', key: 'l' },
      { path: '/lifecycle/flows', folder: 'lifecycle/flows', word: 'page.lifecycle.flows', key: 'f' },
      { path: '/lifecycle/trajectories', folder: 'lifecycle/trajectories', word: 'page.lifecycle.trajectories' },
      { path: '/lifecycle/cohorts', folder: 'lifecycle/cohorts', word: 'page.lifecycle.cohorts', key: 't' },
      { path: '/lifecycle/churn', folder: 'lifecycle/churn', word: 'page.lifecycle.churn', key: 'u' },
      { path: '/lifecycle/winback', folder: 'lifecycle/winback', word: 'page.lifecycle.winback' },
    ],
  },
  {
    word: 'page.segments',
    icon: 'segments',
    pages: [
      { path: '/segments', folder: 'segments', word: 'page.segments', key: 'k' },
      { path: '/segments/lists', folder: 'segments/lists', word: 'page.segments.lists' },
      { path: '/segments/$id', folder: 'segments/segment' },
    ],
  },
  {
    word: 'page.actions',
    icon: 'actions',
    pages: [
      { path: '/actions/campaigns', folder: 'actions/campaigns', word: 'page.actions.campaigns', key: 'b' },
      { path: '/actions/campaigns/$id', folder: 'actions/campaign' },
      { path: '/actions/journeys', folder: 'actions/journeys', word: 'page.actions.journeys' },
      { path: '/actions/journeys/$id', folder: 'actions/journey' },
      { path: '/actions/plans', folder: 'actions/plans', word: 'page.actions.plans' },
      { path: '/actions/tasks', folder: 'actions/tasks', word: 'page.actions.tasks' },
      { path: '/actions/policy', folder: 'actions/policy', word: 'page.actions.policy' },
    ],
  },
  {
    word: 'page.effect',
    icon: 'effect',
    pages: [
      { path: '/effect/experiments', folder: 'effect/experiments', word: 'page.effect.experiments', key: 'e' },
      { path: '/effect/experiments/$id', folder: 'effect/experiment' },
      { path: '/effect/ledger', folder: 'effect/ledger', word: 'page.effect.ledger' },
    ],
  },
  {
    word: 'page.data',
    icon: 'data',
    below: true,
    pages: [
      { path: '/data/import', folder: 'data/import', word: 'page.data.import', key: 'i' },
      { path: '/data/imports', folder: 'data/imports', word: 'page.data.imports', key: 'd' },
      { path: '/data/imports/$id', folder: 'data/import-detail' },
      { path: '/data/quality', folder: 'data/quality', word: 'page.data.quality', key: 'q' },
      { path: '/data/quarantine', folder: 'data/quarantine', word: 'page.data.quarantine', key: 'x' },
    ],
  },
  {
    word: 'page.settings',
    icon: 'settings',
    below: true,
    pages: [
      { path: '/settings', folder: 'settings', word: 'page.settings', key: 's' },
      { path: '/api', folder: 'api', word: 'page.api' },
    ],
  },
];

/** Pages before sign-in, without the frame. */
export const OUTSIDE: readonly PageEntry[] = [
  { path: '/sign-in', folder: 'sign-in' },
  { path: '/setup', folder: 'setup' },
];

const files = import.meta.glob<Record<string, unknown>>('../pages/**/page.tsx');
const fileOf = (entry: PageEntry) => files[`../pages/${entry.folder}/page.tsx`];

/** True where the page has been built; the rail shows no other. */
export function exists(entry: PageEntry): boolean {
  return fileOf(entry) !== undefined;
}

/** Loads the component of a page, in its own chunk, and the words it needs: Home lives on those the frame has. */
export async function loadPage(entry: PageEntry): Promise<{ default: ComponentType }> {
  const words = entry.folder === 'home' ? undefined : loadWords(storedLocale());
  const [module = {}] = await Promise.all([fileOf(entry)?.(), words]);
  const found = Object.entries(module).find(([name]) => name.endsWith('Page'));
  if (!found) throw new RangeError(`web/pages/${entry.folder}/page.tsx exports no page`);
  return { default: found[1] as ComponentType };
}
