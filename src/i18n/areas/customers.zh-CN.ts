import type { customersEn } from './customers.en.ts';

export const customersZh: typeof customersEn = {
};
