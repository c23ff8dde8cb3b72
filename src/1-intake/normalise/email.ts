/**
 * An e-mail address as it is kept: trimmed, the domain in lower case; '' for what is none. The local part keeps its case and is compared
 * without it. `"very odd"@example.com` and 用户@例子.中国 are addresses, `a@b` is none.
 */
export function readEmail(text: string): string {
  if (text.length < 6 || text.length > 254) return '';
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64) return '';
  if (isPlain(text, at)) return text;
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

/** The common case: lower-case letters, digits, `.`, `-`, `_` and `+`, one dot at least in the domain, none of them doubled or at an end. */
function isPlain(text: string, at: number): boolean {
  let before = 0x2e;
  let lastDot = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isWord = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (i === at) {
      if (before === 0x2e) return false;
    } else if (!isWord) {
      if (i === at + 1 || before === 0x2e) return false;
      if (code === 0x2e) lastDot = i;
      else if (code !== 0x2d && (i > at || (code !== 0x5f && code !== 0x2b))) return false;
    }
    before = code;
  }
  const first = text.charCodeAt(lastDot + 1);
  return lastDot > at && text.length - lastDot > 2 && first >= 0x61 && !/\d|-/.test(text.slice(lastDot + 1));
}
