import { z } from 'zod';

/** Advertising networks that take audiences as hashed identifiers; each by its own spelling before hashing. */
export const AD_PLATFORMS = ['google', 'meta', 'tiktok', 'ocean-engine', 'tencent', 'alimama'] as const;
export const AdPlatform = z.enum(AD_PLATFORMS).meta({ id: 'AdPlatform' });
export type AdPlatform = z.infer<typeof AdPlatform>;

/** What has to be consented to for a network: `ads:google`. */
export type AdPurpose = `ads:${AdPlatform}`;
export const AD_PURPOSES = AD_PLATFORMS.map((platform) => `ads:${platform}` as const);

/** `phonePlus`: TikTok's pages disagree whether a number keeps its `+`; it means nothing for others. */
export const HashedAudienceAsk = z
  .strictObject({
    platform: AdPlatform,
    where: z.array(z.string().max(20_000)).max(40),
    phonePlus: z.boolean().default(true),
  })
  .meta({ id: 'HashedAudienceAsk' });
export type HashedAudienceAsk = z.infer<typeof HashedAudienceAsk>;

/** Who is in an audience, and why others are not. */
export const HashedAudience = z
  .object({
    audienceId: z.number().int(),
    platform: AdPlatform,
    where: z.array(z.string()),
    customers: z.number().int(),
    hashed: z.number().int(),
    excluded: z.array(z.object({ reason: z.string(), customers: z.number().int() })),
    madeBy: z.string(),
    madeAt: z.iso.datetime(),
    taken: z.number().int(),
    takenAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'HashedAudience' });
export type HashedAudience = z.infer<typeof HashedAudience>;
