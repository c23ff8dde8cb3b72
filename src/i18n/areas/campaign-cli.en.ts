/** Words of `patron campaigns` and `patron consents`. */
export const campaignCliEn = {
  'cli.campaigns.about': () => 'See campaigns, launch and stop them',
  'cli.campaigns.list.about': () => 'List campaigns',
  'cli.campaigns.sheet.about': () => 'The sheet before the launch of a campaign',
  'cli.campaigns.launch.about': () => 'Launch a draft (a server must run to send it)',
  'cli.campaigns.stop.about': () => 'Stop a campaign',
  'cli.campaigns.stopAll.about': () => 'Stop all sending at once',
  'cli.campaigns.goOn.about': () => 'Let sending go on after stop-all',
  'cli.hashed.about': () => 'Hashed identifiers of who consented to an advertising network, as its file',
  'cli.arg.network': () => 'the network',
  'cli.option.phonePlus': () => 'TikTok only: telephone numbers without their + before hashing',
  'cli.hashed.done': (p: { file: string; hashed: string; customers: string }) =>
    `${p.file}: ${p.hashed} of ${p.customers} customers. Delete it once it is uploaded: hashes are personal data.`,
  'cli.consents.about': () => 'Take in decisions about being written to from a CSV file',
  'cli.arg.campaign': () => 'number of the campaign',
  'cli.arg.consents': () => 'CSV file of decisions',
  'cli.option.treated': () => 'how many will be written to: the number on the sheet, as confirmation',
  'cli.head.campaign': () => 'Campaign',
  'cli.campaigns.counts': (p: {
    audience: string;
    treated: string;
    control: string;
    holdout: string;
    excluded: string;
  }) =>
    `${p.audience} meet the conditions: ${p.treated} will be written to, ${p.control} control, ${p.holdout} holdout, ${p.excluded} excluded.`,
  'cli.campaigns.state': (p: { name: string; state: string }) => `${p.name}: ${p.state}`,
  'cli.campaigns.stopped': () => 'All sending is stopped.',
  'cli.campaigns.going': () => 'Sending goes on.',
};
