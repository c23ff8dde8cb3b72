/** Values that stand in identifier columns without naming anybody. They are kept as text and never join people. */

const BLOCKED = new Set([
  'null',
  'undefined',
  'none',
  'nil',
  'n/a',
  'na',
  'nan',
  'anonymous',
  'anon',
  'guest',
  'unknown',
  'test',
  'user',
  'admin',
  'customer',
  'void',
  '匿名',
  '匿名用户',
  '匿名买家',
  '游客',
  '未知',
  '无',
  '00000000-0000-0000-0000-000000000000',
  '-1',
  'true',
  'false',
  'not set',
  '(not set)',
  'test@test.com',
  '1@1.com',
  'a@a.com',
  'test@example.com',
  'none@none.com',
  'null@null.com',
  'no@email.com',
  'noemail@noemail.com',
  'na@na.com',
]);
const PHONES = new Set([
  '+8613800138000',
  '+8613800000000',
  '+8613000000000',
  '+8613888888888',
  '+8618888888888',
  '+8613333333333',
  '+8612345678901',
  '+8613912345678',
  '+8613812345678',
]);

/** True for a customer number, person number or e-mail that must never merge people: `0`, `-`, `guest`, `匿名`, `noemail@…`. */
export function isBlockedIdentifier(value: string): boolean {
  const { length } = value;
  if (length === 0 || length > 255) return true;
  if (isTelling(value)) return false;
  const first = value.charCodeAt(0);
  if ((first === 0x30 || first === 0x2d) && /^[0-]*$/.test(value)) return true;
  if (length > 40) return /^(no-?e?-?mail|no-?reply)@/i.test(value);
  const folded = value.toLowerCase();
  return (
    BLOCKED.has(folded) ||
    folded.startsWith('noemail@') ||
    folded.startsWith('noreply@') ||
    folded.startsWith('no-reply@') ||
    isMasked(value)
  );
}

/** The common case: letters, digits, `@`, `.`, `-` with a digit of 2 to 9 among them. No blocked word has one. */
function isTelling(value: string): boolean {
  const first = value.charCodeAt(0);
  if (first === 0x6e || first === 0x4e) return false;
  let digit = false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code >= 0x32 && code <= 0x39) digit = true;
    else if (code < 0x2d || (code > 0x39 && code < 0x40) || code > 0x7a) return false;
  }
  return digit;
}

/** True for a telephone number (E.164) that many people type to get past a form, or that is one digit over and over. */
export function isBlockedPhone(e164: string): boolean {
  return (
    PHONES.has(e164) ||
    (e164.charCodeAt(e164.length - 1) === e164.charCodeAt(e164.length - 2) && /^\+(?:\d{1,3})?(\d)\1{8,}$/.test(e164))
  );
}

/** True for a value the source has hidden: stars, or the `##` and `$$` of its ciphers. */
export function isMasked(value: string): boolean {
  const first = value.charCodeAt(0);
  if (first === 0x24 || first === 0x23 || first === 0x7e)
    return value.startsWith('$$') || value.startsWith('##') || value.startsWith('~');
  return value.includes('*') || value.includes('＊');
}
