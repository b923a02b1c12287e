import { expect, it } from 'vitest';
import { stripOf } from './year-strip-model';

it('counts terms in the month of their end and covers the months between', () => {
  const [first, second] = stripOf([
    { from: '2026-11-01', to: '2027-02-15' },
    { from: null, to: '2027-02-20' },
    { from: null, to: null },
  ]);
  expect(first?.year).toBe(2026);
  expect(first?.months.map((month) => month.covered).slice(9)).toEqual([false, true, true]);
  expect(second?.months.slice(0, 3)).toEqual([
    { ends: 0, covered: true },
    { ends: 2, covered: true },
    { ends: 0, covered: false },
  ]);
});

it('shows nothing where nothing is dated, and no more years than fit', () => {
  expect(stripOf([{ from: null, to: null }])).toEqual([]);
  expect(stripOf([{ from: '2020-01-01', to: '2049-12-31' }])).toHaveLength(6);
});
