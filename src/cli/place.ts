import type { Config } from '#platform/config';
import type { Terminal } from './terminal.ts';

/** Where a command runs: its terminal, and the settings with what the command line says instead. */
export type Place = { readonly terminal: Terminal; readonly config: Config };
