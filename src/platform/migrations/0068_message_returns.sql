-- Grain    one row per thing a provider told afterwards about a message or whoever got it
-- Notes    told_as: the provider's own name for what it told, so that twice is once. kind 'bounced', 'complained' and 'opted-out' withdraw
--          consent in the same transaction. message_key: campaign.round.customer, as it was sent along; '' where the provider does not say.
create table act_returns (
  return_id bigint generated always as identity primary key,
  provider text not null check (provider in ('aliyun-sms', 'ses')),
  told_as text not null,
  kind text not null check (kind in ('delivered', 'undelivered', 'bounced', 'complained', 'opted-out', 'replied')),
  subject_kind text not null,
  subject text not null,
  message_key text not null,
  detail text not null,
  happened_at timestamptz not null,
  received_at timestamptz not null,
  unique (provider, told_as)
);
create index act_returns_latest on act_returns (happened_at);
