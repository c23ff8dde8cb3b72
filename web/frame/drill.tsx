import { Link, type LinkProps, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { type Address, usePageSearch } from './address.ts';

/** The address of the people behind a number: its conditions on top of the page's own, on the same day. */
export function useDrillAddress(): (where: readonly string[]) => Address {
  const [{ asOf, where: own }] = usePageSearch();
  return useCallback(
    (where) => ({ asOf, where: [...own, ...where.filter((condition) => !own.includes(condition))] }),
    [asOf, own],
  );
}

/** Opens the customer list with exactly the customers that satisfy all `where`. */
export function useDrill(): (where: readonly string[]) => void {
  const addressOf = useDrillAddress();
  const navigate = useNavigate();
  return useCallback(
    (where) => void navigate({ to: '/customers', search: addressOf(where) } as never),
    [addressOf, navigate],
  );
}

type DrillLinkProps = { where: readonly string[]; sort?: string; children: ReactNode };

/** A link to the people behind a number, in an order of their own where `sort` names one. */
export function DrillLink({ where, sort, children }: DrillLinkProps) {
  const addressOf = useDrillAddress();
  return (
    <To to="/customers" search={{ ...addressOf(where), ...(sort === undefined ? {} : { sort }) }}>
      {children}
    </To>
  );
}

type ToProps = {
  to: string;
  search?: Address;
  className?: string;
  children: ReactNode;
  onClick?: () => void;
  'aria-current'?: 'page';
};

/** A link within Patron. The address is text and search is a plain record, as all state is. */
export function To({ to, search, ...rest }: ToProps) {
  const link = { to, search: search ?? {}, ...rest } as unknown as LinkProps;
  return <Link {...link} />;
}
