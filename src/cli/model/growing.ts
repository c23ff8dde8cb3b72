/** A column of whole numbers whose length is not known beforehand. */
export type GrowingColumn = {
  push(value: number): void;
  /** What was pushed so far. */
  all(): Uint32Array;
};

export function growingColumn(): GrowingColumn {
  let room = new Uint32Array(8192);
  let length = 0;
  return {
    push: (value) => {
      if (length === room.length) {
        const wider = new Uint32Array(length * 2);
        wider.set(room);
        room = wider;
      }
      room[length++] = value;
    },
    all: () => room.subarray(0, length),
  };
}
