/** Words of cli, in English. A value is a function of the facts its sentence needs. */
export const cliEn = {
} satisfies Record<string, (facts: never) => string>;
