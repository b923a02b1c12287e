import { describe, expect, it } from 'vitest';
import type { RowChoice } from '../api/requests';
import { readSearch } from './search';
import { sectionsOf } from './sections';

const row = (id: number, section: string, state: RowChoice['state'], organisation = 4) =>
  ({
    id,
    section,
    state,
    roadMap: 1,
    roadMapTitle: 'Дорожная карта',
    heading: 'По выбору ОО (не менее двух)',
    least: 2,
    organisation: { id: organisation, name: `СОШ № ${organisation}` },
  }) as RowChoice;

describe('rows by choice', () => {
  it('are counted by the heading they stand under and by school', () => {
    const sections = sectionsOf([
      row(1, 'IV', 'chosen'),
      row(2, 'IV', 'offered'),
      row(3, 'V', 'given-up'),
      row(4, 'IV', 'chosen', 9),
    ]);
    expect(sections.map(({ organisation, chosen, rows }) => [organisation, chosen, rows.length])).toEqual([
      ['СОШ № 4', 1, 2],
      ['СОШ № 4', 0, 1],
      ['СОШ № 9', 1, 1],
    ]);
  });
});

describe('the address of the page of requests', () => {
  it('holds what is shown and nothing else', () => {
    expect(readSearch({ tab: 'conditions', state: 'refused', escalated: true })).toEqual({
      tab: 'conditions',
      state: 'refused',
      escalated: true,
    });
    expect(readSearch({ tab: 'x', state: 1, escalated: 'yes' })).toEqual({});
  });
});
