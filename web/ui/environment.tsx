import { createContext, type ReactNode, useContext } from 'react';
import type { Look } from './look.ts';

/** The words the kit itself needs; a page hands everything else over as props. */
export type UiTexts = {
  loading: string;
  retry: string;
  close: string;
  cancel: string;
  resume: string;
  asTable: string;
  asChart: string;
  save: string;
  columns: string;
  previous: string;
  next: string;
  perPage: string;
  explain: string;
  formula: string;
  filters: string;
  rowsUsed: string;
  freshness: string;
  computed: string;
  requestId: (id: string) => string;
  rangeOf: (from: string, to: string, total: string) => string;
  sortBy: (column: string) => string;
  chartKeys: string;
  timeLeft: (duration: string) => string;
  rate: (perSecond: string, unit: string) => string;
  interval: (lower: string, upper: string, level: string) => string;
};

export type UiFormats = {
  count: (n: number | null) => string;
  number: (n: number | null, digits?: number) => string;
  money: (minor: number | null) => string;
  moneyExact: (minor: number | null) => string;
  moneyShort: (minor: number | null) => string;
  percent: (share: number | null) => string;
  day: (iso: string | null) => string;
  days: (n: number | null) => string;
  duration: (seconds: number | null) => string;
};

export type UiEnvironment = { texts: UiTexts; formats: UiFormats; look: Look };

const EnvironmentContext = createContext<UiEnvironment | null>(null);

/** Hands words, formats and theme to the kit, once, at the top of the app. */
export function UiProvider({ environment, children }: { environment: UiEnvironment; children: ReactNode }) {
  return <EnvironmentContext.Provider value={environment}>{children}</EnvironmentContext.Provider>;
}

/** Words, formats and theme of the kit. Throws a RangeError outside `UiProvider`. */
export function useUi(): UiEnvironment {
  const environment = useContext(EnvironmentContext);
  if (!environment) throw new RangeError('the kit is used outside UiProvider');
  return environment;
}
