/**
 * Takes up to `most` things out of a source before they are asked for, so that the source works while the one before is used. A fault comes
 * at its turn. Whoever leaves early waits until the source has ended.
 */
export async function* ahead<T>(source: AsyncGenerator<T>, most: number): AsyncGenerator<T> {
  const coming: Promise<IteratorResult<T, unknown>>[] = [];
  try {
    for (;;) {
      while (coming.length <= most) {
        const next = source.next();
        next.catch(() => undefined);
        coming.push(next);
      }
      const next = await coming.shift();
      if (next === undefined || next.done === true) return;
      yield next.value;
    }
  } finally {
    await source.return(undefined);
  }
}
