export * from './models/bg-nbd.ts';
