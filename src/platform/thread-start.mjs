/** The beginning of a thread: see `thread.ts`. A thread does not take over what reads TypeScript, so it brings its own. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData);
