/** Words of lifecycle, in English. A value is a function of the facts its sentence needs. */
export const lifecycleEn = {
} satisfies Record<string, (facts: never) => string>;
