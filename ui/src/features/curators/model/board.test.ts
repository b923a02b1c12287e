import { describe, expect, it } from 'vitest';
import type { CuratedSchool, Curator, CuratorAssignment, ProposedPair } from '../api/curators';
import { draftFrom, inOrderOfNeed, loadWith, obstacle, readSearch, stepTo, withPair } from './board';

const assignment = (school: number, curator: number): CuratorAssignment => ({
  id: school * 10,
  curator: { id: curator, name: `Куратор ${curator}` },
  school: { id: school, name: `СОШ № ${school}` },
  territory: 'Заречный округ',
  from: '2026-09-01',
  to: null,
  state: 'current',
  orderNumber: '1-К',
  orderDay: '2026-09-01',
  endReason: '',
  handover: '',
  followedBy: null,
  version: 1,
});

const school = (id: number, curator?: number): CuratedSchool => ({
  id,
  name: `СОШ № ${id}`,
  code: '',
  territory: { id: 1, name: 'Заречный округ' },
  onMap: false,
  groups: ['ШНОР'],
  risks: [],
  subjects: [],
  needsVersion: 0,
  assignments: curator === undefined ? [] : [assignment(id, curator)],
});

const curator = (id: number, schools: number[] = [], change: Partial<Curator> = {}): Curator => ({
  person: {
    id,
    name: `Куратор ${id}`,
    position: '',
    territory: { id: 1, name: 'Заречный округ' },
    organisation: null,
    closedOn: null,
  },
  state: 'selected',
  load: schools.length,
  limit: 2,
  assignments: schools.map((each) => assignment(each, id)),
  associations: [],
  platforms: [],
  federalProjects: [],
  courses: [],
  experienceYears: 0,
  head: false,
  subjects: [],
  risks: [],
  answers: {},
  score: 80,
  advice: 'select',
  consentOn: '2026-09-01',
  basis: '',
  note: '',
  version: 2,
  ...change,
});

describe('the board of curators', () => {
  it('puts schools without a curator first', () => {
    expect(inOrderOfNeed([school(1, 9), school(2), school(3, 9), school(4)]).map((each) => each.id)).toEqual([
      2, 4, 1, 3,
    ]);
  });

  it('says why a curator cannot be chosen', () => {
    const none = new Map();
    const place = { organisation: { id: 1, name: 'СОШ № 1' } };
    expect(obstacle(school(1), curator(5), none)).toBeNull();
    expect(obstacle(school(1), curator(5, [], { state: 'candidate' }), none)).toBe('candidate');
    expect(obstacle(school(1), curator(5, [], { consentOn: null }), none)).toBe('consent');
    expect(obstacle(school(1), curator(5, [], { person: { ...curator(5).person, ...place } }), none)).toBe(
      'own',
    );
    expect(obstacle(school(1, 5), curator(5, [1]), none)).toBe('same');
    expect(obstacle(school(1), curator(5, [2, 3]), none)).toBe('full');
  });

  it('counts the schools that a curator would have with the draft', () => {
    const busy = curator(5, [1, 2]);
    let draft = withPair(new Map(), school(1, 5), curator(6));
    expect(loadWith(busy, draft)).toBe(1);
    draft = withPair(draft, school(3), busy);
    expect(loadWith(busy, draft)).toBe(2);
    expect(obstacle(school(4), busy, draft)).toBe('full');
    // Giving a school back to the one who has it is no change.
    expect(withPair(draft, school(1, 5), busy).has(1)).toBe(false);
  });

  it('takes over from a proposal what it changes', () => {
    const pair = (id: number, change: ProposedPair['change']): ProposedPair => ({
      school: { id, name: `СОШ № ${id}`, territory: '' },
      curator: { id: 5, name: 'Куратор 5' },
      points: 40,
      change,
      present: null,
      fixed: id === 2,
      parts: [],
    });
    const draft = draftFrom([pair(1, 'kept'), pair(2, 'new'), pair(3, 'replaced')]);
    expect([...draft.keys()]).toEqual([2, 3]);
    expect(draft.get(2)?.byHand).toBe(true);
    expect(draft.get(3)?.cost?.points).toBe(40);
  });

  it('keeps only what it knows of a URL', () => {
    expect(readSearch({ group: 'ШНОР', covered: false, q: 4, trait: 'head', free: 'yes', other: 1 })).toEqual(
      {
        group: 'ШНОР',
        covered: false,
        q: '4',
        trait: 'head',
        free: undefined,
        candidates: undefined,
      },
    );
  });

  it('walks a list by keys and stops at its ends', () => {
    expect(stepTo('ArrowDown', 0, 3)).toBe(1);
    expect(stepTo('ArrowDown', 2, 3)).toBe(2);
    expect(stepTo('ArrowUp', 0, 3)).toBe(0);
    expect(stepTo('End', 0, 3)).toBe(2);
    expect(stepTo('a', 0, 3)).toBeNull();
    expect(stepTo('ArrowDown', 0, 0)).toBeNull();
  });
});
