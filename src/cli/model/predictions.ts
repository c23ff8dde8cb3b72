/** Predictions of a file's customers, written for many at a time: each text is made once for all who share a history. */

/** Row i of the file has the numbers `columns[…][rowOf[i]]`. */
export type PredictedPart = {
  readonly rowOf: Uint32Array;
  readonly columns: Readonly<Record<string, Float64Array>>;
};

/** One part for each kind of history that was asked: purchases, spends. Their columns stand side by side. */
export type Predictions = readonly PredictedPart[];

const PIECE_BYTES = 2 ** 20;

export function predictedColumns(predictions: Predictions): string[] {
  return predictions.flatMap(({ columns }) => Object.keys(columns));
}

/** The rows as JSON objects with commas between them, in large pieces. Numbers read back the same; what does not exist is null. */
export function jsonRows(predictions: Predictions): Iterable<Uint8Array> {
  const names = predictedColumns(predictions);
  const cells = (value: number, k: number): string =>
    `${k === 0 ? '{' : ','}"${names[k]}":${Number.isFinite(value) ? value : 'null'}`;
  return rowPieces(predictions, cells, '}', ',\n');
}

/** The rows as CSV without a header; what does not exist is an empty cell. */
export function csvRows(predictions: Predictions, write: (value: number) => string): Iterable<Uint8Array> {
  const cells = (value: number, k: number): string =>
    (k === 0 ? '' : ',') + (Number.isFinite(value) ? write(value) : '');
  return rowPieces(predictions, cells, '', '\n');
}

function* rowPieces(
  predictions: Predictions,
  cell: (value: number, k: number) => string,
  end: string,
  between: string,
): Generator<Uint8Array> {
  let columns = 0;
  const parts = predictions.map((part, index): WrittenPart => {
    const first = columns;
    columns += Object.keys(part.columns).length;
    const last = index === predictions.length - 1 ? end + between : '';
    return { rowOf: part.rowOf, ...textsOf(part.columns, (value, k) => cell(value, first + k), last) };
  });
  const longest = parts.reduce((sum, { longest }) => sum + longest, 0);
  const rows = parts[0]?.rowOf.length ?? 0;
  const atOnce = Math.max(1, Math.floor(PIECE_BYTES / longest));
  for (let from = 0; from < rows; from += atOnce) {
    const upTo = Math.min(rows, from + atOnce);
    const piece = Buffer.allocUnsafe((upTo - from) * longest);
    const filled = fill(piece, parts, from, upTo);
    yield piece.subarray(0, upTo === rows ? filled - between.length : filled);
  }
}

type WrittenPart = Texts & { readonly rowOf: Uint32Array };

/** Puts the rows `from` up to before `upTo` into a piece that has room for them. Returns the bytes used. */
function fill(piece: Buffer, parts: readonly WrittenPart[], from: number, upTo: number): number {
  let filled = 0;
  for (let i = from; i < upTo; i++) {
    for (let p = 0; p < parts.length; p++) {
      const part = parts[p] as WrittenPart;
      const row = part.rowOf[i] as number;
      const start = part.starts[row] as number;
      const end = part.starts[row + 1] as number;
      piece.set(part.bytes.subarray(start, end), filled);
      filled += end - start;
    }
  }
  return filled;
}

/** The texts of distinct rows, one behind another: text k is `bytes[starts[k], starts[k + 1])`. All of them plain ASCII. */
type Texts = { readonly bytes: Uint8Array; readonly starts: Uint32Array; readonly longest: number };

function textsOf(columns: PredictedPart['columns'], cell: (value: number, k: number) => string, end: string): Texts {
  const numbers = Object.values(columns);
  const count = numbers[0]?.length ?? 0;
  const starts = new Uint32Array(count + 1);
  const texts: string[] = [];
  let longest = 1;
  for (let row = 0; row < count; row++) {
    let text = '';
    for (let k = 0; k < numbers.length; k++) text += cell((numbers[k] as Float64Array)[row] as number, k);
    text += end;
    texts.push(text);
    longest = Math.max(longest, text.length);
    starts[row + 1] = (starts[row] as number) + text.length;
  }
  const written = Buffer.from(texts.join(''), 'latin1');
  return { bytes: new Uint8Array(written.buffer, written.byteOffset, written.length), starts, longest };
}
