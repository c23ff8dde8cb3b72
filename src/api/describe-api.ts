import { silentLog } from '#platform/log';
import { buildApp } from './app.ts';
import type { Doors } from './doors.ts';
import type { People } from './people.ts';
import { withUsedSchemas } from './used-schemas.ts';

/** The API's description (OpenAPI 3.1) as text, made from the routes themselves: no store is opened and nothing is asked of a room. */
export async function describeApi(version: string): Promise<string> {
  const app = await buildApp({
    doors: {} as Doors,
    people: {} as People,
    log: silentLog,
    version,
    webDirectory: undefined,
  });
  await app.ready();
  const description = `${JSON.stringify(withUsedSchemas(app.swagger()), null, 2)}\n`;
  await app.close();
  return description;
}
