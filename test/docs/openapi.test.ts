import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiFiles } from '../../scripts/make-openapi.ts';

it('docs/reference/openapi.json and the client’s types say what the routes say (npm run openapi)', async () => {
  for (const { file, content } of await apiFiles()) {
    expect([file.pathname, readFileSync(file, 'utf8') === content]).toEqual([file.pathname, true]);
  }
});
