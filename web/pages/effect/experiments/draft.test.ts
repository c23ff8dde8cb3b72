import { describe, expect, it } from 'vitest';
import { NewExperiment } from '#contract/experiment';
import { EMPTY, guessed, isWhole, newExperimentOf } from './draft.ts';

describe('the form of an experiment', () => {
  it('guesses columns by their names, in both languages', () => {
    expect(guessed('spring.csv', ['email', 'group', 'sent date'])).toEqual({
      name: 'spring',
      customerColumn: 'email',
      by: 'email',
      armColumn: 'group',
      dayColumn: 'sent date',
    });
    expect(guessed('名单.xlsx', ['手机号', '分组', '日期'])).toMatchObject({
      by: 'phone',
      armColumn: '分组',
      dayColumn: '日期',
    });
    expect(guessed('x.csv', ['会员号', '组别'])).toMatchObject({ by: 'number', dayColumn: '' });
  });
  it('sends minor units and shares, and only what the server takes', () => {
    const upload = { uploadId: 'u', fileName: 'x.csv', columns: ['a', 'b'] };
    const draft = {
      ...EMPTY,
      ...guessed('x.csv', ['a', 'b']),
      upload,
      share: '90',
      cost: '1.25',
      assignedOn: '2026-03-01',
    };
    expect(isWhole(draft)).toBe(true);
    const sent = NewExperiment.parse(newExperimentOf(draft, 100));
    expect(sent).toMatchObject({
      shareTreated: 0.9,
      costMinor: 125,
      file: { assignedOn: '2026-03-01', armColumn: 'b' },
    });
    for (const wrong of [{ share: '100' }, { windowDays: '0' }, { assignedOn: '' }, { name: ' ' }, { cost: '-1' }])
      expect(isWhole({ ...draft, ...wrong })).toBe(false);
  });
});
