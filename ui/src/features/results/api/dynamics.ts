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
export type TaskDifficulties = Schemas['TaskDifficulties'];
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

/** One of the three lists, page by page. */
export function useStandingList(
  territory: number | undefined,
  year: number | undefined,
  procedure: Pool | undefined,
  standing: StandingRow['standing'],
) {
  return useInfiniteQuery({
    queryKey: ['results', 'lists', territory, year, procedure, standing],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/dynamics/lists', {
          params: { query: { territory, year, procedure, standing, limit: 50, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
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

/** The schools of one flow, page by page, as soon as somebody wants to see them. */
export function useTransitionSchools(
  territory: number | undefined,
  transitions: LevelTransitions,
  flow: LevelTransitions['flows'][number],
  wanted: boolean,
) {
  const { from, to, by } = transitions;
  return useInfiniteQuery({
    queryKey: ['results', 'transition-schools', territory, from, to, by, flow.from, flow.to],
    enabled: wanted,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/dynamics/transitions/schools', {
          params: {
            query: {
              territory,
              from,
              to,
              by,
              fromGroup: flow.from,
              toGroup: flow.to,
              limit: 50,
              cursor: pageParam,
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export interface DifficultiesAsked {
  territory?: number;
  year?: number;
  procedure?: Procedure;
  subject?: string;
  grade?: number;
  school?: number;
  with?: 'region' | 'country';
}

export function useDifficulties(asked: DifficultiesAsked) {
  return useQuery({
    queryKey: ['results', 'difficulties', asked],
    queryFn: () => answer(client.GET('/api/v1/dynamics/difficulties', { params: { query: { ...asked } } })),
  });
}

export function useObjectivity(territory: number | undefined, year: number | undefined) {
  return useInfiniteQuery({
    queryKey: ['results', 'objectivity', territory, year],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/dynamics/objectivity', {
          params: { query: { territory, year, limit: 50, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
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
