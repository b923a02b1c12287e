import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Indicator = Schemas['Indicator'];
export type IndicatorDetail = Schemas['IndicatorDetail'];
export type Definition = Schemas['IndicatorDefinition'];
export type YearTarget = Schemas['YearTarget'];
export type Figure = Schemas['IndicatorFigure'];
export type Verdict = Schemas['IndicatorVerdict'];
export type Fact = Schemas['IndicatorFact'];
export type FactState = Schemas['IndicatorFactState'];
export type ExplainedRow = Schemas['ExplainedRow'];
export type Explanation = Schemas['IndicatorExplanation'];
export type FormLine = Schemas['SchoolIndicatorLine'];
export type Proposed = Schemas['ProposedIndicator'];
export type Catalogue = Schemas['IndicatorCatalogue'];

export interface Shown {
  text?: string;
  roadMap?: number;
}

export function usePlanFact(from: number, to: number, shown: Shown) {
  return useInfiniteQuery({
    queryKey: ['indicators', 'plan-fact', from, to, shown],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/indicators/plan-fact', {
          params: { query: { from, to, ...shown, limit: 30, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useByMunicipality(year: number, shown: Shown) {
  return useQuery({
    queryKey: ['indicators', 'municipalities', year, shown],
    queryFn: () =>
      answer(client.GET('/api/v1/indicators/municipalities', { params: { query: { year, ...shown } } })),
  });
}

export function useCatalogue() {
  return useQuery({
    queryKey: ['indicators', 'catalogue'],
    queryFn: () => answer(client.GET('/api/v1/indicators/catalogue')),
    staleTime: 300_000,
  });
}

export function useIndicator(indicatorId: number) {
  return useQuery({
    queryKey: ['indicators', 'one', indicatorId],
    queryFn: () =>
      answer(client.GET('/api/v1/indicators/{indicatorId}', { params: { path: { indicatorId } } })),
  });
}

export interface Asked {
  year: number;
  part?: number;
  verdict?: Verdict;
  below?: number;
}

export function useExplanation(indicatorId: number, asked: Asked) {
  return useInfiniteQuery({
    queryKey: ['indicators', 'rows', indicatorId, asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/indicators/{indicatorId}/explanation', {
          params: { path: { indicatorId }, query: { ...asked, limit: 50, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useSchoolForm(organisationId: number, year: number) {
  return useQuery({
    queryKey: ['indicators', 'form', organisationId, year],
    queryFn: () =>
      answer(
        client.GET('/api/v1/organisations/{organisationId}/indicators', {
          params: { path: { organisationId }, query: { year } },
        }),
      ),
  });
}

export type FactInput = Schemas['FactInput'];

/** One value, the version that it is based on beside it. */
export function saveFact(indicatorId: number, version: number, body: FactInput): Promise<Fact> {
  return answer(
    client.PUT('/api/v1/indicators/{indicatorId}/fact', {
      params: { path: { indicatorId }, header: { 'If-Match': versionTag(version) } },
      body,
    }),
  );
}

/** What was measured may change every table of values. */
export function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['indicators'] });
}

function useChange<Command, Done>(change: (command: Command) => Promise<Done>) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: change, onSuccess: refresh });
}

export function useSaveFacts() {
  return useChange((items: Schemas['FactItem'][]) =>
    answer(client.POST('/api/v1/indicator-facts', { body: { items } })),
  );
}

export function useMakeIndicator() {
  return useChange((definition: Definition) =>
    answer(
      client.POST('/api/v1/indicators', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        body: { definition, targets: [] },
      }),
    ),
  );
}

export function useEditIndicator(indicator: IndicatorDetail) {
  return useChange((body: { definition: Definition; fromYear?: number }) =>
    answer(
      client.PUT('/api/v1/indicators/{indicatorId}', {
        params: {
          path: { indicatorId: indicator.id },
          header: { 'If-Match': versionTag(indicator.version) },
        },
        body,
      }),
    ),
  );
}

export function useSetTargets(indicator: IndicatorDetail) {
  return useChange((targets: YearTarget[]) =>
    answer(
      client.PUT('/api/v1/indicators/{indicatorId}/targets', {
        params: {
          path: { indicatorId: indicator.id },
          header: { 'If-Match': versionTag(indicator.version) },
        },
        body: { targets },
      }),
    ),
  );
}

export function useSetState(indicator: IndicatorDetail) {
  return useChange((state: 'active' | 'withdrawn') =>
    answer(
      client.PUT('/api/v1/indicators/{indicatorId}/state', {
        params: {
          path: { indicatorId: indicator.id },
          header: { 'If-Match': versionTag(indicator.version) },
        },
        body: { state },
      }),
    ),
  );
}

export function useImportPreset() {
  return useChange((body: { preset: string; group?: string }) =>
    answer(client.POST('/api/v1/indicator-presets', { body })),
  );
}

export interface PromiseKey {
  activity: string;
  goal: number;
  target: number;
}

export function useProposal(roadMapId: number, opened: boolean) {
  return useQuery({
    queryKey: ['indicators', 'proposal', roadMapId],
    enabled: opened,
    queryFn: () =>
      answer(
        client.POST('/api/v1/road-maps/{roadMapId}/indicators', {
          params: { path: { roadMapId } },
          body: { dryRun: true },
        }),
      ),
  });
}

export function useMakeProposed(roadMapId: number) {
  return useChange((only: PromiseKey[]) =>
    answer(
      client.POST('/api/v1/road-maps/{roadMapId}/indicators', {
        params: { path: { roadMapId } },
        body: { dryRun: false, only },
      }),
    ),
  );
}
