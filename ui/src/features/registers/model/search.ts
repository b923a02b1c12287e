import type { OrganisationFilter } from '@/api/shapes';

type Sort = NonNullable<OrganisationFilter['sort']>;
type State = NonNullable<OrganisationFilter['state']>;
type Kind = NonNullable<OrganisationFilter['kind']>;

/** The filter of a list of organisations as it stands in the address. */
export interface RegisterSearch {
  q?: string;
  kind?: Kind;
  group?: string;
  state?: State;
  asOf?: string;
  sort?: Sort;
  descending?: boolean;
}

export const kinds: readonly Kind[] = [
  'school',
  'authority',
  'methodical-centre',
  'ministry',
  'regional-operator',
  'psychological-centre',
  'kindergarten',
  'additional-education',
  'college',
  'university',
  'prevention-body',
  'partner',
  'other',
];
const sorts: readonly Sort[] = ['name', 'code', 'settlement'];
const states: readonly State[] = ['open', 'closed', 'ever'];

function textIn(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function readSearch(raw: Record<string, unknown>): RegisterSearch {
  const asOf = textIn(raw['asOf']);
  return {
    q: textIn(raw['q']),
    kind: kinds.find((kind) => kind === raw['kind']),
    group: textIn(raw['group']),
    state: states.find((state) => state === raw['state']),
    asOf: asOf !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : undefined,
    sort: sorts.find((sort) => sort === raw['sort']),
    descending: raw['descending'] === true ? true : undefined,
  };
}

/** A press on a heading: the column, then the other way round, then as it was. */
export function sortedBy(search: RegisterSearch, sort: Sort): RegisterSearch {
  if ((search.sort ?? 'name') !== sort) return { ...search, sort, descending: undefined };
  return { ...search, sort, descending: search.descending ? undefined : true };
}
