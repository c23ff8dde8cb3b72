import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { firstEn } from '../../src/i18n/first.en.ts';

/** What a browser has before any page but Home is opened. */
const PLACES = ['web/app', 'web/frame', 'web/ui', 'web/words', 'web/client', 'web/pages/home'];
const KEYS = Object.keys(en);

const texts = PLACES.flatMap((place) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|schema\.d\.ts$/.test(name))
    .map((name) => [`${place}/${name}`, readFileSync(`${place}/${name}`, 'utf8')] as const),
);

/** Keys written out, and keys that begin as a template does: `stage.${…}`. */
function keysIn(text: string): string[] {
  const whole = [...text.matchAll(/'([a-zA-Z][\w-]*(?:\.[\w-]+)+)'/g)].map(([, key = '']) => key);
  const begun = [...text.matchAll(/`([a-zA-Z][\w-]*(?:\.[\w-]+)*\.)\$\{/g)].map(([, start = '']) => start);
  return KEYS.filter((key) => whole.includes(key) || begun.some((start) => key.startsWith(start)));
}

describe('the first words', () => {
  it.each(texts)('hold all that %s says', (_, text) => {
    expect(keysIn(text).filter((key) => !Object.hasOwn(firstEn, key))).toEqual([]);
  });

  it('and all others are said once: no area takes the place of a word of another', async () => {
    const folder = new URL('../../src/i18n/areas/', import.meta.url);
    const words = new Map<string, unknown>();
    const twice: string[] = [];
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.en.ts'))) {
      const [area = {}] = Object.values((await import(new URL(file, folder).href)) as Record<string, object>);
      for (const [key, word] of Object.entries(area)) {
        // One area may hold another one whole.
        if (words.has(key) && words.get(key) !== word) twice.push(`${file}: ${key}`);
        words.set(key, word);
      }
    }
    expect(words.size).toBeGreaterThan(4_000);
    expect(twice).toEqual([]);
  });

  it('are found at all', () => {
    expect(texts.flatMap(([, text]) => keysIn(text)).length).toBeGreaterThan(200);
  });
});
