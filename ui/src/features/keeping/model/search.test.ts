import { expect, it } from 'vitest';
import { readAuditSearch } from './search';
import { valueInWords } from './values';

it('reads the filters of the address and drops what is none', () => {
  expect(
    readAuditSearch({ actor: '0', objectId: 7, act: 'signed-in', from: '2026-11-01', text: 42 }),
  ).toEqual({
    actor: 0,
    act: 'signed-in',
    object: undefined,
    objectId: 7,
    from: '2026-11-01',
    to: undefined,
    text: '42',
  });
  const nothing = readAuditSearch({ actor: '-1', objectId: 'x', from: 'yesterday', to: 20261101, act: '' });
  expect(Object.values(nothing).every((value) => value === undefined)).toBe(true);
});

it('writes days and periods as people do, and leaves everything else alone', () => {
  const dotted = (day: string) => day.split('-').reverse().join('.');
  expect(valueInWords('2026-11-12', dotted)).toBe('12.11.2026');
  expect(valueInWords('2026-09-01..2027-08-31', dotted)).toBe('01.09.2026 – 31.08.2027');
  expect(valueInWords('приказ от 2026-11-12', dotted)).toBe('приказ от 2026-11-12');
});
