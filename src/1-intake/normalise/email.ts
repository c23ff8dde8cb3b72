/** The common case: lower-case letters, digits and single signs between them. */
const PLAIN = /^[a-z0-9]+(?:[._+-][a-z0-9]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}$/;

/**
 * An e-mail address as it is kept: trimmed, the domain in lower case; '' for what is none. The local part keeps its case and is compared
 * without it. `"very odd"@example.com` and 用户@例子.中国 are addresses, `a@b` is none.
 */
export function readEmail(text: string): string {
  if (text.length < 6 || text.length > 254) return '';
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64) return '';
  if (PLAIN.test(text)) return text;
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  if (!/^(?:"[^"\r\n]+"|[^\s"@,;:<>()[\]\\]+)$/.test(local) || local.startsWith('.') || local.endsWith('.')) return '';
  if (
    !/^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu.test(domain) ||
    domain.includes('..')
  )
    return '';
  return `${local}@${domain.toLowerCase()}`;
}
