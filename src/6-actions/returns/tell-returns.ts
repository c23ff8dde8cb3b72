import { Failure } from '#contract/failure';
import type { ReturnProvider } from '#contract/message-return';
import type { SenderDeps } from '../sending/open-round.ts';
import { readAliyunReturns } from './aliyun-returns.ts';
import { isReturnToken, keepReturns } from './keep-returns.ts';
import { type Fetched, readSesReturns } from './ses-returns.ts';

/**
 * Takes in what a provider tells about messages.
 * @throws Failure `request.not-found` for an address nobody made, `request.invalid` for what the provider would not say
 */
export async function tellReturns(
  deps: SenderDeps,
  provider: ReturnProvider,
  token: string,
  body: string,
  fetched?: Fetched,
): Promise<number> {
  if (!isReturnToken(deps.secret, provider, token)) throw new Failure('request.not-found', { what: 'address', id: '' });
  const told = provider === 'ses' ? await readSesReturns(body, fetched) : readAliyunReturns(jsonOf(body));
  return keepReturns(deps, provider, told);
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
