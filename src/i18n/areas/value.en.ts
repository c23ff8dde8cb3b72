/** Words of value, in English. A value is a function of the facts its sentence needs. */
export const valueEn = {
} satisfies Record<string, (facts: never) => string>;
