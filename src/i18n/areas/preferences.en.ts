import type { Channel, Purpose } from '../../contract/campaign.ts';

const ways: Readonly<Record<Channel, string>> = {
  email: 'by e-mail',
  sms: 'by text message',
  webhook: 'through our other services',
  file: 'through our other services',
  task: 'by telephone',
};
const purposes: Readonly<Record<Purpose, string>> = {
  marketing: 'offers and news',
  service: 'messages about orders and service',
};

/** The page that customers reach from a message. */
export const preferencesEn = {
  'preferences.title': (p: { shop: string }) => `What may ${p.shop} write to you about?`,
  'preferences.about': (p: { address: string; channel: Channel }) =>
    `This is about messages ${ways[p.channel]} to ${p.address}. What you choose holds at once.`,
  'preferences.purpose': (p: { purpose: Purpose }) => purposes[p.purpose],
  'preferences.save': () => 'Save',
  'preferences.saved': () => 'Saved.',
  'preferences.stop': (p: { purpose: Purpose }) => `No more ${purposes[p.purpose]}`,
  'preferences.stopped': (p: { purpose: Purpose }) => `Done. You will get no more ${purposes[p.purpose]} this way.`,
  'preferences.unknown': () => 'This link is not complete. Please use the whole link from the message.',
};
