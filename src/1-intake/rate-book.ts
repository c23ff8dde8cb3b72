import type { Rate } from '#contract/settings';

const DAY = 86_400_000;

/** From which day each currency has a rate in the report currency. */
export class RateBook {
  readonly #report: string;
  readonly #since = new Map<string, number>();

  constructor(report: string, rates: readonly Rate[]) {
    this.#report = report;
    for (const { currency, on } of rates) {
      const day = Date.parse(`${on}T00:00:00Z`) / DAY;
      const known = this.#since.get(currency);
      if (known === undefined || day < known) this.#since.set(currency, day);
    }
  }

  /** True for the report currency itself, which needs no rate. */
  isReport(currency: string): boolean {
    return currency === this.#report;
  }

  /** True where an amount of that day can be told in the report currency. @param day days since 1970 */
  covers(currency: string, day: number): boolean {
    if (this.isReport(currency)) return true;
    const since = this.#since.get(currency);
    return since !== undefined && day >= since;
  }
}
