import { Failure } from '#contract/failure';
import { readUserText } from '#platform/user-files';
import type { FileModel, Numbers } from './file-models.ts';

/**
 * The parameters of a model as they were given: `r=0.24,alpha=4.4,…`, or a file that `patron model fit … --json` wrote.
 * @throws Failure `model.parameters-wrong`, `import.file-unreadable`
 */
export async function readParameters(model: FileModel, given: string): Promise<Numbers> {
  const needed = model.parameterNames.join(', ');
  const wrong = (what: string) => new Failure('model.parameters-wrong', { model: model.name, needed, given: what });
  const found = given.includes('=') ? listed(given) : fitted(await readUserText(given), model.name, wrong);
  const numbers = model.parameterNames.map((name) => [name, Number(found[name] ?? Number.NaN)] as const);
  const usable = numbers.every(([, value]) => value > 0 && Number.isFinite(value));
  const surplus = Object.keys(found).filter((name) => !model.parameterNames.includes(name));
  if (!usable || surplus.length > 0)
    throw wrong(
      Object.entries(found)
        .map((pair) => pair.join('='))
        .join(', '),
    );
  return Object.fromEntries(numbers);
}

type Given = Readonly<Record<string, unknown>>;

function listed(text: string): Given {
  const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value === '' ? Number.NaN : value]));
}

function fitted(text: string, name: string, wrong: (what: string) => Failure): Given {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw wrong(text.slice(0, 40));
  }
  const { model, parameters } = (document ?? {}) as { model?: unknown; parameters?: unknown };
  if (model !== name) throw wrong(model === undefined ? '' : String(model));
  return typeof parameters === 'object' && parameters !== null ? (parameters as Given) : {};
}
