import { z } from 'zod';
import { ASSIGNED_BY } from './experiment.ts';

/** Why a line of a list means nobody, or nobody new. */
export const LIST_PROBLEMS = [
  /** Nothing stands in the cell. */
  'blank',
  /** It is none of its kind: an e-mail address without @, a telephone number of five digits. */
  'malformed',
  /** The source has hidden it: 138****1234. */
  'masked',
  /** A telephone number of a platform, that leads to nobody for long. */
  'virtual',
  /** It stands for nobody: guest@…, 0, 13800138000. */
  'placeholder',
  /** A spreadsheet has rounded it: 1.93E+15. */
  'destroyed',
  /** Too many accounts carry it. */
  'shared',
  /** The number of several customers, of different sources. */
  'several',
  /** No customer is known by it yet. */
  'unknown',
  /** It stands on an earlier line too. */
  'repeated',
] as const;
const Problem = z.enum(LIST_PROBLEMS).meta({ id: 'CustomerListProblem' });
export type CustomerListProblem = z.infer<typeof Problem>;

export const CustomerListFile = z
  .strictObject({
    uploadId: z.string().max(100),
    /** Left out: the first column in which most cells are of a kind. */
    column: z.string().min(1).max(300).optional(),
    /** Left out: what most cells of the column are. */
    by: z.enum(ASSIGNED_BY).optional(),
    /** Whose customer numbers they are; left out: of any source, where they mean one customer. */
    source: z.string().trim().max(80).optional(),
  })
  .meta({ id: 'CustomerListFile' });
export type CustomerListFile = z.infer<typeof CustomerListFile>;

export const NewCustomerList = z
  .strictObject({ name: z.string().trim().min(1).max(80), file: CustomerListFile })
  .meta({ id: 'NewCustomerList' });
export type NewCustomerList = z.infer<typeof NewCustomerList>;

/** What became of the lines: lines = matched + the lines of every problem. */
export const CustomerListCounts = z
  .object({
    lines: z.number().int(),
    /** Lines that mean one customer, each identifier once. */
    matched: z.number().int(),
    /** Customers on the list: two identifiers may be of one. */
    customers: z.number().int(),
    problems: z.array(z.object({ reason: Problem, lines: z.number().int() })),
  })
  .meta({ id: 'CustomerListCounts' });
export type CustomerListCounts = z.infer<typeof CustomerListCounts>;

export const CustomerListVersion = z
  .object({
    version: z.number().int(),
    fileName: z.string(),
    column: z.string(),
    by: z.enum(ASSIGNED_BY),
    source: z.string(),
    counts: CustomerListCounts,
    takenAt: z.iso.datetime(),
    takenBy: z.string(),
    /** When its lines were last compared with the customers known. */
    matchedAt: z.iso.datetime(),
  })
  .meta({ id: 'CustomerListVersion' });
export type CustomerListVersion = z.infer<typeof CustomerListVersion>;

export const CustomerList = z
  .object({
    listId: z.number().int(),
    name: z.string(),
    version: z.number().int(),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    /** The version that counts. */
    now: CustomerListVersion,
  })
  .meta({ id: 'CustomerList' });
export type CustomerList = z.infer<typeof CustomerList>;

export const CustomerListDetail = z
  .object({
    list: CustomerList,
    /** The newest first. */
    versions: z.array(CustomerListVersion),
  })
  .meta({ id: 'CustomerListDetail' });
export type CustomerListDetail = z.infer<typeof CustomerListDetail>;
