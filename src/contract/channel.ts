import { z } from 'zod';
import { Channel } from './campaign.ts';

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);

export const EmailChannel = z
  .strictObject({
    host: z
      .string()
      .trim()
      .regex(/^[\w.:-]{1,250}$/),
    port: z.number().int().min(1).max(65_535).default(587),
    security: z.enum(['starttls', 'tls', 'none']).default('starttls'),
    user: oneLine(200),
    fromName: oneLine(80),
    fromAddress: z.email().max(200),
    replyTo: z.union([z.literal(''), z.email().max(200)]).default(''),
  })
  .meta({ id: 'EmailChannel' });
export type EmailChannel = z.infer<typeof EmailChannel>;

export const WebhookChannel = z
  .strictObject({ url: z.url({ protocol: /^https$/ }).max(500) })
  .meta({ id: 'WebhookChannel' });
export type WebhookChannel = z.infer<typeof WebhookChannel>;

/** `secret`: the password or signing key; null keeps the one that is there. It can be set, never read. */
export const ChannelChange = z
  .discriminatedUnion('channel', [
    z.strictObject({ channel: z.literal('email'), chosen: EmailChannel, secret: z.string().max(500).nullable() }),
    z.strictObject({ channel: z.literal('webhook'), chosen: WebhookChannel, secret: z.string().max(500).nullable() }),
  ])
  .meta({ id: 'ChannelChange' });
export type ChannelChange = z.infer<typeof ChannelChange>;

export const ChannelState = z
  .object({
    channel: Channel,
    /** Whether a campaign can be launched by it. */
    isReady: z.boolean(),
    email: EmailChannel.nullable(),
    webhook: WebhookChannel.nullable(),
    hasSecret: z.boolean(),
  })
  .meta({ id: 'ChannelState' });
export type ChannelState = z.infer<typeof ChannelState>;
