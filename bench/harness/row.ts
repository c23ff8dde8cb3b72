/** One row of the benchmark: what it measures, the bar it is held against, and the lines it prints. */
export type BenchRow = {
  readonly name: string;
  readonly question: string;
  readonly bar: string;
  /** Prints through `say`; resolves to the figure in `unit`, or null where the row cannot run here (with the reason said). */
  run(say: (line: string) => void): Promise<{ figure: string; passed: boolean } | null>;
};
