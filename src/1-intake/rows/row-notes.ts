/** What reading one row brought up: the first fault, and flags that do not stop it. Used again for every row. */
export class RowNotes {
  code = '';
  column = -1;
  value = '';
  params: Record<string, string | number> = {};
  readonly flags: string[] = [];

  clear(): void {
    this.code = '';
    this.flags.length = 0;
  }

  /** Only the first fault counts. */
  refuse(code: string, column: number, value: string, params: Record<string, string | number> = {}): void {
    if (this.code !== '') return;
    this.code = code;
    this.column = column;
    this.value = value;
    this.params = params;
  }

  flag(code: string): void {
    if (!this.flags.includes(code)) this.flags.push(code);
  }
}
