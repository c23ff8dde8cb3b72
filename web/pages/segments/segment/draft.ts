import type { Behaviour, SegmentDefinition } from '#contract/segment-definition';

/** A definition while it is being built: every part has a mark of its own, and `not` is a property of a part. */
export type Part = { readonly id: number; readonly isNot: boolean } & (
  | { readonly kind: 'where'; readonly text: string }
  | { readonly kind: 'did'; readonly did: Behaviour }
  | { readonly kind: 'group'; readonly mode: 'all' | 'any'; readonly parts: readonly Part[] }
);
export type Group = Extract<Part, { kind: 'group' }>;

/** How deep a definition may nest; see the contract. */
export const DEEPEST = 8;

let lastId = 0;
const freshId = (): number => ++lastId;

/** A definition to build on; one that is a single condition becomes a group of it. */
export function groupOf(definition: SegmentDefinition): Group {
  const part = partOf(definition, false);
  return part.kind === 'group' && !part.isNot
    ? part
    : { id: freshId(), isNot: false, kind: 'group', mode: 'all', parts: [part] };
}

function partOf(definition: SegmentDefinition, isNot: boolean): Part {
  if ('not' in definition) return partOf(definition.not, !isNot);
  const common = { id: freshId(), isNot };
  if ('where' in definition) return { ...common, kind: 'where', text: definition.where };
  if ('did' in definition) return { ...common, kind: 'did', did: definition.did };
  const [mode, parts] = 'all' in definition ? (['all', definition.all] as const) : (['any', definition.any] as const);
  return { ...common, kind: 'group', mode, parts: parts.map((one) => partOf(one, false)) };
}

/** What has been built, as data. Groups without parts say nothing and are left out. */
export function definitionOf(part: Part): SegmentDefinition {
  const inner = innerOf(part);
  return part.isNot ? { not: inner } : inner;
}

function innerOf(part: Part): SegmentDefinition {
  if (part.kind === 'where') return { where: part.text };
  if (part.kind === 'did') return { did: part.did };
  const parts = part.parts.filter((one) => one.kind !== 'group' || one.parts.length > 0).map(definitionOf);
  if (parts.length === 0) return { all: [] };
  return part.mode === 'all' ? { all: parts } : { any: parts };
}

/** Whether every condition has its value, so that the server can be asked. */
export function isWhole(part: Part): boolean {
  if (part.kind === 'group') return part.parts.every(isWhole);
  if (part.kind === 'where') return part.text.split(':').slice(2).join(':').trim() !== '';
  const acts = [part.did, ...(part.did.next ? [part.did.next] : [])];
  return acts.every(({ of = [] }) => of.every(({ values }) => values.length > 0));
}

/** The group with one part put in the place of the part of that mark. */
export function withPart(group: Group, part: Part): Group {
  if (part.id === group.id) return part.kind === 'group' ? part : group;
  return { ...group, parts: group.parts.map((one) => replaced(one, part)) };
}

function replaced(one: Part, part: Part): Part {
  if (one.id === part.id) return part;
  return one.kind === 'group' ? withPart(one, part) : one;
}

/** The group without the part of that mark. */
export function withoutPart(group: Group, id: number): Group {
  const parts = group.parts.filter((one) => one.id !== id);
  return { ...group, parts: parts.map((one) => (one.kind === 'group' ? withoutPart(one, id) : one)) };
}

export const newCondition = (): Part => ({ id: freshId(), isNot: false, kind: 'where', text: 'orders:gte:2' });
export const newBehaviour = (): Part => ({
  id: freshId(),
  isNot: false,
  kind: 'did',
  did: { act: 'purchase', when: { lastDays: 90 } },
});
export const newGroup = (): Part => ({
  id: freshId(),
  isNot: false,
  kind: 'group',
  mode: 'any',
  parts: [newCondition()],
});

/** Whether two definitions are the same data. */
export const isSameDefinition = (one: SegmentDefinition, other: SegmentDefinition): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
