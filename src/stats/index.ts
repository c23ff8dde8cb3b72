/** The mathematics as other programs see it: `import { fitBgNbd } from 'patron/stats'`. */
export { type ForecastError, forecastError } from './inference/forecast-error.ts';
export { type Interval, percentileInterval, quantile } from './inference/quantile.ts';
export * from './models/bg-nbd.ts';
export * from './models/bg-nbd-expectation.ts';
export * from './models/bg-nbd-fit.ts';
export * from './models/bg-nbd-process.ts';
export { type RandomSource, seededRandom } from './numeric/random.ts';
