import { expect, it } from 'vitest';
import type { Organisation } from '@/api/shapes';
import { daysInMonth, wrongSpan } from './school-calendar';
import { organisationsMatching } from './search';

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

it('finds organisations by every word of names, code and groups', () => {
  const school: Organisation = {
    id: 1,
    kind: 'school',
    code: '2401',
    shortName: 'СОШ № 4',
    fullName: 'Чистореченская школа',
    groups: ['ШНОР'],
  };
  const office: Organisation = {
    id: 2,
    kind: 'authority',
    code: '2400',
    shortName: 'Управление образования',
    fullName: '',
    groups: [],
  };
  const found = (q: string, kind?: Organisation['kind']) =>
    organisationsMatching([school, office], { q, kind }).map((body) => body.id);
  expect(found('шнор чисто')).toEqual([1]);
  expect(found('240')).toEqual([1, 2]);
  expect(found('240', 'authority')).toEqual([2]);
});
