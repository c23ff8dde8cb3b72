const PRIME = 16_777_619;

/**
 * Counts how often a text has come, in about 20 bytes a text: the texts themselves are not kept, only two 32-bit hashes of each. Files
 * without order numbers have one text per customer and day; a file of ten million rows stays below 400 MB.
 */
export class Occurrences {
  #first = new Uint32Array(1 << 14);
  #second = new Uint32Array(1 << 14);
  #counts = new Uint32Array(1 << 14);
  #used = 0;

  /** 1 for the first time a text comes, 2 for the second … */
  next(text: string): number {
    if (this.#used * 10 > this.#counts.length * 7) this.#grow();
    let a = 2_166_136_261;
    let b = 0x9e3779b9;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, PRIME);
      b = Math.imul(b ^ code, 0x85ebca6b);
      b = (b << 13) | (b >>> 19);
    }
    const slot = this.#slot(a >>> 0, b >>> 0);
    if (this.#counts[slot] === 0) this.#used++;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    return this.#counts[slot] ?? 1;
  }

  #slot(a: number, b: number): number {
    const mask = this.#counts.length - 1;
    let slot = (a ^ (a >>> 15)) & mask;
    while (this.#counts[slot] !== 0 && (this.#first[slot] !== a || this.#second[slot] !== b)) slot = (slot + 1) & mask;
    this.#first[slot] = a;
    this.#second[slot] = b;
    return slot;
  }

  #grow(): void {
    const [first, second, counts] = [this.#first, this.#second, this.#counts];
    this.#first = new Uint32Array(counts.length * 2);
    this.#second = new Uint32Array(counts.length * 2);
    this.#counts = new Uint32Array(counts.length * 2);
    for (let i = 0; i < counts.length; i++) {
      if (counts[i] === 0) continue;
      this.#counts[this.#slot(first[i] ?? 0, second[i] ?? 0)] = counts[i] ?? 0;
    }
  }
}
