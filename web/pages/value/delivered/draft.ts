import { DELIVERED_PARTS, type DeliveredPart, type NewStudy } from '#contract/delivered';

/** What is typed into the form, as text. */
export type StudyDraft = {
  upload: { uploadId: string; fileName: string; columns: readonly string[] } | undefined;
  name: string;
  customerColumn: string;
  by: NewStudy['file']['by'];
  subjectColumn: string;
  own: string;
  groupColumn: string;
  items: Record<DeliveredPart, string>;
  lowest: string;
  highest: string;
  costsAre: NewStudy['costsAre'];
};

const NO_ITEMS = { product: '', service: '', personnel: '', image: '', money: '', time: '', energy: '' };
export const EMPTY: StudyDraft = {
  upload: undefined,
  name: '',
  customerColumn: '',
  by: 'number',
  subjectColumn: '',
  own: '',
  groupColumn: '',
  items: NO_ITEMS,
  lowest: '1',
  highest: '7',
  costsAre: 'burden',
};

const ITEM_WORDS: Readonly<Record<DeliveredPart, RegExp>> = {
  product: /product|quality|产品|商品|质量/i,
  service: /service|服务/i,
  personnel: /personnel|staff|employee|人员|客服/i,
  image: /image|brand|形象|品牌/i,
  money: /money|price|monetary|货币|价格|花费/i,
  time: /^(?!.*(stamp|date)).*(time|wait)|时间|等待/i,
  energy: /energy|effort|hassle|精力|体力|麻烦/i,
};
const SUBJECT = /shop|store|subject|competitor|店铺|评价对象|竞争/i;
const GROUP = /group|segment|分组|组别|客群/i;
const BY: readonly (readonly [StudyDraft['by'], RegExp])[] = [
  ['email', /mail|邮箱/i],
  ['phone', /phone|mobile|手机|电话/i],
  ['number', /customer.?no|account|buyer|member|会员|客户号|买家/i],
  ['customer', /customer|client|respondent|客户/i],
];

/** The columns of a file, guessed by their names; no column twice. */
export function guessed(fileName: string, columns: readonly string[]): Partial<StudyDraft> {
  const taken = new Set<string>();
  const take = (words: RegExp): string => {
    const found = columns.find((column) => words.test(column) && !taken.has(column)) ?? '';
    taken.add(found);
    return found;
  };
  const items = Object.fromEntries(DELIVERED_PARTS.map((part) => [part, take(ITEM_WORDS[part])]));
  const named = BY.map(([by, words]) => ({ by, column: take(words) })).find(({ column }) => column !== '');
  return {
    name: fileName.replace(/\.\w+$/, '').slice(0, 80),
    items: { ...NO_ITEMS, ...items },
    subjectColumn: take(SUBJECT),
    groupColumn: take(GROUP),
    customerColumn: named?.column ?? '',
    by: named?.by ?? 'number',
  };
}

/** Whether everything is there that taking in needs. */
export function isWhole({ upload, name, items, lowest, highest }: StudyDraft): boolean {
  const scale = lowest.trim() !== '' && highest.trim() !== '' && Number(highest) > Number(lowest);
  return upload !== undefined && name.trim() !== '' && scale && DELIVERED_PARTS.every((part) => items[part] !== '');
}

/** The draft as it is sent. */
export function newStudyOf(draft: StudyDraft): NewStudy {
  return {
    name: draft.name.trim(),
    file: {
      uploadId: draft.upload?.uploadId ?? '',
      customerColumn: draft.customerColumn || null,
      by: draft.by,
      subjectColumn: draft.subjectColumn || null,
      own: draft.own.trim(),
      groupColumn: draft.groupColumn || null,
      items: draft.items,
    },
    scale: { lowest: Number(draft.lowest), highest: Number(draft.highest) },
    costsAre: draft.costsAre,
  };
}
