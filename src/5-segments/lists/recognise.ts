import { cleanCell, isNothing } from '#intake';
import { type GivenBy, identifierReader } from './identifier-reader.ts';

/** Kinds that a cell's form shows; a source's own number may look like anything. */
const SHOWN = ['email', 'phone', 'customer'] as const;
/** So large a share of the cells must be of the kind. A masked telephone number is still one. */
const MOST = 0.5;

/** What a column holds, by its first cells: the kind most of them are of, a source's own customer numbers where they are of none. */
export function recognisedKind(cells: readonly string[], country: string): GivenBy {
  const said = cells.map(cleanCell).filter((cell) => !isNothing(cell));
  const found = SHOWN.map((by) => ({ by, share: shareOf(said, by, country) })).filter(({ share }) => share > MOST);
  return found.toSorted((a, b) => b.share - a.share)[0]?.by ?? 'number';
}

/** The first column whose cells show a kind, else the first. */
export function recognisedColumn(rows: readonly (readonly string[])[], columns: readonly string[], country: string) {
  const kinds = columns.map((_, at) =>
    recognisedKind(
      rows.map((cells) => cells[at] ?? ''),
      country,
    ),
  );
  return (
    columns[
      Math.max(
        0,
        kinds.findIndex((kind) => kind !== 'number'),
      )
    ] ?? ''
  );
}

function shareOf(cells: readonly string[], by: GivenBy, country: string): number {
  if (cells.length === 0) return 0;
  // Our own numbers are hashes: nearly all have 15 digits and more, which no telephone number has.
  if (by === 'customer') return cells.filter((cell) => /^\d{16,20}$/.test(cell)).length / cells.length;
  const read = identifierReader(by, country);
  return cells.filter((cell) => !['malformed', 'destroyed'].includes(read(cell).fault)).length / cells.length;
}
