import { DELIVERED_PARTS, type NewStudy, type StudyCounts } from '#contract/delivered';
import { Failure } from '#contract/failure';
import { cleanCell, customerNameReader, type IntakeStores, isNothing, uploadedRows } from '#intake';

/** An answer as it is kept. */
export type AnswerRow = {
  study_id: number;
  line: number;
  given: string;
  subject: string;
  answer_group: string;
  items: (number | null)[];
};

/** What became of rows so far; those of `AnswerRow` are kept. */
export type ReadCounts = Pick<StudyCounts, 'rows' | 'blank' | 'unreadable' | 'outside' | 'examples'>;

const BATCH = 20_000;
const MOST_EXAMPLES = 5;
/** What people write where they cannot say. */
const UNSAID = /^(n\.?a\.?|don['’]?t know|no answer|unsure|不知道|不清楚|不确定|未回答|未作答)$/i;

/**
 * The answers of an uploaded file as they are kept, in batches; `counts` grows along. A row with an answer that is no number or lies outside
 * of the scale is refused whole: a shifted column or another scale would otherwise pass for opinions.
 * @throws Failure `request.not-found`, `model.columns-missing`, `delivered.column-twice`
 */
export async function* answerRows(
  stores: Pick<IntakeStores, 'records' | 'files'>,
  studyId: number,
  study: Pick<NewStudy, 'file' | 'scale' | 'costsAre'>,
  country: string,
  counts: ReadCounts,
): AsyncGenerator<AnswerRow[]> {
  const { columns, batches } = await uploadedRows(stores, study.file.uploadId);
  const read = rowReader(columns, studyId, study, country, counts);
  let waiting: AnswerRow[] = [];
  for await (const { rows } of batches) {
    for (const { line, cells } of rows) {
      const answer = cells.every((one) => one.trim() === '') ? undefined : read(line, cells);
      if (answer !== undefined) waiting.push(answer);
    }
    if (waiting.length >= BATCH) {
      yield waiting;
      waiting = [];
    }
  }
  if (waiting.length > 0) yield waiting;
}

/** Reads one row and counts it; undefined where it is refused. */
function rowReader(
  columns: readonly string[],
  studyId: number,
  study: Pick<NewStudy, 'file' | 'scale' | 'costsAre'>,
  country: string,
  counts: ReadCounts,
): (line: number, cells: readonly string[]) => AnswerRow | undefined {
  const { file } = study;
  const items = DELIVERED_PARTS.map((part) => file.items[part]);
  assertColumns(columns, items, [file.customerColumn, file.subjectColumn, file.groupColumn]);
  const at = (name: string | null): number => (name === null ? -1 : columns.indexOf(name));
  const [who, subject, group] = [at(file.customerColumn), at(file.subjectColumn), at(file.groupColumn)];
  const places = items.map(at);
  const named = customerNameReader(file.by, country);
  const own = file.own.toLowerCase();
  return (line, cells) => {
    const cell = (place: number): string => (place < 0 ? '' : cleanCell(cells[place] ?? ''));
    counts.rows++;
    const answer = answersIn(places.map(cell), study);
    if (answer.fault !== undefined) {
      counts[answer.fault]++;
      if (answer.fault !== 'blank' && counts.examples.length < MOST_EXAMPLES) {
        const value = cell(places[answer.at] ?? -1).slice(0, 60);
        counts.examples.push({ line, column: items[answer.at] ?? '', value });
      }
      return undefined;
    }
    const about = cell(subject);
    return {
      study_id: studyId,
      line,
      given: who < 0 ? '' : named(cell(who)),
      subject: about.toLowerCase() === own ? '' : about,
      answer_group: cell(group),
      items: answer.items,
    };
  };
}

function assertColumns(columns: readonly string[], items: readonly string[], others: readonly (string | null)[]): void {
  const wanted = [...items, ...others.flatMap((name) => (name === null ? [] : [name]))];
  const missing = wanted.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new Failure('model.columns-missing', { columns: [...new Set(missing)].join(', ') });
  const twice = wanted.find((name, k) => wanted.indexOf(name) !== k);
  if (twice !== undefined) throw new Failure('delivered.column-twice', { column: twice });
}

type Read = { fault?: undefined; items: (number | null)[] } | { fault: 'blank' | 'unreadable' | 'outside'; at: number };

/** The seven answers of a row on the study's scale, of a cost the more the dearer; or the first that cannot be. */
function answersIn(cells: readonly string[], { scale, costsAre }: Pick<NewStudy, 'scale' | 'costsAre'>): Read {
  const items: (number | null)[] = [];
  for (const [at, cell] of cells.entries()) {
    if (isNothing(cell) || UNSAID.test(cell)) {
      items.push(null);
      continue;
    }
    const value = numberIn(cell);
    if (value === undefined) return { fault: 'unreadable', at };
    if (value < scale.lowest || value > scale.highest) return { fault: 'outside', at };
    items.push(at >= FIRST_COST && costsAre === 'ease' ? scale.lowest + scale.highest - value : value);
  }
  return items.every((item) => item === null) ? { fault: 'blank', at: 0 } : { items };
}

const FIRST_COST = 4;

/** `5`, `5.5`, `5,5`, and the full-width digits that Chinese keyboards type. */
function numberIn(cell: string): number | undefined {
  const text = cell.normalize('NFKC').replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
