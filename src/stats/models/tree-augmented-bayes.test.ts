import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { conditionalInformation, fitTreeAugmentedBayes, predictBayes } from './tree-augmented-bayes.ts';

const coded = (levels: number, values: ArrayLike<number>) => ({ codes: Uint16Array.from(values), levels });

describe('paper: Friedman, Geiger & Goldszmidt (1997), counted by hand', () => {
  it('has the smoothed probabilities of the counts', () => {
    const network = fitTreeAugmentedBayes([coded(2, [0, 0, 1, 1, 1])], coded(2, [0, 0, 0, 1, 1]), 2);
    expect([...network.parent]).toEqual([-1]);
    // class: (3 + 2/2)/(5 + 2); level 0 of class 0: (2 + 1)/(3 + 2)
    expect(network.prior[0]).toBeCloseTo(4 / 7, 12);
    expect([...network.tables[0]!]).toEqual([3 / 5, 2 / 5, 1 / 4, 3 / 4].map((p) => expect.closeTo(p, 12)));
    const [no, yes] = predictBayes(network, [coded(2, [1])]);
    // Bayes: 4/7 · 2/5 against 3/7 · 3/4
    expect(yes! / no!).toBeCloseTo((3 * 0.75) / (4 * 0.4), 10);
  });
  it('measures information: ln 2 where one is the other, 0 where they are independent', () => {
    const flat = coded(1, [0, 0, 0, 0]);
    const [u, v] = [coded(2, [0, 0, 1, 1]), coded(2, [0, 1, 0, 1])];
    expect(conditionalInformation(u, u, flat)).toBeCloseTo(Math.LN2, 12);
    expect(conditionalInformation(u, v, flat)).toBeCloseTo(0, 12);
  });
});

describe('limits', () => {
  it('never says impossible of what it has not seen', () => {
    const network = fitTreeAugmentedBayes([coded(3, [0, 0, 1])], coded(2, [0, 0, 1]));
    const chances = predictBayes(network, [coded(3, [2])]);
    expect(chances.every((p) => p > 0 && p < 1)).toBe(true);
  });
  it('refuses columns of different lengths', () => {
    expect(() => fitTreeAugmentedBayes([coded(2, [0])], coded(2, [0, 1]))).toThrow(RangeError);
  });
});

describe('identities', () => {
  it('has chances that sum to 1, and with one feature is Bayes’ rule', () => {
    const random = seededRandom(2);
    const column = (levels: number) =>
      coded(
        levels,
        Array.from({ length: 400 }, () => Math.floor(random() * levels)),
      );
    const features = [column(3), column(4), column(2)];
    const chances = predictBayes(fitTreeAugmentedBayes(features, column(3)), features);
    for (let i = 0; i < 400; i++)
      expect(chances[3 * i]! + chances[3 * i + 1]! + chances[3 * i + 2]!).toBeCloseTo(1, 12);
  });
});

describe('recovery', () => {
  it('finds who depends on whom, and does not count a copy of a feature as new evidence', () => {
    const random = seededRandom(3);
    const classes = Array.from({ length: 5000 }, () => (random() < 0.5 ? 1 : 0));
    const first = classes.map((c) => (random() < 0.5 + 0.3 * (2 * c - 1) ? 1 : 0));
    const copy = [...first];
    const other = classes.map((c) => (random() < 0.5 + 0.1 * (2 * c - 1) ? 1 : 0));
    const features = [coded(2, first), coded(2, other), coded(2, copy)];
    const network = fitTreeAugmentedBayes(features, coded(2, classes));
    expect(network.parent[2]).toBe(0);
    const at = [coded(2, [1]), coded(2, [1]), coded(2, [1])];
    // Bayes with `first` and `other` alone: 0.8·0.6 / (0.8·0.6 + 0.2·0.4) = 6/7
    expect(predictBayes(network, at)[1]).toBeCloseTo(6 / 7, 1);
    const naive = (0.8 * 0.8 * 0.6) / (0.8 * 0.8 * 0.6 + 0.2 * 0.2 * 0.4);
    expect(predictBayes(network, at)[1]! + 0.05).toBeLessThan(naive);
  });
});
