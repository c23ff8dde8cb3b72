#!/usr/bin/env node
import { builtModelCli } from './built-model-cli.mjs';

const args = process.argv.slice(2);
const built = args[0] === 'model' ? builtModelCli() : undefined;
if (built === undefined) {
  const { register } = await import('tsx/esm/api');
  register();
  const { runCli } = await import('../src/cli/main.ts');
  process.exitCode = await runCli(args);
} else {
  process.exitCode = await built.runModelCli(args);
}
