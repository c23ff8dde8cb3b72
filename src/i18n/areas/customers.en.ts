/** Words of customers, in English. A value is a function of the facts its sentence needs. */
export const customersEn = {
} satisfies Record<string, (facts: never) => string>;
