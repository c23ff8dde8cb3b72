/** Front door of identity: which accounts are the same customer. */
export { type LinkChangesRequest, linkChanged, PART_TABLES, takeOverLinks } from './link-changed.ts';
export { LINK_RULES, type LinkOptions, type LinkResult, linkIdentities } from './link-identities.ts';
export { ID_TABLES } from './tables.ts';
