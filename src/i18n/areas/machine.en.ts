/** Words about settings from the environment, in English. A value is a function of the facts its sentence needs. */
export const machineEn = {
  'setting.PATRON_DATA': () => 'Folder for everything Patron keeps on this machine.',
  'setting.PATRON_PORT': () => 'Port the server listens on; 0 takes a free one.',
  'setting.PATRON_HOST': () =>
    'Address the server listens on. Leave it at the loopback unless a proxy with TLS stands in front.',
  'setting.PATRON_CLICKHOUSE_URL': () =>
    'ClickHouse server, with user and password. Several, separated by commas: the nodes of a cluster, one a shard, the first is the entry. Empty: Patron starts its own.',
  'setting.PATRON_CLICKHOUSE_CLUSTER': () => 'Name of the cluster in the configuration of the ClickHouse servers.',
  'setting.PATRON_CLICKHOUSE_DATABASE': () => 'Name of Patron’s database in ClickHouse.',
  'setting.PATRON_POSTGRES_URL': () => 'PostgreSQL server (15 or newer) and database. Empty: Patron starts its own.',
  'setting.PATRON_ENGINE_MEMORY': () =>
    'Most memory the built-in ClickHouse may use, in bytes. By default 45 % of the machine’s.',
  'setting.PATRON_LOG': () => 'How much is logged: debug, info, warn, error or off.',
  'setting.PATRON_SAMPLE': () => 'Customers in the sample shop that an empty installation is filled with; 0 for none.',
  'setting.PATRON_SECRET': () =>
    'Signs sessions. Without it one is made at the first start and kept in the data folder.',
  'setting.expects.folder': () => 'a folder',
  'setting.expects.port': () => 'a port from 0 to 65535',
  'setting.expects.host': () => 'a host name or address',
  'setting.expects.http-urls': () => 'one or more addresses beginning with http:// or https://, separated by commas',
  'setting.expects.identifier': () => 'a name of letters, digits and underscores that begins with a letter',
  'setting.expects.postgres-url': () => 'an address beginning with postgres://',
  'setting.expects.memory': () => 'a number of bytes, at least 536870912 (512 MiB)',
  'setting.expects.log-level': () => 'debug, info, warn, error or off',
  'setting.expects.customer-count': () => 'a whole number from 0 to 10000000',
  'setting.expects.secret': () => 'at least 32 characters',
};

/** `PATRON_PORT: port, …` as a failure carries it → `PATRON_PORT expects a port from 0 to 65535; …`. */
export function settingFaultsEn(faults: string): string {
  const words: Readonly<Record<string, (() => string) | undefined>> = machineEn;
  const said = faults.split(', ').map((fault) => {
    const [name = '', expects = ''] = fault.split(': ');
    const sentence = words[`setting.expects.${expects}`];
    return sentence === undefined ? fault : `${name} expects ${sentence()}`;
  });
  return said.join('; ');
}
