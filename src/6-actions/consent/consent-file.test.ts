import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockAt } from '#platform/clock';
import { type TestStores, testStores } from '../../../test/stores.ts';
import { MIGRATIONS } from '../../shop/tables.ts';
import { importConsents } from './consent-file.ts';

const clock = clockAt('2026-03-01T00:00:00Z');
let stores: TestStores;
beforeAll(async () => {
  stores = await testStores('consentfile');
  await stores.records.migrate(MIGRATIONS);
});
afterAll(() => stores.close());

async function* bytesOf(text: string) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}
const take = (text: string) => importConsents({ records: stores.records, clock }, bytesOf(text), 'CN', 'test');

describe('a file of consents', () => {
  it('is read in Chinese and in English, with addresses in the one spelling they are kept in; twice adds nothing', async () => {
    const chinese =
      '\uFEFF邮箱,手机,渠道,用途,同意,凭证,时间\r\nLin@Example.com,,邮件,营销,是,注册页,2026-01-02\r\n,139 1234 5678,短信,服务,拒绝,来电,2026-01-03 10:00\r\n';
    expect(await take(chinese)).toMatchObject({ read: 2, added: 2, known: 0, refused: 0 });
    expect(await take(chinese)).toMatchObject({ read: 2, added: 0, known: 2, refused: 0 });
    expect(
      await take('account,channel,purpose,decision,evidence\nweb/7,all,all,granted,"form ""7"", page 2"\n'),
    ).toMatchObject({ added: 1 });
    const kept = await stores.records.query(
      'select subject, channel, purpose, decision, basis from act_consents order by consent_id',
    );
    expect(kept).toEqual([
      { subject: 'lin@example.com', channel: 'email', purpose: 'marketing', decision: 'granted', basis: 'consent' },
      { subject: '+8613912345678', channel: 'sms', purpose: 'service', decision: 'withdrawn', basis: 'withdrawal' },
      { subject: 'web/7', channel: 'all', purpose: 'all', decision: 'granted', basis: 'consent' },
    ]);
  });

  it('says of each line that cannot be used what it lacks', async () => {
    const head = 'email,channel,purpose,decision,evidence,decided_at,expires_at\n';
    const lines = [
      'a@b,email,marketing,granted,x,,',
      'a@example.com,pigeon,marketing,granted,x,,',
      'a@example.com,email,fun,granted,x,,',
      'a@example.com,email,marketing,perhaps,x,,',
      'a@example.com,email,marketing,granted,,,',
      'a@example.com,email,marketing,granted,x,2027-01-01,',
      'a@example.com,email,marketing,granted,x,01/02/2026,',
      'a@example.com,email,marketing,granted,x,,soon',
    ];
    const { refused, faults } = await take(head + lines.join('\n'));
    expect(refused).toBe(lines.length);
    expect(faults.map(({ line, fault }) => `${line} ${fault}`)).toEqual([
      '2 subject',
      '3 channel',
      '4 purpose',
      '5 decision',
      '6 evidence',
      '7 decided-at',
      '8 decided-at',
      '9 expires-at',
    ]);
  });

  it('is refused whole without a heading that names what is needed', async () => {
    await expect(take('')).rejects.toMatchObject({ code: 'import.header-missing' });
    await expect(take('email,channel\na@example.com,email\n')).rejects.toMatchObject({
      code: 'import.mapping-incomplete',
      params: { fields: 'purpose, decision, evidence' },
    });
  });
});
