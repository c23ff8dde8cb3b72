import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whole shops, browsers, kills and full disks take minutes, the longest first: begun last, they would run alone at the end. */
const LONG = [
  /e2e\/work\./,
  /test\/e2e\//,
  /test\/(crash|disk)\//,
  /processes\.test|stores\.test|hard-shops\.test|test\/(package|upgrade)\//,
];

class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((form) => form.test(moduleId));
      return place < 0 ? LONG.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
    globalSetup: ['test/setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Files share the modules of a process: to load them anew for each of two hundred takes longer than most of them run. Nothing in
    // here keeps a state that another file could see; what spies or mocks restores it before it ends.
    isolate: false,
    sequence: { sequencer: LongOnesFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
