import { z } from 'zod';

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Cap = z.strictObject({ messages: z.number().int().min(1).max(100), days: z.number().int().min(1).max(365) });

/** What holds for every campaign, whoever launches it. */
export const ContactPolicy = z
  .strictObject({
    /** Marketing messages to one customer: by each channel, and by all together. */
    capPerChannel: Cap.default({ messages: 2, days: 7 }),
    capOverall: Cap.default({ messages: 3, days: 7 }),
    /** When nobody is written to or called, by the clock where the customer lives. */
    quietHours: z.strictObject({ from: Clock, to: Clock }).default({ from: '21:00', to: '08:00' }),
    /** Share of all customers left alone by every campaign, and for how many days until others take their turn. */
    holdout: z
      .strictObject({ share: z.number().min(0.01).max(0.3), days: z.number().int().min(7).max(365) })
      .default({ share: 0.05, days: 90 }),
    /** Campaigns to more customers than this are launched by a second person. */
    secondPersonAbove: z.number().int().min(1).default(10_000),
    /** Messages in a second by each way; and in the first days of e-mail only so many a day, doubling daily. 0: no warm-up. */
    emailPerSecond: z.number().min(0.1).max(1000).default(10),
    webhookPerSecond: z.number().min(0.1).max(1000).default(20),
    smsPerSecond: z.number().min(0.1).max(1000).default(20),
    warmUpFirstDay: z.number().int().min(0).max(1_000_000).default(0),
    /** The address at which customers reach this server for their preferences; empty: messages carry no such link. */
    publicUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(200)]).default(''),
  })
  .meta({ id: 'ContactPolicy' });
export type ContactPolicy = z.infer<typeof ContactPolicy>;

export const ContactPolicyAnswer = z
  .object({
    policy: ContactPolicy,
    /** Since when nothing is sent at all; null while sending is allowed. */
    stoppedAt: z.iso.datetime().nullable(),
    stoppedBy: z.string().nullable(),
    holdoutPeriod: z.number().int(),
    holdoutUntil: z.iso.date(),
  })
  .meta({ id: 'ContactPolicyAnswer' });
export type ContactPolicyAnswer = z.infer<typeof ContactPolicyAnswer>;
