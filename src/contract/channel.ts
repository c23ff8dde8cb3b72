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

/** E-mail over Amazon SES. `configurationSet`: the one whose events come back; empty for none. The secret access key is the channel's secret. */
export const SesChannel = z
  .strictObject({
    via: z.literal('ses'),
    region: z
      .string()
      .trim()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
    accessKeyId: z
      .string()
      .trim()
      .regex(/^\w{16,128}$/),
    fromName: oneLine(80),
    fromAddress: z.email().max(200),
    replyTo: z.union([z.literal(''), z.email().max(200)]).default(''),
    configurationSet: z
      .string()
      .trim()
      .regex(/^[\w-]{0,64}$/)
      .default(''),
  })
  .meta({ id: 'SesChannel' });
export type SesChannel = z.infer<typeof SesChannel>;

/** A text that Aliyun has approved: its code, and its words with `${name}` where something is filled in. */
export const SmsTemplate = z
  .strictObject({
    code: z
      .string()
      .trim()
      .regex(/^SMS_\d{1,20}$/),
    text: z.string().trim().min(1).max(1000),
  })
  .meta({ id: 'SmsTemplate' });
export type SmsTemplate = z.infer<typeof SmsTemplate>;

/** Text messages over Aliyun SMS. `signName`: the approved signature without 【】. The AccessKey secret is the channel's secret. */
export const SmsChannel = z
  .strictObject({
    accessKeyId: z
      .string()
      .trim()
      .regex(/^\w{8,128}$/),
    signName: oneLine(30).min(2),
    templates: z.array(SmsTemplate).min(1).max(100),
  })
  .meta({ id: 'SmsChannel' });
export type SmsChannel = z.infer<typeof SmsChannel>;

/** `secret`: the password or signing key; null keeps the one that is there. It can be set, never read. */
export const ChannelChange = z
  .discriminatedUnion('channel', [
    z.strictObject({
      channel: z.literal('email'),
      chosen: z.union([EmailChannel, SesChannel]),
      secret: z.string().max(500).nullable(),
    }),
    z.strictObject({ channel: z.literal('sms'), chosen: SmsChannel, secret: z.string().max(500).nullable() }),
    z.strictObject({ channel: z.literal('webhook'), chosen: WebhookChannel, secret: z.string().max(500).nullable() }),
  ])
  .meta({ id: 'ChannelChange' });
export type ChannelChange = z.infer<typeof ChannelChange>;

export const ChannelState = z
  .object({
    channel: Channel,
    /** Whether a campaign can be launched by it. */
    isReady: z.boolean(),
    /** E-mail goes over a server by SMTP, or over Amazon SES: one of the two. */
    email: EmailChannel.nullable(),
    ses: SesChannel.nullable(),
    sms: SmsChannel.nullable(),
    webhook: WebhookChannel.nullable(),
    hasSecret: z.boolean(),
  })
  .meta({ id: 'ChannelState' });
export type ChannelState = z.infer<typeof ChannelState>;
