/** Words of scoring, in English. A value is a function of the facts its sentence needs. */
export const scoringEn = {
} satisfies Record<string, (facts: never) => string>;
