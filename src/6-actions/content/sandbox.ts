import { Liquid, type Template } from 'liquidjs';
import { quickFill } from './quick-fill.ts';

/** What may be said in a template. Everything else of the language is taken out: nothing reaches a file, a prototype or another template. */
const TAGS: ReadonlySet<string> = new Set('if unless case for assign comment raw break continue #'.split(' '));
const FILTERS: ReadonlySet<string> = new Set(
  `append prepend capitalize upcase downcase strip truncate replace replace_first remove split join first last size slice default date plus minus
   times divided_by modulo round ceil floor abs at_least at_most escape url_encode money`.split(/\s+/),
);

/** Bounds of one rendering: characters of a template, work in memory units of the engine, milliseconds. */
const LIMITS = { parseLimit: 300_000, memoryLimit: 2_000_000, renderLimit: 400 } as const;

/** What the engine says when the time is up. */
const TOO_LONG = 'template render limit exceeded';

/** A filter that knows the shop's money and the reader's language. */
export type MoneyText = (minor: number) => string;

/** A template, parsed once, that can be filled in for one customer after another. */
export type Filled = (variables: object) => string;

/**
 * Parses a Liquid template for filling in. Only tags and filters of the list, own properties, names that exist.
 * @param escapes whether values are escaped for HTML
 * @throws Error of the engine, with line and column, for a template that cannot be read; its function throws where a name does not exist
 *   or a bound is passed
 */
export function parseTemplate(text: string, escapes: boolean, money: MoneyText): Filled {
  const engine = sandbox(escapes, money);
  const parsed: Template[] = engine.parse(text);
  const render = (variables: object) => engine.renderSync(parsed, variables) as string;
  const quick = quickFill(parsed, money);
  return (variables) => {
    const text = quick?.(variables);
    if (text !== undefined) return text;
    try {
      return render(variables);
    } catch (thrown) {
      // The clock on the wall also runs while this machine is busy with something else: a second time means the template.
      if (thrown instanceof Error && thrown.message.includes(TOO_LONG)) return render(variables);
      throw thrown;
    }
  };
}

function sandbox(escapes: boolean, money: MoneyText): Liquid {
  const engine = new Liquid({
    ...LIMITS,
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    ...(escapes && { outputEscape: 'escape' as const }),
    // No file system: there is nothing to include.
    templates: {},
    relativeReference: false,
    dynamicPartials: false,
  });
  engine.registerFilter('money', (value: unknown) => money(Number(value)));
  for (const name of Object.keys(engine.tags)) if (!TAGS.has(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!FILTERS.has(name)) delete engine.filters[name];
  return engine;
}
