import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWarehouse, type Warehouse } from '#platform/clickhouse';
import { type ClickHouseEngine, startClickHouseEngine } from '#platform/clickhouse-engine';
import { clusterXml } from '#platform/clickhouse-engine-config';
import { freePort, isAlive } from '#platform/engine-process';
import { secretOf } from '#platform/secret';

export type TestCluster = {
  readonly warehouse: Warehouse;
  /** The nodes in the order of the shards. */
  readonly nodes: readonly ClickHouseEngine[];
  /** Kills a node without warning. */
  kill(index: number): Promise<void>;
  /**
   * Starts every node that has ended again on its folder and ports. That may be more than those killed: the embedded engine can abort
   * when another node drops its native connection in the middle of a statement. (Only cluster nodes open that protocol.)
   */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** A real ClickHouse cluster of `size` shards on the loopback, empty, in a temporary folder. */
export async function startCluster(size: number): Promise<TestCluster> {
  const folder = mkdtempSync(path.join(tmpdir(), 'patron-cluster-'));
  const password = randomBytes(16).toString('hex');
  const indexes = [...Array(size).keys()];
  const ports: { http: number; tcp: number }[] = [];
  for (const _ of indexes) ports.push({ http: await freePort(), tcp: await freePort() });
  const remoteServersXml = clusterXml(
    'patron',
    ports.map(({ tcp }) => tcp),
    password,
  );
  const start = (index: number) =>
    startClickHouseEngine({
      directory: path.join(folder, `node-${index + 1}`),
      memoryBytes: 2 ** 30,
      httpPort: ports[index]!.http,
      tcpPort: ports[index]!.tcp,
      password,
      remoteServersXml,
      macrosXml: `<shard>${index + 1}</shard>`,
    });
  const nodes = await Promise.all(indexes.map(start));
  const addresses = nodes.map(({ url, username }) => ({ url, username, password: secretOf(password) }));
  const warehouse = await openWarehouse({ nodes: addresses, cluster: 'patron', database: 'patron' });
  return {
    warehouse,
    nodes,
    kill: async (index) => {
      await nodes[index]!.kill();
    },
    restart: async () => {
      for (const index of indexes) if (!isAlive(nodes[index]!.pid)) nodes[index] = await start(index);
    },
    close: async () => {
      await warehouse.close();
      await Promise.all(nodes.map((node) => node.kill()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
