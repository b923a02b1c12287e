import { expect, it } from 'vitest';
import { daysInMonth, wrongSpan } from './school-calendar';

const day = (month: number, date: number) => ({ month, day: date });

it.each([
  [
    'in order over New Year',
    [
      [day(11, 1), day(12, 31)],
      [day(1, 10), day(3, 31)],
    ],
    null,
  ],
  ['that ends before it begins', [[day(1, 10), day(11, 1)]], { index: 0, reason: 'backwards' }],
  [
    'that begins within the one before',
    [
      [day(9, 1), day(11, 1)],
      [day(11, 1), day(12, 31)],
    ],
    { index: 1, reason: 'overlaps' },
  ],
])('knows a span %s', (_, spans, wrong) => {
  expect(wrongSpan(spans.map(([from, to]) => ({ from: from!, to: to! })))).toEqual(wrong);
});

it('lets February have its leap day', () => {
  expect([2, 4, 12].map(daysInMonth)).toEqual([29, 30, 31]);
});
