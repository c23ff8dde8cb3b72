import { IfTag, Output, type Template, TypeGuards, UnlessTag, type Value } from 'liquidjs';
import type { MoneyText } from './sandbox.ts';

type Plain = string | number | boolean;
type Give<T> = (variables: object) => T;

/** Characters of a message above which the engine counts its work itself. With the filters of one place bounded, it would not stop below. */
const MOST_CHARACTERS = 200_000;
const MOST_FILTERS = 8;

/** What of a message is not plain: the engine answers, with its own words where it refuses. */
class NotPlain extends Error {}

/**
 * Turns a parsed template of text, names (`customer.orders`), common filters, `if` and `unless` into one function of the variables. It gives
 * the same text as the engine in a small part of the time: what is looked up and decided for every message there is decided once here.
 * @returns undefined where a template says more than that; its function gives undefined for a message the engine has to look at
 */
export function quickFill(
  templates: readonly Template[],
  money: MoneyText,
): ((variables: object) => string | undefined) | undefined {
  const fill = partsOf(templates, money);
  if (fill === undefined) return undefined;
  return (variables) => {
    try {
      const text = fill(variables);
      return text.length > MOST_CHARACTERS ? undefined : text;
    } catch (thrown) {
      if (thrown instanceof NotPlain) return undefined;
      throw thrown;
    }
  };
}

function partsOf(templates: readonly Template[], money: MoneyText): Give<string> | undefined {
  const parts: Give<string>[] = [];
  for (const template of templates) {
    const part = partOf(template, money);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return (variables) => {
    let text = '';
    for (const part of parts) text += part(variables);
    return text;
  };
}

function partOf(template: Template, money: MoneyText): Give<string> | undefined {
  if (template instanceof Output) {
    const value = valueFrom(template.value, money);
    return value && ((variables) => String(value(variables)));
  }
  if (template instanceof IfTag || template instanceof UnlessTag) return choiceOf(template, money);
  if (!TypeGuards.isHTMLToken(template.token)) return undefined;
  const text = template.token.getContent();
  return () => text;
}

function choiceOf(tag: IfTag | UnlessTag, money: MoneyText): Give<string> | undefined {
  const ways: { readonly test: Give<Plain>; readonly wanted: boolean; readonly text: Give<string> }[] = [];
  for (const [i, { value, templates }] of tag.branches.entries()) {
    const test = valueFrom(value, money);
    const text = partsOf(templates, money);
    if (test === undefined || text === undefined) return undefined;
    ways.push({ test, text, wanted: !(tag instanceof UnlessTag && i === 0) });
  }
  const otherwise = partsOf(tag.elseTemplates ?? [], money);
  if (otherwise === undefined) return undefined;
  return (variables) => {
    // In Liquid everything but false and nothing is true; nothing is not plain.
    for (const { test, wanted, text } of ways) if ((test(variables) !== false) === wanted) return text(variables);
    return otherwise(variables);
  };
}

type Operand = Parameters<typeof TypeGuards.isPropertyAccessToken>[0];

/** An expression in postfix order, then its filters from left to right. */
function valueFrom({ initial, filters }: Value, money: MoneyText): Give<Plain> | undefined {
  if (filters.length > MOST_FILTERS) return undefined;
  const stack: Give<Plain>[] = [];
  for (const token of initial.postfix) {
    const step = TypeGuards.isOperatorToken(token) ? joined(token.operator, stack) : operandOf(token);
    if (step === undefined) return undefined;
    stack.push(step);
  }
  let value = stack.pop();
  for (const { name, args } of filters) {
    const given = args.map((arg) => (Array.isArray(arg) ? undefined : operandOf(arg)));
    const filter = filterOf(name, given, money);
    if (value === undefined || filter === undefined) return undefined;
    const before = value;
    value = (variables) => filter(before(variables), variables);
  }
  return stack.length === 0 ? value : undefined;
}

const BINARY: Readonly<Record<string, (left: Plain, right: Plain) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '>': (left, right) => left > right,
  '<': (left, right) => left < right,
  '>=': (left, right) => left >= right,
  '<=': (left, right) => left <= right,
  contains: (left, right) => typeof left === 'string' && left.includes(String(right)),
  and: (left, right) => left !== false && right !== false,
  or: (left, right) => left !== false || right !== false,
};

function joined(operator: string, stack: Give<Plain>[]): Give<Plain> | undefined {
  const test = Object.hasOwn(BINARY, operator) ? BINARY[operator] : undefined;
  const right = stack.pop();
  const left = stack.pop();
  if (test === undefined || left === undefined || right === undefined) return undefined;
  return (variables) => test(left(variables), right(variables));
}

/** Names that mean something else than a property of that name. */
const COUNTED: ReadonlySet<string> = new Set(['size', 'first', 'last']);

function operandOf(token: Operand): Give<Plain> | undefined {
  if (!TypeGuards.isPropertyAccessToken(token)) return constantOf(token);
  const [of, name, ...further] = token.props.map(constantOf).map((give) => give?.({}));
  if (token.variable !== undefined || further.length > 0) return undefined;
  if (typeof of !== 'string' || typeof name !== 'string' || COUNTED.has(of) || COUNTED.has(name)) return undefined;
  return (variables) => ownText(ownThing(variables, of), name);
}

function constantOf(token: Operand): Give<Plain> | undefined {
  const content: unknown = 'content' in token ? token.content : undefined;
  return isPlain(content) ? () => content : undefined;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function ownThing(from: object, name: string): unknown {
  return Object.hasOwn(from, name) ? (from as Readonly<Record<string, unknown>>)[name] : undefined;
}

function ownText(from: unknown, name: string): string | number {
  const value = typeof from === 'object' && from !== null ? ownThing(from, name) : undefined;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new NotPlain();
}

type Filter = (value: Plain, variables: object) => Plain;

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
const SPECIAL = /[&<>"']/;

function escaped(value: Plain): string {
  const text = String(value);
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => HTML[sign] ?? sign) : text;
}

/** The filter by which the engine escapes whatever is put out; no template can name it. */
const OF_EVERY_OUTPUT = '[object Function]';

function filterOf(name: string, given: readonly (Give<Plain> | undefined)[], money: MoneyText): Filter | undefined {
  const [argument] = given;
  if (given.length === 0) {
    if (name === 'money') return (value) => money(Number(value));
    if (name === 'escape' || name === OF_EVERY_OUTPUT) return escaped;
    if (name === 'upcase') return (value) => String(value).toUpperCase();
    if (name === 'downcase') return (value) => String(value).toLowerCase();
  }
  if (given.length !== 1 || argument === undefined) return undefined;
  if (name === 'default') return (value, variables) => (value === '' || value === false ? argument(variables) : value);
  if (name === 'append') return (value, variables) => String(value) + String(argument(variables));
  if (name === 'prepend') return (value, variables) => String(argument(variables)) + String(value);
  return undefined;
}
