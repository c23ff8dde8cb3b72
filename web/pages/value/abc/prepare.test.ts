import { describe, expect, it } from 'vitest';
import { classesAt, movementSums, sharesOf } from './prepare.ts';

const inUse = { a: 0.05, b: 0.15 };

describe('ABC', () => {
  it('takes shares from the address only where they make three classes', () => {
    expect(sharesOf('0.1', '0.2', inUse)).toEqual({ a: 0.1, b: 0.2 });
    expect(sharesOf('0.6', '0.5', inUse)).toEqual(inUse);
    expect(sharesOf('x', undefined, inUse)).toEqual(inUse);
  });
  it('reads the classes off the curve, and they add up to everything', () => {
    const classes = classesAt(
      [
        { customers: 0.1, money: 0.5 },
        { customers: 0.5, money: 0.9 },
        { customers: 1, money: 1 },
      ],
      { a: 0.1, b: 0.4 },
    );
    expect(classes.map((row) => row.money)).toEqual([0.5, expect.closeTo(0.4, 12), expect.closeTo(0.1, 12)]);
    expect(classes.reduce((sum, row) => sum + row.customers, 0)).toBeCloseTo(1, 12);
  });
  it('counts newcomers as neither risen nor fallen', () => {
    const movement = [
      { from: 'B', to: 'A', customers: 3 },
      { from: 'A', to: 'C', customers: 2 },
      { from: 'new', to: 'A', customers: 9 },
    ];
    expect(movementSums(movement)).toEqual({ up: 3, down: 2 });
  });
});
