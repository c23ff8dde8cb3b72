/** Words of data, in English. A value is a function of the facts its sentence needs. */
export const dataEn = {} satisfies Record<string, (facts: never) => string>;
