import type { CuratedSchool, Curator, CuratorAssignment, ProposedPair } from '../api/curators';

export type Trait = 'associations' | 'platforms' | 'federal-projects' | 'courses' | 'head';

/** What the board shows; the state of the page stands in its URL. */
export interface BoardSearch {
  group?: string;
  covered?: boolean;
  q?: string;
  trait?: Trait;
  free?: boolean;
  candidates?: boolean;
}

const traits: readonly Trait[] = ['associations', 'platforms', 'federal-projects', 'courses', 'head'];
const text = (raw: unknown) =>
  typeof raw === 'number' ? String(raw) : typeof raw === 'string' && raw !== '' ? raw : undefined;

export function readSearch(raw: Record<string, unknown>): BoardSearch {
  return {
    group: text(raw['group']),
    covered: typeof raw['covered'] === 'boolean' ? raw['covered'] : undefined,
    q: text(raw['q']),
    trait: traits.find((trait) => trait === raw['trait']),
    free: raw['free'] === true ? true : undefined,
    candidates: raw['candidates'] === true ? true : undefined,
  };
}

export const currentOf = (assignments: readonly CuratorAssignment[]) =>
  assignments.find((assignment) => assignment.state === 'current');

/** One pair on its way to an order: made by hand, or taken over from a proposal with its cost. */
export interface DraftPair {
  school: { id: number; name: string };
  curator: { id: number; name: string };
  present: { id: number; name: string } | null;
  byHand: boolean;
  cost?: Pick<ProposedPair, 'points' | 'parts'>;
}

/** Pairs by school. */
export type Draft = ReadonlyMap<number, DraftPair>;

/** Schools without a curator first; the order of the server within both. */
export function inOrderOfNeed(schools: readonly CuratedSchool[]): CuratedSchool[] {
  const has = (school: CuratedSchool) => Number(currentOf(school.assignments) !== undefined);
  return [...schools].sort((one, other) => has(one) - has(other));
}

/** Schools that the curator would have once the draft is carried out. */
export function loadWith(curator: Curator, draft: Draft): number {
  const current = curator.assignments.filter((assignment) => assignment.state === 'current');
  const kept = current.filter((assignment) => {
    const pair = draft.get(assignment.school.id);
    return pair === undefined || pair.curator.id === curator.person.id;
  });
  const had = new Set(kept.map((assignment) => assignment.school.id));
  for (const pair of draft.values()) if (pair.curator.id === curator.person.id) had.add(pair.school.id);
  return had.size;
}

export type Obstacle = 'candidate' | 'consent' | 'own' | 'full' | 'same';

/** Why the curator cannot be chosen for the school, as far as the screen knows; the server decides. */
export function obstacle(school: CuratedSchool, curator: Curator, draft: Draft): Obstacle | null {
  if (curator.state !== 'selected') return 'candidate';
  if (curator.consentOn === null) return 'consent';
  if (curator.person.organisation?.id === school.id) return 'own';
  const holder = draft.get(school.id)?.curator.id ?? currentOf(school.assignments)?.curator.id;
  if (holder === curator.person.id) return 'same';
  return loadWith(curator, draft) >= curator.limit ? 'full' : null;
}

export function withPair(draft: Draft, school: CuratedSchool, curator: Curator): Draft {
  const present = currentOf(school.assignments)?.curator ?? null;
  const next = new Map(draft);
  if (present?.id === curator.person.id) next.delete(school.id);
  else
    next.set(school.id, {
      school: { id: school.id, name: school.name },
      curator: { id: curator.person.id, name: curator.person.name },
      present,
      byHand: true,
    });
  return next;
}

export function withoutPair(draft: Draft, school: number): Draft {
  const next = new Map(draft);
  next.delete(school);
  return next;
}

/** What the proposal changes; pairs made by hand stay marked as such. */
export function draftFrom(pairs: readonly ProposedPair[]): Draft {
  return new Map(
    pairs
      .filter((pair) => pair.change !== 'kept')
      .map((pair) => [
        pair.school.id,
        {
          school: pair.school,
          curator: pair.curator,
          present: pair.present,
          byHand: pair.fixed,
          cost: { points: pair.points, parts: pair.parts },
        },
      ]),
  );
}

export const pointsOf = (draft: Draft) =>
  [...draft.values()].reduce((sum, pair) => sum + (pair.cost?.points ?? 0), 0);

/** Where the arrow keys, Home and End lead in a list. */
export function stepTo(key: string, at: number, count: number): number | null {
  const to =
    key === 'ArrowDown'
      ? at + 1
      : key === 'ArrowUp'
        ? at - 1
        : key === 'Home'
          ? 0
          : key === 'End'
            ? count - 1
            : null;
  return to === null || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}
