import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Measure, RfmMethod } from '#contract/common';
import type {
  AbcAnswer,
  LifetimeAnswer,
  ModelsAnswer,
  PotentialAnswer,
  PyramidAnswer,
  RfmAnswer,
} from '#contract/value';
import { read } from '../../client/http.ts';

/** What the control bar asks with. */
export type Asked = { asOf?: string; compareTo?: string; measure: Measure; where: readonly string[] };

function valueQuery<T>(name: string, asked: Asked & { method?: RfmMethod }) {
  return queryOptions({
    queryKey: ['value', name, asked],
    queryFn: ({ signal }) => read<T>(`/value/${name}`, asked, signal),
    placeholderData: keepPreviousData,
  });
}

export const rfmQuery = (asked: Asked, method: RfmMethod) =>
  valueQuery<z.infer<typeof RfmAnswer>>('rfm', { ...asked, method });
export const abcQuery = (asked: Asked) => valueQuery<z.infer<typeof AbcAnswer>>('abc', asked);
export const pyramidQuery = (asked: Asked) => valueQuery<z.infer<typeof PyramidAnswer>>('pyramid', asked);
export const potentialQuery = (asked: Asked) => valueQuery<z.infer<typeof PotentialAnswer>>('potential', asked);
export const lifetimeQuery = (asked: Asked) => valueQuery<z.infer<typeof LifetimeAnswer>>('lifetime', asked);
export const modelsQuery = (asked: Asked) => valueQuery<z.infer<typeof ModelsAnswer>>('models', asked);
