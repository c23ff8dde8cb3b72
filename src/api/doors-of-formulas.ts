import type { z } from 'zod';
import type { ClaimsAnswer, ClaimsQuery } from '#contract/claims';
import type {
  FormulasAnswer,
  FormulasQuery,
  ValuePartsAnswer,
  ValuePartsQuery,
  WhatIfAnswer,
  WhatIfQuery,
} from '#contract/formulas';
import { type ReadDeps, readClaims, readFormulas, readValueParts, readWhatIf } from '#scoring';
import { customersFilter } from '#segments';

type Of<S extends z.ZodType> = z.output<S>;
type Asked = { readonly where?: readonly string[] | undefined; readonly asOf?: string | undefined };

/** Lifetime value by the source's formulas, what it is made of, what would change it, and what the source claims. */
export type FormulaDoors = {
  formulas(query: Of<typeof FormulasQuery>): Promise<Of<typeof FormulasAnswer>>;
  parts(query: Of<typeof ValuePartsQuery>): Promise<Of<typeof ValuePartsAnswer>>;
  whatIf(query: Of<typeof WhatIfQuery>): Promise<Of<typeof WhatIfAnswer>>;
  claims(query: Of<typeof ClaimsQuery>): Promise<Of<typeof ClaimsAnswer>>;
};

export function doorsOfFormulas(deps: ReadDeps): FormulaDoors {
  /** The same question with its conditions compiled. */
  const filtered = async <Q extends Asked>({ where, ...rest }: Q) => {
    const { filter } = await customersFilter(deps, { where, asOf: rest.asOf });
    return { ...rest, filter };
  };
  return {
    formulas: async (query) => readFormulas(deps, await filtered(query)),
    parts: async (query) => readValueParts(deps, await filtered(query)),
    whatIf: async (query) => readWhatIf(deps, await filtered(query)),
    claims: async (query) => readClaims(deps, await filtered(query)),
  };
}
