/**
 * Rows of numbers that are equal, found once: of a million customers kept in days a tenth differ, and only those need a model.
 *
 * Method   a hash table with open addressing, at most half full, over the bits of the numbers; the last steps of the hash are those of
 *          MurmurHash3 (Appleby 2011, public domain). Rows stand one behind another in one array, so that a look touches one place.
 */
export type DistinctTable = {
  /** The numbers of the row to look for; `width` of them. */
  readonly wanted: Float64Array;
  /** Gives the place of the row `wanted` among the distinct ones; a new one gets the next. */
  find(): number;
  count(): number;
  /** Column c of all distinct rows in the order of their places. */
  column(c: number): Float64Array;
};

const FIRST_ROOM = 8192;

export function createDistinctTable(width: number): DistinctTable {
  const wanted = new Float64Array(width);
  const bits = new Int32Array(wanted.buffer);
  let room = FIRST_ROOM;
  let count = 0;
  let rows = new Float64Array(room * width);
  let hashes = new Int32Array(room);
  /** place + 1, or 0 where there is none yet */
  let slots = new Int32Array(room * 2);

  const hashOfWanted = (): number => {
    let hash = 0;
    for (let k = 0; k < bits.length; k++) {
      hash = Math.imul(hash ^ (bits[k] as number), 0x85ebca6b);
      hash ^= hash >>> 13;
    }
    hash = Math.imul(hash, 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  };

  const isWanted = (place: number): boolean => {
    for (let c = 0; c < width; c++) if (rows[place * width + c] !== wanted[c]) return false;
    return true;
  };

  const grow = (): void => {
    room *= 4;
    const [olderRows, olderHashes] = [rows, hashes];
    rows = new Float64Array(room * width);
    rows.set(olderRows);
    hashes = new Int32Array(room);
    hashes.set(olderHashes);
    slots = new Int32Array(room * 2);
    for (let place = 0; place < count; place++) {
      let slot = (hashes[place] as number) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = place + 1;
    }
  };

  return {
    wanted,
    count: () => count,
    column: (c) => {
      const column = new Float64Array(count);
      for (let place = 0; place < count; place++) column[place] = rows[place * width + c] as number;
      return column;
    },
    find: () => {
      const hash = hashOfWanted();
      let slot = hash & (slots.length - 1);
      for (let known = slots[slot] as number; known !== 0; known = slots[slot] as number) {
        if (hashes[known - 1] === hash && isWanted(known - 1)) return known - 1;
        slot = (slot + 1) & (slots.length - 1);
      }
      if (count === room) {
        grow();
        slot = hash & (slots.length - 1);
        while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      }
      rows.set(wanted, count * width);
      hashes[count] = hash;
      slots[slot] = count + 1;
      return count++;
    },
  };
}
