import { expect, it } from 'vitest';
import { afterDecision, daysLate, daysWaiting, neighbour } from './queue';
import { readReviewQueueSearch } from './search';

it.each([
  ['the first when nothing is open', undefined, 1, 4],
  ['the next', 4, 1, 8],
  ['the one before', 8, -1, 4],
  ['stays at the end', 15, 1, 15],
  ['stays at the start', 4, -1, 4],
  ['the first when what is open is not in the list', 99, 1, 4],
])('walks the queue: %s', (_, open, steps, expected) => {
  expect(neighbour([4, 8, 15], open, steps)).toBe(expected);
  expect(neighbour([], open, steps)).toBeUndefined();
});

it.each([
  ['the one below', [4, 8, 15], 8, 15],
  ['the one above at the end', [4, 8, 15], 15, 8],
  ['nothing when it was the last', [4], 4, undefined],
  ['another when it has gone already', [4, 8], 15, 4],
])('opens after a decision: %s', (_, ids, decided, expected) => {
  expect(afterDecision(ids, decided)).toBe(expected);
});

it.each([
  ['2026-11-10', '2026-11-12', 0],
  ['2026-11-12', '2026-11-12', 0],
  ['2026-11-15', '2026-11-12', 3],
  ['2026-11-15', null, null],
  [null, '2026-11-12', null],
])('sent on %s for the term %s is %s days late', (sent, term, late) => {
  expect(daysLate(sent, term)).toBe(late);
});

it('counts the days of waiting by the calendar, and none into the future', () => {
  const now = new Date(2026, 10, 22, 0, 30);
  expect(daysWaiting(new Date(2026, 10, 21, 23, 50).toISOString(), now)).toBe(1);
  expect(daysWaiting(new Date(2026, 10, 22, 0, 10).toISOString(), now)).toBe(0);
  expect(daysWaiting(new Date(2026, 10, 23, 0, 10).toISOString(), now)).toBe(0);
});

it('leaves out of the URL what names no queue', () => {
  expect(
    readReviewQueueSearch({ list: 'mine', order: 'term', item: '12', organisation: '-1', kind: 'x' }),
  ).toEqual({
    list: undefined,
    order: 'term',
    kind: undefined,
    organisation: undefined,
    roadMap: undefined,
    item: 12,
  });
});
