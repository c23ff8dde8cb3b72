import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { say } from '#i18n';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

it('everything that may not be found has a Chinese word', () => {
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.ts$/.test(file),
  );
  const asked = sources.flatMap((file) =>
    [...readFileSync(path.join(SRC, file), 'utf8').matchAll(/'request\.not-found', \{ what: '([a-z-]+)'/g)].map(
      ([, what = '']) => what,
    ),
  );
  expect(asked).toContain('journey');
  const unsaid = [...new Set(asked)].filter((what) =>
    /[a-z]/.test(say('zh-CN', 'failure.request.not-found', { what, id: '7' })),
  );
  expect(unsaid).toEqual([]);
});
