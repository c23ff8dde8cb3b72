import { createHash } from 'node:crypto';
import { RESERVE_BYTES } from './disk-room.ts';

/** What the embedded engine's configuration depends on. Sizes in bytes. */
export type EngineConfigInput = {
  readonly usersFile: string;
  readonly backupsFolder: string;
  readonly memoryBytes: number;
  /** Content of `<remote_servers>`, for a node of a cluster. */
  readonly remoteServersXml?: string;
  /** Content of `<macros>`, for a node of a cluster. */
  readonly macrosXml?: string;
};

export const ENGINE_USER = 'patron';

/**
 * `users.xml` of the embedded engine. The console session that starts the listeners is always the user `default`, from loopback and
 * without a password; so `default` may do nothing but that, and a quota of exactly the boot queries locks it afterwards.
 */
export function usersXml(input: { password: string; memoryBytes: number; bootQueries: number }): string {
  const { password, memoryBytes } = input;
  const hash = createHash('sha256').update(password).digest('hex');
  const perQuery = Math.floor(memoryBytes * 0.75);
  const spill = Math.floor(memoryBytes * 0.3);
  return `<clickhouse>
  <profiles><default>
    <output_format_json_quote_64bit_integers>1</output_format_json_quote_64bit_integers>
    <output_format_json_quote_decimals>1</output_format_json_quote_decimals>
    <date_time_input_format>best_effort</date_time_input_format>
    <http_receive_timeout>3600</http_receive_timeout>
    <http_max_field_value_size>67108864</http_max_field_value_size>
    <max_memory_usage>${perQuery}</max_memory_usage>
    <max_bytes_before_external_group_by>${spill}</max_bytes_before_external_group_by>
    <max_bytes_before_external_sort>${spill}</max_bytes_before_external_sort>
  </default></profiles>
  <users>
    <default>
      <password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>boot</quota>
      <grants><query>GRANT SYSTEM LISTEN, CREATE TEMPORARY TABLE ON *.*</query><query>GRANT READ ON FILE</query></grants>
    </default>
    <${ENGINE_USER}>
      <password_sha256_hex>${hash}</password_sha256_hex><networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile><quota>default</quota><access_management>1</access_management>
    </${ENGINE_USER}>
  </users>
  <quotas><default/><boot><interval><duration>315360000</duration><queries>${input.bootQueries}</queries></interval></boot></quotas>
</clickhouse>`;
}

/** `config.xml` of the embedded engine: times in UTC, a bound on memory, room left for the records, backups to one folder only. */
export function serverXml(input: EngineConfigInput): string {
  return `<clickhouse>
  <users_config>${input.usersFile}</users_config>
  <timezone>UTC</timezone>
  <max_server_memory_usage>${input.memoryBytes}</max_server_memory_usage>
  <storage_configuration><disks><default><keep_free_space_bytes>${RESERVE_BYTES}</keep_free_space_bytes></default></disks></storage_configuration>
  <mark_cache_size>268435456</mark_cache_size>
  <backups><allowed_path>${input.backupsFolder}</allowed_path></backups>
  ${input.remoteServersXml === undefined ? '' : `<remote_servers>${input.remoteServersXml}</remote_servers>`}
  ${input.macrosXml === undefined ? '' : `<macros>${input.macrosXml}</macros>`}
</clickhouse>`;
}

/** The `<remote_servers>` of a cluster on this machine: one shard a node, in the order of the TCP ports. */
export function clusterXml(name: string, tcpPorts: readonly number[], password: string): string {
  const shards = tcpPorts.map(
    (port) =>
      `<shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>${port}</port>` +
      `<user>${ENGINE_USER}</user><password>${password}</password></replica></shard>`,
  );
  return `<${name}>${shards.join('')}</${name}>`;
}
