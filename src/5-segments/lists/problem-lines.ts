import { LIST_PROBLEMS } from '#contract/customer-list';
import { Failure } from '#contract/failure';
import type { ReadDeps } from '#scoring';
import { headingLine, textLines } from '../compile/csv-lines.ts';
import { readList } from './list-records.ts';
import { paramsOf } from './match-list.ts';
import { LISTS } from './statements.ts';

/**
 * The lines of a list that mean nobody, or nobody new, with the reason, by the customers known now, as UTF-8 CSV in pieces.
 * @param say the sentence of a reason in the reader's language
 * @param version left out: the one that counts
 * @throws Failure `request.not-found` at the first piece
 */
export async function* listProblems(
  deps: ReadDeps,
  listId: number,
  {
    version,
    headings,
    say,
  }: { version?: number | undefined; headings: readonly string[]; say: (code: string) => string },
): AsyncGenerator<Buffer> {
  const { list, versions } = await readList(deps, listId);
  const asked = versions.find((one) => one.version === (version ?? list.version));
  if (asked === undefined) throw new Failure('request.not-found', { what: 'version', id: String(version) });
  yield headingLine(headings);
  const sentences = { codes: [...LIST_PROBLEMS], sentences: LIST_PROBLEMS.map((code) => say(`listProblem.${code}`)) };
  yield* textLines(deps.warehouse.stream(LISTS.problems, { ...paramsOf({ ...asked, listId }), ...sentences }, {}));
}
