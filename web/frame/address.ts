import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Measure } from '#contract/common';

/** The state of a page lives in its address: values are texts, lists are repeated. */
export type Address = Readonly<Record<string, string | readonly string[] | undefined>>;
export type PageSearch = { asOf?: string; compareTo?: string; measure: Measure; where: readonly string[] };
export type ChangeAddress = (change: Address) => void;

/** Reads an address: a name that comes once is a text, one that comes more often a list. */
export function parseAddress(search: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const before = found[name];
    found[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return found;
}

/** Writes an address; empty values are left out and colons stay readable. */
export function writeAddress(address: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(address)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') params.append(name, String(one));
  }
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

/** All values under `name`, whether it came once, more often or not at all. */
export function listIn(address: Address, name: string): readonly string[] {
  const value = address[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** The first value under `name`. */
export function textIn(address: Address, name: string): string | undefined {
  return listIn(address, name)[0];
}

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What the control bar holds, read from an address; what is not usable counts as not given. */
export function pageSearch(address: Address): PageSearch {
  const asOf = textIn(address, 'asOf');
  const compareTo = textIn(address, 'compareTo');
  const measure = textIn(address, 'measure');
  return {
    ...(isDay(asOf) ? { asOf } : {}),
    ...(isDay(compareTo) ? { compareTo } : {}),
    measure: measure === 'revenue' || measure === 'profit' ? measure : 'net',
    where: listIn(address, 'where'),
  };
}

/** The whole address of this page and a function that changes parts of it (undefined takes a part away). */
export function useAddress(): [Address, ChangeAddress] {
  const address = useSearch({ strict: false }) as Address;
  const navigate = useNavigate();
  const change = useCallback<ChangeAddress>(
    (part) =>
      void navigate({ to: '.', search: (before: Address) => ({ ...before, ...part }), resetScroll: false } as never),
    [navigate],
  );
  return [address, change];
}

/** As-of date, comparison, measure and filters of this page, and the way to change the address. */
export function usePageSearch(): [PageSearch, ChangeAddress] {
  const [address, change] = useAddress();
  return [useMemo(() => pageSearch(address), [address]), change];
}

/** One choice of a page that lives in its address, such as the RFM method. */
export function useChoice<T extends string>(
  name: string,
  choices: readonly T[],
  otherwise: T,
): [T, (choice: T) => void] {
  const [address, change] = useAddress();
  const given = textIn(address, name);
  const choice = choices.find((one) => one === given) ?? otherwise;
  return [choice, (next) => change({ [name]: next === otherwise ? undefined : next })];
}
