import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, client } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type YearFigures = Schemas['YearFigures'];
export type WorkYear = Schemas['WorkYear'];
export type WorkDynamics = Schemas['WorkDynamics'];
export type SchoolResults = Schemas['SchoolResults'];
export type OpenSchool = Schemas['OpenSchool'];
export type ThreeLists = Schemas['ThreeLists'];
export type StandingRow = Schemas['StandingRow'];
export type LevelTransitions = Schemas['LevelTransitions'];
export type ObjectivityRegister = Schemas['ObjectivityRegister'];
export type ObjectivityRow = Schemas['ObjectivityRow'];
export type SupportEffect = Schemas['SupportEffect'];
export type EffectMeasure = Schemas['EffectMeasure'];
export type Procedure = Schemas['ScaleProcedure'];
export type Pool = 'all' | 'VPR' | 'OGE' | 'EGE';

export interface WorksAsked {
  territory?: number;
  to?: number;
  procedure?: Procedure;
  subject?: string;
  text?: string;
}

export function useSchoolResults(organisationId: number, to: number | undefined) {
  return useQuery({
    queryKey: ['results', 'school', organisationId, to],
    queryFn: () =>
      answer(
        client.GET('/api/v1/schools/{organisationId}/results', {
          params: { path: { organisationId }, query: { to } },
        }),
      ),
  });
}

export function useResultsTable(asked: WorksAsked) {
  return useInfiniteQuery({
    queryKey: ['results', 'table', asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/dynamics', { params: { query: { ...asked, limit: 50, cursor: pageParam } } }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useThreeLists(
  territory: number | undefined,
  year: number | undefined,
  procedure: Pool | undefined,
) {
  return useQuery({
    queryKey: ['results', 'lists', territory, year, procedure],
    queryFn: () =>
      answer(client.GET('/api/v1/dynamics/lists', { params: { query: { territory, year, procedure } } })),
  });
}

export function useTransitions(
  territory: number | undefined,
  from: number | undefined,
  to: number | undefined,
  by: 'fifths' | 'statuses',
) {
  return useQuery({
    queryKey: ['results', 'transitions', territory, from, to, by],
    queryFn: () =>
      answer(client.GET('/api/v1/dynamics/transitions', { params: { query: { territory, from, to, by } } })),
  });
}

export function useObjectivity(territory: number | undefined, year: number | undefined) {
  return useQuery({
    queryKey: ['results', 'objectivity', territory, year],
    queryFn: () =>
      answer(client.GET('/api/v1/dynamics/objectivity', { params: { query: { territory, year } } })),
  });
}

export interface EffectAsked {
  group: string;
  before: number;
  after: number;
  measure: EffectMeasure;
  procedure: Pool;
  territory?: number;
}

export function useEffectOfSupport(asked: EffectAsked | undefined) {
  return useQuery({
    queryKey: ['results', 'effect', asked],
    enabled: asked !== undefined,
    retry: false,
    queryFn: () =>
      answer(
        client.GET('/api/v1/dynamics/effect', {
          params: { query: asked ?? { group: '', before: 0, after: 0 } },
        }),
      ),
  });
}

/** The address of a report as a file. */
export function fileAddress(
  path: string,
  format: 'csv' | 'xlsx',
  query: Record<string, string | number | undefined>,
): string {
  const parameters = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  return `${path}/export?${parameters.toString()}`;
}
