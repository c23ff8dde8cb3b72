import type { Channel } from '#contract/campaign';
import {
  type ChannelChange,
  type ChannelState,
  EmailChannel,
  SesChannel,
  SmsChannel,
  WebhookChannel,
} from '#contract/channel';
import { Failure } from '#contract/failure';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import { seal, unseal } from '#platform/sealed';
import { type Secret, secretOf } from '#platform/secret';
import { openAliyunSms } from './aliyun-sms.ts';
import type { Way } from './channel.ts';
import { openSes } from './ses.ts';
import { openSmtp } from './smtp.ts';
import { keyOf, openWebhook } from './webhook.ts';

type Deps = { readonly records: RecordsSession; readonly clock: Clock; readonly secret: Secret };
type Row = { channel: Channel; chosen: unknown; sealed: string | null };

/** Channels that need nothing from outside: their messages are written down here. */
export const WRITTEN_CHANNELS: ReadonlySet<Channel> = new Set(['file', 'task']);
/** Every channel a campaign can use now, in the order of the page. */
const OFFERED: readonly Channel[] = ['email', 'sms', 'webhook', 'file', 'task'];

// A secret stays while its channel does: what e-mail goes over is another place with another secret.
const PUT = `insert into act_channels (channel, chosen, sealed, changed_at, changed_by) values ($1, $2, $3, $4, $5)
  on conflict (channel) do update set chosen = excluded.chosen, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
    sealed = case when (excluded.chosen ->> 'via') is distinct from (act_channels.chosen ->> 'via') then excluded.sealed
      else coalesce(excluded.sealed, act_channels.sealed) end`;

/** Which channels there are, and how they are set. Passwords and keys do not come out. */
export async function readChannels({ records }: Pick<Deps, 'records'>): Promise<ChannelState[]> {
  const rows = await records.query<Row>('select channel, chosen, sealed from act_channels');
  return OFFERED.map((channel): ChannelState => {
    const row = rows.find((one) => one.channel === channel);
    const hasSecret = row?.sealed != null;
    const chosen = chosenOf(channel, row?.chosen);
    const { email, ses, sms, webhook } = chosen;
    const needsSecret = ses !== null || sms !== null || webhook !== null || (email !== null && email.user !== '');
    const isChosen = Object.values(chosen).some((one) => one !== null);
    const isReady = WRITTEN_CHANNELS.has(channel) || (isChosen && (hasSecret || !needsSecret));
    return { channel, ...chosen, hasSecret, isReady };
  });
}

type Chosen = Pick<ChannelState, 'email' | 'ses' | 'sms' | 'webhook'>;

function chosenOf(channel: Channel, chosen: unknown): Chosen {
  const none = { email: null, ses: null, sms: null, webhook: null };
  if (chosen === undefined) return none;
  if (channel === 'email')
    return isSes(chosen) ? { ...none, ses: chosen } : { ...none, email: EmailChannel.parse(chosen) };
  if (channel === 'sms') return { ...none, sms: SmsChannel.parse(chosen) };
  return channel === 'webhook' ? { ...none, webhook: WebhookChannel.parse(chosen) } : none;
}

function isSes(chosen: unknown): chosen is SesChannel {
  return SesChannel.safeParse(chosen).success;
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
  const { email, ses, sms, webhook } = chosenOf(channel, row.chosen);
  const { clock } = deps;
  if (email !== null) return openSmtp(email, secret);
  if (ses !== null) return openSes(ses, secret, { clock });
  if (sms !== null) return openAliyunSms(sms, secret, { clock });
  return webhook === null ? undefined : openWebhook(webhook.url, secret, { clock });
}

/** How text messages go out; null where that is not set. */
export async function smsOf(deps: Pick<Deps, 'records'>): Promise<SmsChannel | null> {
  return (await readChannels(deps)).find(({ channel }) => channel === 'sms')?.sms ?? null;
}
