/** The mathematics as other programs see it: `import { fitBgNbd } from 'patron/stats'`. */
export * from './models/bg-nbd.ts';
export * from './models/bg-nbd-expectation.ts';
export * from './models/bg-nbd-fit.ts';
export * from './models/bg-nbd-process.ts';
