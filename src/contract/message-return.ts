import { z } from 'zod';

export const RETURN_PROVIDERS = ['aliyun-sms', 'ses'] as const;
export type ReturnProvider = (typeof RETURN_PROVIDERS)[number];
export const RETURN_KINDS = ['delivered', 'undelivered', 'bounced', 'complained', 'opted-out', 'replied'] as const;

/** What a provider told afterwards about a message or whoever got it. The address is masked. */
export const MessageReturn = z
  .object({
    returnId: z.string(),
    provider: z.enum(RETURN_PROVIDERS),
    kind: z.enum(RETURN_KINDS),
    address: z.string(),
    /** Campaign, round and customer, where the provider says which message it was. */
    messageKey: z.string(),
    detail: z.string(),
    happenedAt: z.iso.datetime(),
  })
  .meta({ id: 'MessageReturn' });
export type MessageReturn = z.infer<typeof MessageReturn>;

/** Where each provider tells it (empty without a public address of this server), and what was told last. */
export const MessageReturns = z
  .object({
    addresses: z.array(z.object({ provider: z.enum(RETURN_PROVIDERS), url: z.string() })),
    latest: z.array(MessageReturn),
  })
  .meta({ id: 'MessageReturns' });
export type MessageReturns = z.infer<typeof MessageReturns>;
