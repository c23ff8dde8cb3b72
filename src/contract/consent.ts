import { z } from 'zod';
import { CHANNELS, PURPOSES } from './campaign.ts';
import { AD_PURPOSES } from './hashed-audience.ts';

/** What consent is about: an address, or an account `source/customer number`. It stays with it, whoever turns out to be one customer. */
export const SUBJECT_KINDS = ['email', 'phone', 'account'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export const CONSENT_CHANNELS = ['all', ...CHANNELS] as const;
export const CONSENT_PURPOSES = ['all', ...PURPOSES, ...AD_PURPOSES] as const;
export const CONSENT_DECISIONS = ['granted', 'withdrawn'] as const;
/** Why one may write, or may no longer: asked, for a contract, for a weighed interest; withdrawn, or the address does not exist. */
export const CONSENT_BASES = ['consent', 'contract', 'interest', 'withdrawal', 'bounce'] as const;
export const CONSENT_ORIGINS = ['file', 'person', 'one-click', 'preference-page', 'delivery'] as const;

const Decided = {
  channel: z.enum(CONSENT_CHANNELS),
  purpose: z.enum(CONSENT_PURPOSES),
  decision: z.enum(CONSENT_DECISIONS),
  basis: z.enum(CONSENT_BASES),
  /** What proves it: a form, a recording, the number of a message. */
  evidence: z.string().trim().min(1).max(500),
  expiresAt: z.iso.datetime().nullable(),
};

export const NewConsent = z
  .strictObject({
    ...Decided,
    subjectKind: z.enum(SUBJECT_KINDS),
    subject: z.string().trim().min(1).max(300),
    /** When it was given or taken back; left out: now. */
    decidedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'NewConsent' });
export type NewConsent = z.infer<typeof NewConsent>;

export const Consent = z
  .object({
    ...Decided,
    consentId: z.string(),
    subjectKind: z.enum(SUBJECT_KINDS),
    subject: z.string(),
    origin: z.enum(CONSENT_ORIGINS),
    decidedAt: z.iso.datetime(),
    recordedAt: z.iso.datetime(),
  })
  .meta({
    id: 'Consent',
    description: 'One decision about being written to. Nothing in it ever changes; a later one may differ.',
  });
export type Consent = z.infer<typeof Consent>;

/** Where somebody stands for one channel and purpose. */
export const CONSENT_STATES = ['granted', 'none', 'withdrawn', 'expired', 'bounced'] as const;
export const ConsentState = z.enum(CONSENT_STATES).meta({ id: 'ConsentState' });
export type ConsentState = z.infer<typeof ConsentState>;

export const CONSENT_FAULTS = [
  'subject',
  'channel',
  'purpose',
  'decision',
  'basis',
  'evidence',
  'decided-at',
  'expires-at',
] as const;
export const ConsentImport = z
  .object({
    read: z.number().int(),
    added: z.number().int(),
    /** Rows that said what was known already. */
    known: z.number().int(),
    refused: z.number().int(),
    /** The first refused lines, each with what could not be used. */
    faults: z.array(z.object({ line: z.number().int(), fault: z.enum(CONSENT_FAULTS), value: z.string() })),
  })
  .meta({ id: 'ConsentImport' });
export type ConsentImport = z.infer<typeof ConsentImport>;

/** What one customer may be written by, and all that was decided and sent. */
export const CustomerContact = z
  .object({
    states: z.array(z.object({ channel: z.enum(CHANNELS), purpose: z.enum(PURPOSES), state: ConsentState })),
    isHeldOut: z.boolean(),
    consents: z.array(Consent),
    messages: z.array(
      z.object({
        campaignId: z.number().int(),
        campaign: z.string(),
        step: z.number().int(),
        channel: z.enum(CHANNELS),
        state: z.string(),
        reason: z.string(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'CustomerContact' });
export type CustomerContact = z.infer<typeof CustomerContact>;
