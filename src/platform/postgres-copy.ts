import type { Connection, PoolClient, Submittable } from 'pg';

/** What the driver's connection can do beyond its types: a `copy … from stdin` takes the rows as they are. */
type CopyConnection = Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };

/** Runs `copy … from stdin` with rows in PostgreSQL's text format: `copyText` cells between tabs, a line feed after each row. */
export function copyIn(client: PoolClient, sql: string, rows: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new Copy(sql, rows, resolve, reject));
  });
}

/** A text as a cell of a copied row; null as the sign for nothing. */
export function copyText(text: string | null): string {
  if (text === null) return '\\N';
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => ESCAPED[sign] ?? sign) : text;
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A statement as the driver's queue takes it. It asks for `handle…` by name. */
class Copy implements Submittable {
  readonly #sql: string;
  readonly #rows: string;
  readonly #done: () => void;
  readonly #failed: (fault: Error) => void;

  constructor(sql: string, rows: string, done: () => void, failed: (fault: Error) => void) {
    this.#sql = sql;
    this.#rows = rows;
    this.#done = done;
    this.#failed = failed;
  }

  submit(connection: Connection): void {
    connection.query(this.#sql);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(Buffer.from(this.#rows));
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {
    // What counts is that the connection is ready again.
  }

  handleError(fault: Error): void {
    this.#failed(fault);
  }

  handleReadyForQuery(): void {
    this.#done();
  }
}
