#!/usr/bin/env node
import { pathToFileURL } from 'node:url';
import { builtServer, isCurrent } from './built.mjs';
import { builtModelCli } from './built-model-cli.mjs';

const args = process.argv.slice(2);
const built = args[0] === 'model' ? builtModelCli() : undefined;
if (built !== undefined) process.exitCode = await built.runModelCli(args);
else process.exitCode = await (await commandLine()).runCli(args);

/** What was built where it is current, and the sources otherwise: to load those takes about three seconds longer. */
async function commandLine() {
  if (isCurrent(builtServer())) {
    process.setSourceMapsEnabled(true);
    return import(pathToFileURL(builtServer()).href);
  }
  const { register } = await import('tsx/esm/api');
  register();
  return import('../src/cli/main.ts');
}
