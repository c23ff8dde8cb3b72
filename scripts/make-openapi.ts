import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { describeApi } from '../src/api/describe-api.ts';

const root = new URL('../', import.meta.url);
const DESCRIPTION = new URL('docs/reference/openapi.json', root);
const CLIENT = new URL('web/client/schema.d.ts', root);

/** What the two generated files have to hold: the API's description, and the types of the browser's client. */
export async function apiFiles(): Promise<readonly { readonly file: URL; readonly content: string }[]> {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
  const description = await describeApi(version);
  const types = astToString(
    await openapiTS(JSON.parse(description) as Parameters<typeof openapiTS>[0], {
      immutable: false,
      alphabetize: false,
      defaultNonNullable: false,
    }),
  );
  const head = '// Made by `npm run openapi` from the routes. Do not edit.\n\n';
  return [
    { file: DESCRIPTION, content: description },
    { file: CLIENT, content: head + types },
  ];
}

if (process.argv[1] !== undefined && import.meta.url === new URL(`file://${process.argv[1]}`).href) {
  for (const { file, content } of await apiFiles()) {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, content);
    console.log(file.pathname);
  }
}
