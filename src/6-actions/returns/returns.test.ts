import { createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isRefusal, readAliyunReturns } from './aliyun-returns.ts';
import { readSesReturns } from './ses-returns.ts';
import { isSnsAddress, type SnsMessage, snsText } from './sns-signature.ts';

describe('Aliyun SMS', () => {
  it.each(['T', ' td ', '退订', '退订。', 'Ｒ', 'STOP', '拒收'])('“%s” refuses', (answer) => {
    expect(isRefusal(answer)).toBe(true);
  });
  it.each(['多少钱', 'Tea please', '退货', ''])('“%s” does not', (answer) => {
    expect(isRefusal(answer)).toBe(false);
  });

  it('reads reports and answers, in Beijing time, and leaves out what is no number', () => {
    const pushed = [
      { phone_number: '13912345678', content: 'T', send_time: '2026-03-02 10:00:00', sequence_id: 7 },
      { phone_number: '13912345678', content: '几点开门', send_time: '2026-03-02 10:01:00', sequence_id: 8 },
      {
        phone_number: '13912345679',
        success: false,
        err_code: 'MOBILE_SEND_LIMIT',
        report_time: '2026-03-02 10:00:01',
        biz_id: '9',
        out_id: '3.1.42',
      },
      { phone_number: 'x', success: true, report_time: '2026-03-02 10:00:01', biz_id: '9' },
    ];
    const at = new Date('2026-03-02T02:00:00Z');
    expect(readAliyunReturns(pushed)).toMatchObject([
      { kind: 'opted-out', subject: { kind: 'phone', subject: '+8613912345678' }, happenedAt: at, detail: 'T' },
      { kind: 'replied', detail: '几点开门' },
      { kind: 'undelivered', messageKey: '3.1.42', detail: 'MOBILE_SEND_LIMIT' },
    ]);
    expect(() => readAliyunReturns({ phone_number: '1' })).toThrow(
      expect.objectContaining({ code: 'request.invalid' }),
    );
  });
});

describe('Amazon SES over SNS', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const asked: string[] = [];
  const fetched = async (url: string) => {
    asked.push(url);
    return certificate;
  };
  const signed = (changes: Partial<SnsMessage>, version: '1' | '2' = '2'): SnsMessage => {
    const message = {
      Type: 'Notification',
      MessageId: '1',
      TopicArn: 'arn:aws:sns:eu-central-1:1:mail',
      Message: '{}',
      Timestamp: '2026-03-02T02:00:00.000Z',
      SignatureVersion: version,
      Signature: '',
      SigningCertURL: `https://sns.eu-central-1.amazonaws.com/${version}.pem`,
      ...changes,
    };
    const algorithm = version === '1' ? 'RSA-SHA1' : 'RSA-SHA256';
    return { ...message, Signature: createSign(algorithm).update(snsText(message)).sign(privateKey, 'base64') };
  };
  const mail = { messageId: 'm', tags: { message: ['3-1-42'] } };
  const complaint = {
    eventType: 'Complaint',
    mail,
    complaint: {
      timestamp: '2026-03-02T01:59:00.000Z',
      complaintFeedbackType: 'abuse',
      complainedRecipients: [{ emailAddress: 'Lin@Example.com' }],
    },
  };

  it.each(['1', '2'] as const)('reads a complaint signed in version %s', async (version) => {
    const told = await readSesReturns(JSON.stringify(signed({ Message: JSON.stringify(complaint) }, version)), fetched);
    expect(told).toMatchObject([
      {
        kind: 'complained',
        subject: { kind: 'email', subject: 'lin@example.com' },
        messageKey: '3.1.42',
        detail: 'abuse',
      },
    ]);
  });

  it('a bounce for good is one, a full mailbox is none', async () => {
    const bounce = (bounceType: string) => ({
      notificationType: 'Bounce',
      mail,
      bounce: {
        bounceType,
        timestamp: '2026-03-02T01:59:00.000Z',
        bouncedRecipients: [{ emailAddress: 'a@example.com', diagnosticCode: 'smtp; 550' }],
      },
    });
    const kindOf = async (bounceType: string) =>
      (await readSesReturns(JSON.stringify(signed({ Message: JSON.stringify(bounce(bounceType)) })), fetched))[0]?.kind;
    expect([await kindOf('Permanent'), await kindOf('Transient')]).toEqual(['bounced', 'undelivered']);
  });

  it('refuses what was changed, signed by others, or names a certificate elsewhere', async () => {
    const sound = signed({ Message: JSON.stringify(complaint) });
    for (const forged of [
      { ...sound, Message: sound.Message.replace('Lin', 'Wang') },
      { ...sound, Signature: Buffer.alloc(256).toString('base64') },
      { ...sound, SignatureVersion: '3' },
      { ...sound, SigningCertURL: 'https://sns.eu-central-1.amazonaws.com.evil.example/1.pem' },
    ]) {
      const reading = readSesReturns(JSON.stringify(forged), fetched);
      await expect(reading).rejects.toMatchObject({ code: 'request.invalid' });
    }
    await expect(readSesReturns('not json', fetched)).rejects.toMatchObject({ code: 'request.invalid' });
    expect(isSnsAddress('http://sns.eu-central-1.amazonaws.com/x.pem')).toBe(false);
    expect(isSnsAddress('https://a@sns.eu-central-1.amazonaws.com/x.pem')).toBe(false);
  });

  it('confirms a subscription at Amazon and nowhere else', async () => {
    const subscribe = (SubscribeURL: string) =>
      JSON.stringify(signed({ Type: 'SubscriptionConfirmation', Token: 't', SubscribeURL }));
    const there = 'https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription';
    expect(await readSesReturns(subscribe(there), fetched)).toEqual([]);
    expect(asked.at(-1)).toBe(there);
    await expect(readSesReturns(subscribe('https://elsewhere.example/'), fetched)).rejects.toMatchObject({
      code: 'request.invalid',
    });
  });
});
