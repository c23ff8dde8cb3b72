import type { Channel } from '#contract/campaign';
import { type ChannelChange, type ChannelState, EmailChannel, WebhookChannel } from '#contract/channel';
import { Failure } from '#contract/failure';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import { seal, unseal } from '#platform/sealed';
import { type Secret, secretOf } from '#platform/secret';
import type { Way } from './channel.ts';
import { openSmtp } from './smtp.ts';
import { keyOf, openWebhook } from './webhook.ts';

type Deps = { readonly records: RecordsSession; readonly clock: Clock; readonly secret: Secret };
type Row = { channel: Channel; chosen: unknown; sealed: string | null };

/** Channels that need nothing from outside: their messages are written down here. */
export const WRITTEN_CHANNELS: ReadonlySet<Channel> = new Set(['file', 'task']);
/** Every channel a campaign can use now, in the order of the page. */
const OFFERED: readonly Channel[] = ['email', 'webhook', 'file', 'task'];

const PUT = `insert into act_channels (channel, chosen, sealed, changed_at, changed_by) values ($1, $2, $3, $4, $5)
  on conflict (channel) do update set chosen = excluded.chosen, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
    sealed = coalesce(excluded.sealed, act_channels.sealed)`;

/** Which channels there are, and how they are set. Passwords and keys do not come out. */
export async function readChannels({ records }: Pick<Deps, 'records'>): Promise<ChannelState[]> {
  const rows = await records.query<Row>('select channel, chosen, sealed from act_channels');
  return OFFERED.map((channel): ChannelState => {
    const row = rows.find((one) => one.channel === channel);
    const hasSecret = row?.sealed != null;
    const email = row !== undefined && channel === 'email' ? EmailChannel.parse(row.chosen) : null;
    const webhook = row !== undefined && channel === 'webhook' ? WebhookChannel.parse(row.chosen) : null;
    const isSet =
      channel === 'email' ? email !== null && (email.user === '' || hasSecret) : webhook !== null && hasSecret;
    return { channel, email, webhook, hasSecret, isReady: WRITTEN_CHANNELS.has(channel) || isSet };
  });
}

/** Keeps how a channel is set. @throws Failure `request.invalid` for a signing key that is none */
export async function putChannel(deps: Deps, change: ChannelChange, by: string): Promise<ChannelState[]> {
  const { channel, chosen, secret } = change;
  if (channel === 'webhook' && secret !== null && keyOf(secretOf(secret)) === undefined)
    throw new Failure('request.invalid', { where: 'secret', reason: 'whsec_…' });
  const sealed = secret === null ? null : seal(deps.secret, `channel:${channel}`, secret);
  await deps.records.query(PUT, [channel, JSON.stringify(chosen), sealed, deps.clock.now(), by]);
  return readChannels(deps);
}

/** Opens the way out of a channel as it is set now; undefined where it is not set. */
export async function openWay(deps: Deps, channel: Channel): Promise<Way | undefined> {
  const [row] = await deps.records.query<Row>('select channel, chosen, sealed from act_channels where channel = $1', [
    channel,
  ]);
  if (row === undefined) return undefined;
  const secret = row.sealed === null ? undefined : unseal(deps.secret, `channel:${channel}`, row.sealed);
  if (channel === 'email') return openSmtp(EmailChannel.parse(row.chosen), secret);
  if (channel === 'webhook') return openWebhook(WebhookChannel.parse(row.chosen).url, secret, { clock: deps.clock });
  return undefined;
}
