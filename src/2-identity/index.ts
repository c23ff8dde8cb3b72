/** Front door of identity: which accounts are the same customer. */
export { type LinkOptions, type LinkResult, linkIdentities } from './link-identities.ts';
export { ID_TABLES } from './tables.ts';
