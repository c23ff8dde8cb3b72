import type { Clock } from './clock.ts';
import type { LogLevel } from './config.ts';

export type LogFacts = Readonly<Record<string, unknown>>;

/** Writes what happened, for the person who runs Patron. An event is a short word such as `engine.started`, its facts are the rest. */
export type Log = {
  debug(event: string, facts?: LogFacts): void;
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
  /** The same log with facts that every line carries. */
  with(facts: LogFacts): Log;
};

export type LogOptions = {
  readonly level: LogLevel;
  /** `json`: one object a line, for machines. `short`: time, level, event, facts, for a terminal. */
  readonly shape: 'json' | 'short';
  readonly clock: Clock;
  /** Left out: standard error. */
  readonly write?: (line: string) => void;
};

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'off'];
const SECRET_KEY = /password|secret|token|authorization|cookie/i;
const PASSWORD_IN_URL = /(\w+:\/\/[^\s:/@]*:)[^\s@/]+@/g;
const DEEPEST = 6;

/** Makes a log. Values under keys that name a secret, and passwords inside addresses, are never written. */
export function createLog(options: LogOptions, always: LogFacts = {}): Log {
  const least = LEVELS.indexOf(options.level);
  const write = options.write ?? ((line: string) => process.stderr.write(`${line}\n`));
  const at =
    (level: LogLevel) =>
    (event: string, facts: LogFacts = {}) => {
      if (LEVELS.indexOf(level) < least) return;
      const time = options.clock.now().toISOString();
      const said = withoutSecrets({ ...always, ...facts }, 0) as Record<string, unknown>;
      write(
        options.shape === 'json'
          ? JSON.stringify({ time, level, event, ...said })
          : shortLine(time, level, event, said),
      );
    };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    with: (facts) => createLog(options, { ...always, ...facts }),
  };
}

/** A log that writes nothing. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  with: () => silentLog,
};

function shortLine(time: string, level: LogLevel, event: string, facts: Record<string, unknown>): string {
  const rest = Object.entries(facts).map(
    ([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return `${time.slice(11, 19)} ${level.padEnd(5)} ${event}${rest.join('')}`;
}

/** A copy fit for writing: secrets hidden, errors as message and stack, big integers as text, depth bounded. */
function withoutSecrets(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.replace(PASSWORD_IN_URL, '$1[secret]@');
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth > DEEPEST) return '[…]';
  if (value instanceof Error) return withoutSecrets(errorFacts(value), depth + 1);
  if (value instanceof Date || 'toJSON' in value) return JSON.parse(JSON.stringify(value));
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, depth + 1));
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    SECRET_KEY.test(key) ? '[secret]' : withoutSecrets(each, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

function errorFacts(error: Error): Record<string, unknown> {
  const cause = error.cause === undefined ? {} : { cause: error.cause };
  return { message: error.message, stack: error.stack, ...cause };
}
