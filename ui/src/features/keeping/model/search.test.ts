import { expect, it } from 'vitest';
import { readAuditSearch } from './search';

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
