/** Words of intake, in English. A value is a function of the facts its sentence needs. */
export const intakeEn = {
} satisfies Record<string, (facts: never) => string>;
