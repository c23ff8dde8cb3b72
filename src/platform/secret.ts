import { inspect } from 'node:util';

/** A value that prints as `[secret]` wherever it is logged, joined into text or turned into JSON; only `reveal()` gives it. */
export type Secret = {
  reveal(): string;
  toString(): string;
  toJSON(): string;
};

/** Wraps a password, key or address with a password in it, so that printing it by accident shows nothing. */
export function secretOf(value: string): Secret {
  const hidden = () => '[secret]';
  return Object.freeze({ reveal: () => value, toString: hidden, toJSON: hidden, [inspect.custom]: hidden });
}
