import { expect, it } from 'vitest';
import type { Territory } from '@/api/shapes';
import { emptyEntry, formOf, wrongPlace } from './entry';
import { readSearch, sortedBy } from './search';
import { choicesOf, nodesOf, possibleParents } from './tree';

const territory = (
  id: number,
  parent: number | null,
  kind: Territory['kind'] = 'municipality',
): Territory => ({
  id,
  parent,
  kind,
  name: `Территория ${id}`,
  code: '',
  openedOn: null,
  closedOn: null,
  version: 1,
  organisations: 0,
});

const tree = [
  territory(1, null, 'region'),
  territory(2, 1),
  territory(3, 2, 'settlement'),
  territory(4, 1),
  territory(5, 99),
];

it('indents what lies deeper; a parent out of sight counts for nothing', () => {
  expect(nodesOf(tree).map((node) => node.depth)).toEqual([0, 1, 2, 1, 0]);
  expect(choicesOf(tree)[1]).toEqual({ value: '2', label: '\u00A0\u00A0\u00A0Территория 2' });
});

it('never offers a territory a place inside itself', () => {
  expect(possibleParents(tree, 2).map((each) => each.id)).toEqual([1, 4, 5]);
  expect(possibleParents(tree, 1).map((each) => each.id)).toEqual([5]);
  expect(possibleParents(tree, null).map((each) => each.id)).toEqual([1, 2, 4, 5]);
});

it('reads the filter of the address and drops what it does not know', () => {
  expect(readSearch({ q: 4, kind: 'college', state: 'gone', asOf: '2026-09-01', sort: 'code' })).toEqual({
    q: '4',
    kind: 'college',
    group: undefined,
    state: undefined,
    asOf: '2026-09-01',
    sort: 'code',
    descending: undefined,
  });
  expect(readSearch({ asOf: 'yesterday', descending: 'yes' }).asOf).toBeUndefined();
});

it('sorts by a column, then the other way round', () => {
  const once = sortedBy({}, 'code');
  expect([once.sort, once.descending]).toEqual(['code', undefined]);
  expect(sortedBy(once, 'code').descending).toBe(true);
  expect(sortedBy({}, 'name').descending).toBe(true);
});

it('sends coordinates with a comma as numbers and empty fields as nothing', () => {
  const draft = { ...emptyEntry('school'), shortName: 'СОШ № 4', latitude: '56,8', longitude: '60.6' };
  expect(formOf(draft, null, 3)).toMatchObject({
    kind: 'school',
    coordinates: { latitude: 56.8, longitude: 60.6 },
    openedOn: null,
    aliases: [],
    territory: 3,
  });
  expect(wrongPlace(draft)).toBe(false);
  expect(wrongPlace({ ...draft, latitude: '91' })).toBe(true);
  expect(wrongPlace({ ...draft, latitude: '' })).toBe(true);
  expect(wrongPlace(emptyEntry('school'))).toBe(false);
});
