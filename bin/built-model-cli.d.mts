/** What the built file exports, or undefined where it is missing or older than what it was made from. */
export function builtModelCli(folder?: string): { runModelCli(args: readonly string[]): unknown } | undefined;
