import { z } from 'zod';
import { Channel, PURPOSES, Purpose } from './campaign.ts';

/** What the owner of a message's link sees: what they are written to for, by this way. No name, no whole address. */
export const Preferences = z
  .object({
    shopName: z.string(),
    channel: Channel,
    /** `l•••@example.com` */
    address: z.string(),
    choices: z.array(z.object({ purpose: Purpose, isGranted: z.boolean() })).length(PURPOSES.length),
    /** The purpose of the message the link came with. */
    purpose: Purpose,
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof Preferences>;
