import { describe, expect, it } from 'vitest';
import { EMPTY, guessed, isWhole, newStudyOf } from './draft.ts';

const UPLOAD = { uploadId: 'u', fileName: 'answers.csv', columns: [] };

describe('the form that takes in answers', () => {
  it('guesses columns in English and Chinese, none twice', () => {
    const english = [
      'timestamp',
      'email',
      'shop',
      'group',
      'product',
      'service',
      'staff',
      'image',
      'price',
      'time',
      'effort',
    ];
    expect(guessed('spring.csv', english)).toEqual({
      name: 'spring',
      items: {
        product: 'product',
        service: 'service',
        personnel: 'staff',
        image: 'image',
        money: 'price',
        time: 'time',
        energy: 'effort',
      },
      subjectColumn: 'shop',
      groupColumn: 'group',
      customerColumn: 'email',
      by: 'email',
    });
    const chinese = [
      '会员号',
      '评价对象',
      '产品价值',
      '服务价值',
      '人员价值',
      '形象价值',
      '货币成本',
      '时间成本',
      '精力成本',
    ];
    const found = guessed('问卷.xlsx', chinese);
    expect(Object.values(found.items ?? {})).toEqual(chinese.slice(2));
    expect([found.customerColumn, found.by, found.subjectColumn, found.groupColumn]).toEqual([
      '会员号',
      'number',
      '评价对象',
      '',
    ]);
  });
  it('is whole only with a file, a name, seven columns and a scale that rises', () => {
    const columns = guessed('a.csv', ['product', 'service', 'staff', 'image', 'price', 'time', 'effort']);
    const draft = { ...EMPTY, ...columns, upload: UPLOAD };
    expect(isWhole(draft)).toBe(true);
    expect(isWhole({ ...draft, highest: '1' })).toBe(false);
    expect(isWhole({ ...draft, lowest: '' })).toBe(false);
    expect(isWhole({ ...draft, items: { ...draft.items, time: '' } })).toBe(false);
    expect(isWhole({ ...draft, upload: undefined })).toBe(false);
  });
  it('sends null for columns that are not there', () => {
    const { file, scale } = newStudyOf({ ...EMPTY, upload: UPLOAD, name: ' n ', own: ' 我们 ' });
    expect(file).toMatchObject({ customerColumn: null, subjectColumn: null, groupColumn: null, own: '我们' });
    expect(scale).toEqual({ lowest: 1, highest: 7 });
  });
});
