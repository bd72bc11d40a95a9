import { describe, expect, test } from 'vitest';
import { allSteps, type Steps, sorting, stepByStep } from '../../lib/steps.ts';

function* threeSteps(done: number[]): Steps<string> {
  for (const step of [1, 2, 3]) {
    done.push(step);
    yield;
  }
  return 'made';
}

describe('work in steps', () => {
  test('can be done at once', () => {
    const done: number[] = [];
    expect(allSteps(threeSteps(done))).toBe('made');
    expect(done).toEqual([1, 2, 3]);
  });

  test('waits for its turn after each step', async () => {
    const done: number[] = [];
    const seen: number[] = [];
    const turn = async () => void seen.push(done.length);
    await expect(stepByStep(threeSteps(done), turn)).resolves.toBe('made');
    expect(seen).toEqual([1, 2, 3]);
  });

  test('ends where it gets no turn', async () => {
    const done: number[] = [];
    const turn = () => Promise.reject(new Error('cancelled'));
    await expect(stepByStep(threeSteps(done), turn)).rejects.toThrow('cancelled');
    expect(done).toEqual([1]);
  });
});

describe('sorting in steps', () => {
  const byNumber = (a: { number: number }, b: { number: number }) => a.number - b.number;

  test.each([0, 1, 2, 255, 256, 257, 1_000, 2_049])(
    'puts %i values in order, the same ones as they were',
    (count) => {
      const values = Array.from({ length: count }, (_, place) => ({ number: (place * 7_919) % 97, place }));
      expect(allSteps(sorting(values, byNumber))).toEqual(values.toSorted(byNumber));
    },
  );

  test('gives others their turn between', () => {
    const values = Array.from({ length: 1_000 }, (_, place) => ({ number: -place }));
    let steps = 0;
    const all = sorting(values, byNumber);
    while (!all.next().done) steps++;
    expect(steps).toBeGreaterThan(4);
  });
});
