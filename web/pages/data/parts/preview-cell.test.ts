import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../words/formats.ts';
import type { IntakeWords } from './intake-words.ts';
import { previewCell, wallClock } from './preview-cell.ts';

const formats = formatsFor('zh-CN', { currency: 'CNY', largeNumbers: 'plain' });
const words: IntakeWords = {
  field: (field) => field,
  entity: (entity) => entity,
  status: (status) => `<${status}>`,
  refusal: (code) => code,
  flag: (code) => code,
};

describe('a cell as it would be taken in', () => {
  it('tells instants on the clock of the file', () => {
    expect(wallClock('1996-12-31T16:00:00.000Z', 'Asia/Shanghai')).toEqual(['1997-01-01', '00:00']);
    expect(wallClock('2024-07-01T12:30:00Z', 'Europe/Berlin')).toEqual(['2024-07-01', '14:30']);
    expect(wallClock('2024-07-01T12:30:00Z', 'nowhere')).toEqual(['2024-07-01', '12:30']);
  });
  it('writes days in the language, states in words, the rest as it is', () => {
    const cell = (field: string, value: string) => previewCell(words, formats, 'Asia/Shanghai', field, value);
    expect(cell('order.at', '1996-12-31T16:00:00.000Z')).toBe('1997年1月1日 00:00');
    expect(cell('order.status', 'completed')).toBe('<completed>');
    expect(cell('order.no', '1997-01-01')).toBe('1997-01-01');
  });
});
