import { describe, expect, it } from 'vitest';
import { placeOf, writeWaiting } from './wizard-address.ts';

describe('the place of the wizard', () => {
  it('is the first step without anything', () => {
    expect(placeOf({}).step).toBe('file');
  });
  it('survives a reload at every step', () => {
    expect(placeOf({ upload: 'u1', step: 'mapping' })).toMatchObject({ step: 'mapping', uploadId: 'u1' });
    expect(placeOf({ upload: 'u1', import: '7', step: 'run' })).toMatchObject({ step: 'run', importId: 7 });
    expect(placeOf({ import: '7' }).step).toBe('check');
    expect(placeOf({ upload: 'u1' }).step).toBe('reading');
  });
  it('falls back where the upload or the import is missing', () => {
    expect(placeOf({ step: 'run' }).step).toBe('file');
    expect(placeOf({ step: 'check', upload: 'u1' }).step).toBe('mapping');
    expect(placeOf({ step: 'mapping', import: '7' }).step).toBe('check');
    expect(placeOf({ step: 'check', import: 'x' }).step).toBe('file');
  });
  it('keeps the files that wait, with any name', () => {
    const files = [
      { uploadId: 'a', name: '2024~orders.csv' },
      { uploadId: 'b', name: '订单 1.xlsx' },
    ];
    expect(placeOf({ waiting: writeWaiting(files) }).waiting).toEqual(files);
  });
});
