import { expect, it } from 'vitest';
import { filterOf, readSearch } from './search';

it.each([
  ['the school year gives the dates', {}, 2026, { from: '2026-09-01', to: '2027-08-31' }],
  ['dates given by hand go before it', { from: '2026-10-01' }, 2026, { from: '2026-10-01' }],
  [
    'what waits for a date belongs to no year',
    { state: 'needs-date' as const },
    2026,
    { state: 'needs-date' },
  ],
  ['no year, no dates', { roadMap: 3 }, undefined, { roadMap: 3 }],
])('%s', (_, search, year, filter) => {
  expect(filterOf(search, year)).toEqual(filter);
});

it('leaves out of the URL what is no filter', () => {
  expect(
    readSearch({ state: 'late', progress: 'lost', roadMap: '0', organisation: 5, from: 'вчера', text: 12 }),
  ).toEqual({
    state: undefined,
    progress: undefined,
    roadMap: undefined,
    organisation: 5,
    activity: undefined,
    from: undefined,
    to: undefined,
    text: '12',
  });
});
