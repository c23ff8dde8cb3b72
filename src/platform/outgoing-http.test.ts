import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress, outgoingUrl, postOut } from './outgoing-http.ts';

let server: Server;
let url = '';
let asked = 0;
beforeAll(async () => {
  server = createServer((request, answer) => {
    asked++;
    if (request.url === '/redirect') answer.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    else if (request.url === '/hang') return;
    else if (request.url === '/drop') request.socket.destroy();
    else request.pipe(answer.writeHead(200));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const post = (target: string, allowsPrivate: boolean, timeoutMs = 2_000) =>
  postOut(target, { headers: { 'x-a': '1' }, body: '{"茶":1}', timeoutMs, allowsPrivate });

describe('where a request may go', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:169.254.169.254',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'nonsense',
  ])('not to %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  it.each(['1.1.1.1', '47.95.1.1', '2606:4700::1111', '::ffff:1.1.1.1'])('to %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([
    'http://shop.example/',
    'https://user:pw@shop.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'ftp://shop.example/',
    'file:///etc/passwd',
    'nothing',
  ])('not %s', (target) => {
    expect(outgoingUrl(target)).toBeUndefined();
  });
  it('a name that means this machine is refused when it is asked, and nothing is sent', async () => {
    const before = asked;
    await expect(post(url.replace('http://127.0.0.1', 'https://localhost'), false)).rejects.toMatchObject({
      kind: 'refused',
    });
    await expect(post('https://no-such-name.invalid/', false)).rejects.toMatchObject({ kind: 'unreached' });
    expect(asked).toBe(before);
  });
});

describe('what comes back', () => {
  it('an answer, with a redirect as an answer', async () => {
    expect(await post(`${url}/`, true)).toMatchObject({ status: 200, body: '{"茶":1}' });
    expect(await post(`${url}/redirect`, true)).toMatchObject({ status: 302 });
  });
  it('nobody there: it never left; a connection that broke or was silent: nobody knows', async () => {
    await expect(post('http://127.0.0.1:1/', true)).rejects.toMatchObject({ kind: 'unreached' });
    await expect(post(`${url}/drop`, true)).rejects.toMatchObject({ kind: 'unanswered' });
    await expect(post(`${url}/hang`, true, 200)).rejects.toMatchObject({ kind: 'unanswered' });
  });
});
