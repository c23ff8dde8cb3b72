import { secretOf } from '#platform/secret';
import type { AudienceMember } from '#segments';
import { type Composer, composerOf, type FillPlan, type ShopWords } from './fill.ts';
import { linksTo } from './message-links.ts';

/** Messages to be filled in as lines of a file. Plain data, so that another thread can do it. */
export type LinesAsk = {
  readonly plan: FillPlan;
  readonly shop: ShopWords;
  readonly publicUrl: string;
  /** Of the installation: makes the links. */
  readonly secret: string;
  readonly messages: readonly {
    readonly deliveryId: string;
    readonly address: string;
    readonly member: AudienceMember;
  }[];
};

/** A piece of a file, UTF-8, and how many messages it holds. */
export type Piece = { readonly messages: number; readonly lines: Uint8Array };

/** What became of them: the lines in the order they were asked for, and the messages that could not be filled in. */
export type FilledLines = {
  readonly pieces: readonly Piece[];
  readonly faults: readonly { readonly deliveryId: string; readonly reason: string }[];
};

/** Characters after which a new piece begins: what is kept as one value stays small. */
const PIECE = 256 * 1024;

/** Columns of the file, in the order of a line. */
export const FILE_HEAD = 'customer_id,address,subject,body\r\n';

/** Fills messages in, one line each. One that cannot be filled in is a fault, and the others go on. */
export function linesOf(ask: LinesAsk, compose: Composer = composerOf(ask.plan, ask.shop)): FilledLines {
  const secret = secretOf(ask.secret);
  const encoder = new TextEncoder();
  const pieces: Piece[] = [];
  const faults: { deliveryId: string; reason: string }[] = [];
  let text = '';
  let held = 0;
  const end = () => {
    if (held > 0) pieces.push({ messages: held, lines: encoder.encode(text) });
    text = '';
    held = 0;
  };
  for (const { deliveryId, address, member } of ask.messages) {
    try {
      const { subject, body } = compose(member, linksTo(ask.publicUrl, secret, deliveryId));
      text += `${member.customerId},${cell(address)},${cell(subject)},${cell(body)}\r\n`;
      held++;
    } catch (thrown) {
      faults.push({ deliveryId, reason: thrown instanceof Error ? thrown.message : String(thrown) });
    }
    if (text.length >= PIECE) end();
  }
  end();
  return { pieces, faults };
}

/** A text as a cell of CSV. One that a spreadsheet would take for a formula gets an apostrophe in front. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
