import { describe, expect, it } from 'vitest';
import { heatOf, listOf, loadHeatOf, shareOf } from './filters';
import { readBurdenSearch, readLoadSearch, readTerritorySearch } from './search';

describe('the list that a number counts', () => {
  const whole = { territory: 1, from: '2026-09-01', to: '2027-08-31' };
  it('is asked for by the whole, the row, the column and the state together', () => {
    expect(listOf(whole, { territory: 5 }, { direction: 3 }, { state: 'overdue' })).toEqual({
      year: undefined,
      territory: 5,
      from: '2026-09-01',
      to: '2027-08-31',
      direction: 3,
      state: 'overdue',
    });
  });
  it('loses what a state takes away', () => {
    expect(listOf(whole, { state: 'needs-date', from: null, to: null })).toEqual({
      year: undefined,
      territory: 1,
      from: undefined,
      to: undefined,
      state: 'needs-date',
    });
  });
});

describe('steps of a heat map', () => {
  it.each([
    [0, 10, 0],
    [1, 100, 1],
    [10, 100, 2],
    [29, 100, 3],
    [3, 10, 4],
    [1, 0, 0],
  ])('%i overdue of %i is step %i', (overdue, total, step) => expect(heatOf(overdue, total)).toBe(step));
  it('go by the largest number where there is no whole', () => {
    expect([0, 1, 2, 3, 4].map((value) => loadHeatOf(value, 4))).toEqual([0, 1, 2, 3, 4]);
  });
  it('know no share of nothing', () => {
    expect(shareOf(1, 0)).toBeNull();
    expect(shareOf(1, 3)).toBe(33);
  });
});

describe('searches of the pages', () => {
  it('keep what they know and drop the rest', () => {
    expect(readTerritorySearch({ asOf: '2026-10-01' })).toEqual({ asOf: '2026-10-01' });
    expect(readTerritorySearch({ asOf: 'yesterday' })).toEqual({ asOf: undefined });
    expect(readLoadSearch({ from: '2026-10-01', weeks: 12 })).toEqual({ from: '2026-10-01', weeks: 12 });
    expect(readLoadSearch({ weeks: 13 })).toEqual({ from: undefined, weeks: undefined });
    expect(readBurdenSearch({ school: '7', month: '2026-10-01' })).toEqual({
      school: 7,
      month: '2026-10-01',
    });
    expect(readBurdenSearch({ school: 'x' })).toEqual({ school: undefined, month: undefined });
  });
});
