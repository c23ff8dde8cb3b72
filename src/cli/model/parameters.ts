import { Failure } from '#contract/failure';
import { readUserText } from '#platform/user-files';
import { covariatesIn } from './covariates.ts';
import { type FileModel, fileModel, type Numbers } from './file-models.ts';

/** A model and parameters for it; where these name covariates (`rate.region`), the model takes them. */
export type GivenParameters = { readonly model: FileModel; readonly parameters: Numbers };

/**
 * The parameters of a model as they were given: `r=0.24,alpha=4.4,…`, or a file that `patron model fit … --json` wrote.
 * @throws Failure `model.parameters-wrong`, `model.without-covariates`, `import.file-unreadable`
 */
export async function readParameters(plain: FileModel, given: string): Promise<GivenParameters> {
  const wrong = (what: string) =>
    new Failure('model.parameters-wrong', { model: plain.name, needed: plain.parameterNames.join(', '), given: what });
  const found = given.includes('=') ? listed(given) : fitted(await readUserText(given), plain.name, wrong);
  const numbers = Object.fromEntries(Object.entries(found).map(([name, value]) => [name, Number(value)]));
  const model = fileModel(plain.name, covariatesIn(numbers));
  const usable = model.parameterNames.every((name) => {
    const value = numbers[name] ?? Number.NaN;
    // coefficients of covariates may have either sign
    const isCounted = name !== 'k' || Number.isInteger(value);
    return Number.isFinite(value) && isCounted && (value > 0 || !plain.parameterNames.includes(name));
  });
  if (!usable || Object.keys(numbers).some((name) => !model.parameterNames.includes(name))) {
    throw wrong(
      Object.entries(found)
        .map((pair) => pair.join('='))
        .join(', '),
    );
  }
  return { model, parameters: numbers };
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
  if (typeof parameters !== 'object' || parameters === null) return {};
  // a parameter that does not exist is null in JSON: no number
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, value ?? Number.NaN]));
}
