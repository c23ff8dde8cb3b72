/** A block of whole rows of one fixed width, little-endian, as RowBinary writes numbers. */
export type RowBlock = { readonly bytes: Buffer; readonly view: DataView; readonly rows: number };

/**
 * Cuts a RowBinary answer whose columns are all of fixed width into blocks of whole rows.
 * @param width bytes a row.
 * @param rowsPerBlock the most rows a block holds; bounds the memory.
 * @throws RangeError when the answer ends inside a row.
 */
export async function* rowBlocks(
  source: AsyncIterable<Buffer>,
  width: number,
  rowsPerBlock: number,
): AsyncGenerator<RowBlock> {
  const size = width * rowsPerBlock;
  let block = Buffer.allocUnsafe(size);
  let filled = 0;
  for await (const piece of source) {
    for (let at = 0; at < piece.length; ) {
      const taken = Math.min(piece.length - at, size - filled);
      piece.copy(block, filled, at, at + taken);
      filled += taken;
      at += taken;
      if (filled < size) continue;
      yield blockOf(block, width);
      block = Buffer.allocUnsafe(size);
      filled = 0;
    }
  }
  if (filled % width !== 0) throw new RangeError(`the answer ends inside a row: ${filled} bytes, ${width} a row`);
  if (filled > 0) yield blockOf(block.subarray(0, filled), width);
}

function blockOf(bytes: Buffer, width: number): RowBlock {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { bytes, view, rows: bytes.byteLength / width };
}
