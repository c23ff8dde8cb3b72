import type { ConditionField } from './condition-field.ts';

/** What a person types to find somebody: part of a name, a whole e-mail, account, order or phone number, the end of a phone number. */
export const searchField: ConditionField = {
  operators: ['is'],
  accepts: (value) => value.trim() !== '' && value.length <= 200,
  compile: (_operator, [value = ''], place) => {
    const text = value.trim();
    const asked = place('String', text);
    const digits = text.replace(/[\s()+.-]/g, '');
    // Each way to look costs a pass over the base: only those that can find something are taken.
    const found: string[] = [];
    if (!/^\d+$/.test(digits)) found.push(`${partOf(text)}(name, ${asked}) > 0`);
    if (text.includes('@')) found.push(`email = ${place('String', text.toLowerCase())}`);
    if (/[\p{N}\p{Script=Latin}]/u.test(text) && !/\s/.test(text)) {
      found.push(
        `arrayExists(account -> account = ${asked} or endsWith(account, ${place('String', `/${text}`)}), accounts)`,
        `customer_id in (select customer_id from stg_orders where order_no = ${asked})`,
      );
    }
    if (/^\d{4,15}$/.test(digits)) found.push(phone(digits, place));
    if (/^\d{15,20}$/.test(text) && BigInt(text) < 2n ** 64n) found.push(`customer_id = ${place('UInt64', text)}`);
    if (found.length === 0) return '0';
    return `(${found.join(' or ')})`;
  },
};

/** Folding case costs most of the time: only letters that have one ask for it. */
function partOf(text: string): string {
  return text.toLowerCase() === text.toUpperCase() ? 'position' : 'positionCaseInsensitiveUTF8';
}

/** Four digits are the end of a phone number; more are compared with all of it. */
function phone(digits: string, place: (type: string, value: unknown) => string): string {
  const end = `phone_end = ${place('String', digits.slice(-4))}`;
  if (digits.length === 4) return end;
  const whole = place('String', digits);
  return `(${end} and customer_id in (select customer_id from stg_customers where endsWith(phone, ${whole})))`;
}
