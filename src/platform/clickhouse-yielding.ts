import type { Shard, Warehouse } from './clickhouse.ts';
import type { StatementOptions } from './clickhouse-node.ts';

/** A statement of this priority stands still, between two blocks of rows, while one that somebody waits for runs. */
const BEHIND = { priority: '2' } as const;

const behind = <Options extends StatementOptions>(options: Options): Options => ({
  ...options,
  settings: { ...BEHIND, ...options.settings },
});

/**
 * The same warehouse for long work: its statements let those of pages and the command line go first, so that a list does not take seconds
 * because a run is being worked out. (ClickHouse, setting `priority`.)
 */
export function yielding(warehouse: Warehouse): Warehouse {
  return {
    ...warehouse,
    ...statementsBehind(warehouse),
    eachShard: (work) => warehouse.eachShard((shard) => work({ ...shard, ...statementsBehind(shard) })),
  };
}

function statementsBehind(node: Warehouse | Shard): Pick<Warehouse, 'rows' | 'stream' | 'run' | 'insert'> {
  return {
    rows: (sql, params, options = {}) => node.rows(sql, params, behind(options)),
    stream: (sql, params, options = {}) => node.stream(sql, params, behind(options)),
    run: (sql, params, options = {}) => node.run(sql, params, behind(options)),
    insert: (table, source, options) => node.insert(table, source, behind(options)),
  };
}
