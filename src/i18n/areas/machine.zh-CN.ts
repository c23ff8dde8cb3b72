import type { machineEn } from './machine.en.ts';

export const machineZh: typeof machineEn = {
  'setting.PATRON_DATA': () => 'Patron 在本机保存全部数据的目录。',
  'setting.PATRON_PORT': () => '服务监听的端口；0 表示自动选用空闲端口。',
  'setting.PATRON_HOST': () => '服务监听的地址。除非前面有带 TLS 的反向代理，否则请保持本机回环地址。',
  'setting.PATRON_CLICKHOUSE_URL': () =>
    'ClickHouse 服务器地址，含用户名与密码。多个地址用逗号分隔，即集群的各个节点：每个分片一个，第一个为入口。留空则由 Patron 自行启动。',
  'setting.PATRON_CLICKHOUSE_CLUSTER': () => 'ClickHouse 服务器配置中的集群名称。',
  'setting.PATRON_CLICKHOUSE_DATABASE': () => 'Patron 在 ClickHouse 中使用的数据库名称。',
  'setting.PATRON_POSTGRES_URL': () => 'PostgreSQL（15 或更高版本）服务器与数据库地址。留空则由 Patron 自行启动。',
  'setting.PATRON_ENGINE_MEMORY': () => '内置 ClickHouse 最多可用的内存（字节），默认为本机内存的 45 %。',
  'setting.PATRON_LOG': () => '日志详细程度：debug、info、warn、error 或 off。',
  'setting.PATRON_SAMPLE': () => '全新安装时填充的示例店铺客户数；0 表示不填充。',
  'setting.PATRON_SECRET': () => '用于签名会话。未设置时，首次启动会自动生成并保存在数据目录中。',
  'setting.expects.folder': () => '一个目录',
  'setting.expects.port': () => '0 到 65535 之间的端口号',
  'setting.expects.host': () => '主机名或地址',
  'setting.expects.http-urls': () => '一个或多个以 http:// 或 https:// 开头的地址，用逗号分隔',
  'setting.expects.identifier': () => '以字母开头、由字母、数字和下划线组成的名称',
  'setting.expects.postgres-url': () => '以 postgres:// 开头的地址',
  'setting.expects.memory': () => '字节数，不少于 536870912（512 MiB）',
  'setting.expects.log-level': () => 'debug、info、warn、error 或 off',
  'setting.expects.customer-count': () => '0 到 10000000 之间的整数',
  'setting.expects.secret': () => '至少 32 个字符',
};

/** `PATRON_PORT: port, …`（失败信息所带的形式）→ “PATRON_PORT 应为 0 到 65535 之间的端口号；……”。 */
export function settingFaultsZh(faults: string): string {
  const words: Readonly<Record<string, (() => string) | undefined>> = machineZh;
  const said = faults.split(', ').map((fault) => {
    const [name = '', expects = ''] = fault.split(': ');
    const sentence = words[`setting.expects.${expects}`];
    return sentence === undefined ? fault : `${name} 应为${sentence()}`;
  });
  return said.join('；');
}
