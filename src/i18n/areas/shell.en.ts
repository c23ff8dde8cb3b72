/** Words of shell, in English. A value is a function of the facts its sentence needs. */
export const shellEn = {
} satisfies Record<string, (facts: never) => string>;
