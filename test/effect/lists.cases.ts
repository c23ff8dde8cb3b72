import { describe, expect, it } from 'vitest';
import { CustomerList, CustomerListDetail, type CustomerListFile } from '#contract/customer-list';
import { receiveUpload } from '#intake';
import * as segments from '#segments';
import type { TestIntake } from '../intake.ts';

/** Lists on a shop that is scored already, whose customers are found by number and e-mail (c7@example.com). */
export function listTests(shop: () => TestIntake): void {
  describe('an uploaded list', () => {
    const upload = async (content: string | Buffer): Promise<CustomerListFile> => {
      async function* bytes(): AsyncGenerator<Uint8Array> {
        yield Buffer.from(content as string);
      }
      const { uploadId } = await receiveUpload(shop(), shop().shop, 'list.csv', bytes());
      return { uploadId };
    };
    const add = async (name: string, content: string | Buffer, file: Partial<CustomerListFile> = {}) =>
      CustomerList.parse(
        await segments.addList(shop(), { name, file: { ...(await upload(content)), ...file } }, 'lin'),
      );
    const total = async (...where: string[]) => (await segments.readCustomers(shop(), { where, pageSize: 1 })).total;
    const problems = async (listId: number) => {
      const pieces: Buffer[] = [];
      const words = { headings: ['line', 'text', 'code', 'why'], say: (code: string) => `«${code}»` };
      for await (const piece of segments.listProblems(shop(), listId, words)) pieces.push(piece);
      return Buffer.concat(pieces).toString().trim().split('\r\n').slice(1);
    };
    const mails = ['mail', 'C1@example.com', 'c2@example.com', 'c1@example.com', '=x', '无', 'nobody@else.com'];
    let list: CustomerList;

    it('says what became of every line, and keeps those that mean nobody with the reason', async () => {
      const rows = await shop().warehouse.rows<{ n: string }>('select count() as n from stg_customers');
      expect(Number(rows[0]!.n)).toBeGreaterThan(3);
      await shop().warehouse.run(
        `insert into id_links (identifier, kind, customer_id)
         select cityHash64('email', lowerUTF8(email)), 'email', customer_id from stg_customers where email != ''`,
      );
      list = await add('Mails', mails.join('\n'));
      expect(list.now).toMatchObject({ by: 'email', column: 'mail', version: 1 });
      const { counts } = list.now;
      expect(counts).toMatchObject({ lines: 6, matched: 2, customers: 2 });
      expect(Object.fromEntries(counts.problems.map(({ reason, lines }) => [reason, lines]))).toEqual({
        malformed: 1,
        blank: 1,
        repeated: 1,
        unknown: 1,
      });
      expect(await problems(list.listId)).toEqual([
        `4,"c1@example.com","repeated","«listProblem.repeated»"`,
        `5,"'=x","malformed","«listProblem.malformed»"`,
        `6,"无","blank","«listProblem.blank»"`,
        `7,"nobody@else.com","unknown","«listProblem.unknown»"`,
      ]);
    });

    it('is a condition of every list of customers, alone, negated, with others and inside a segment', async () => {
      const here = `list:is:${list.listId}`;
      expect(await total(here)).toBe(await total('customerId:in:1,2'));
      expect((await total(here)) + (await total(`list:not:${list.listId}`))).toBe(await total());
      const numbers = await add('Numbers', '客户编号\nN2\nN3\n', { by: 'number' });
      expect(numbers.now.counts).toMatchObject({ lines: 2, matched: 2, customers: 2 });
      expect(await total(`list:in:${list.listId},${numbers.listId}`)).toBe(await total('customerId:in:1,2,3'));
      expect(await total(here, `list:is:${numbers.listId}`)).toBe(await total('customerId:is:2'));
      await expect(total('list:is:999')).rejects.toMatchObject({ code: 'segment.wrong-value' });
      const trial = await segments.tryDefinition(shop(), { not: { where: here } });
      expect(trial.customers).toBe(await total(`list:not:${list.listId}`));
      expect(trial.sql).toContain('seg_list_members');
    });

    it('has versions: another file counts, the older one stays; a file without a readable line changes nothing', async () => {
      const next = await segments.replaceList(shop(), list.listId, await upload('mail\nc3@example.com\n'), 'wu');
      expect(next).toMatchObject({ version: 2, now: { takenBy: 'wu', counts: { lines: 1, customers: 1 } } });
      expect(await total(`list:is:${list.listId}`)).toBe(await total('customerId:is:3'));
      const wrong = { ...(await upload('mail\nx\ny\n')), by: 'email' as const };
      await expect(segments.replaceList(shop(), list.listId, wrong, 'wu')).rejects.toMatchObject({
        code: 'list.nothing-readable',
      });
      const detail = CustomerListDetail.parse(await segments.readList(shop(), list.listId));
      expect(detail.versions.map(({ version }) => version)).toEqual([2, 1]);
      expect(await total(`list:is:${list.listId}`)).toBe(await total('customerId:is:3'));
      await expect(add('mails', 'mail\nc1@example.com\n')).rejects.toMatchObject({ code: 'list.name-taken' });
    });

    it('follows the customers: who comes later is on it once links say so', async () => {
      const late = await add('Late', 'mail\nlate@else.com\n', { by: 'email' });
      expect(late.now.counts).toMatchObject({ matched: 0, customers: 0 });
      await shop().warehouse.run(
        "insert into id_links (identifier, kind, customer_id) select cityHash64('email', 'late@else.com'), 'email', 5",
      );
      await segments.matchLists(shop());
      const { list: after } = await segments.readList(shop(), late.listId);
      expect(after.now.counts).toMatchObject({ matched: 1, customers: 1, problems: [] });
      expect(await total(`list:is:${late.listId}`)).toBe(await total('customerId:is:5'));
    });

    it('cannot go while something asks it, which is named; then it goes with its lines', async () => {
      const kept = await segments.addSegment(
        shop(),
        { name: 'Of the list', aim: '', definition: { where: `list:is:${list.listId}` } },
        'lin',
      );
      const nobody = async () => ({ campaigns: [], journeys: [] });
      await expect(segments.removeList(shop(), list.listId, nobody)).rejects.toMatchObject({
        code: 'list.in-use',
        params: { name: 'Mails', segments: 'Of the list' },
      });
      await segments.changeSegment(
        shop(),
        kept.segmentId,
        { name: kept.name, aim: '', definition: { all: [] }, version: 1 },
        'lin',
      );
      await segments.removeList(shop(), list.listId, nobody);
      await expect(total(`list:is:${list.listId}`)).rejects.toMatchObject({ code: 'segment.wrong-value' });
      const [left] = await shop().warehouse.rows<{ n: string }>(
        'select count() as n from seg_list_lines where list_id = {list:UInt32}',
        { list: list.listId },
      );
      expect(left?.n).toBe('0');
    });
  });
}
