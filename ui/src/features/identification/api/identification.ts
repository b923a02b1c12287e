import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Identification = Schemas['Identification'];
export type IdentificationDetail = Schemas['IdentificationDetail'];
export type IdentifiedSchool = Schemas['IdentifiedSchool'];
export type IdentifiedSchoolDetail = Schemas['IdentifiedSchoolDetail'];
export type Criterion = Schemas['IdentificationCriterion'];
export type Measure = Schemas['IdentificationMeasure'];
export type ListMove = Schemas['ListMove'];
export type WhatIf = Schemas['WhatIf'];
export type MethodSummary = Schemas['MethodSummary'];
export type MethodDetail = Schemas['MethodDetail'];
export type MethodEdition = Schemas['MethodEdition'];
export type MethodDefinition = Schemas['MethodDefinition'];
export type MethodParameter = Schemas['MethodParameter'];
export type Confirmed = Schemas['IdentificationConfirmed'];
export type ParameterValues = Record<string, string>;

const all = 'identification';

export function useMethods() {
  return useQuery({
    queryKey: [all, 'methods'],
    queryFn: () => answer(client.GET('/api/v1/methods')),
    staleTime: 300_000,
  });
}

export function useMethod(methodCode: string) {
  return useQuery({
    queryKey: [all, 'method', methodCode],
    queryFn: () => answer(client.GET('/api/v1/methods/{methodCode}', { params: { path: { methodCode } } })),
  });
}

/** The newest runs; of one method when it is named. */
export function useRuns(method?: string) {
  return useQuery({
    queryKey: [all, 'runs', method ?? ''],
    queryFn: () =>
      answer(client.GET('/api/v1/identifications', { params: { query: { method, limit: 200 } } })),
  });
}

export function useRun(identificationId: number | undefined) {
  return useQuery({
    queryKey: [all, 'run', identificationId],
    enabled: identificationId !== undefined,
    queryFn: () =>
      answer(
        client.GET('/api/v1/identifications/{identificationId}', {
          params: { path: { identificationId: identificationId ?? 0 } },
        }),
      ),
  });
}

export interface SchoolsAsked {
  verdict?: string;
  listed?: 'yes' | 'no';
  text?: string;
  group?: string;
  against?: number;
  change?: 'entered' | 'left';
  sort?: 'name' | 'distance' | 'code';
}

export function useSchools(identificationId: number, asked: SchoolsAsked) {
  return useInfiniteQuery({
    queryKey: [all, 'schools', identificationId, asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/identifications/{identificationId}/schools', {
          params: { path: { identificationId }, query: { ...asked, limit: 50, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useSchoolFinding(identificationId: number, organisationId: number) {
  return useQuery({
    queryKey: [all, 'school', identificationId, organisationId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/identifications/{identificationId}/schools/{organisationId}', {
          params: { path: { identificationId, organisationId } },
        }),
      ),
  });
}

export function useChanges(identificationId: number, against: number) {
  return useQuery({
    queryKey: [all, 'changes', identificationId, against],
    queryFn: () =>
      answer(
        client.GET('/api/v1/identifications/{identificationId}/changes', {
          params: { path: { identificationId }, query: { against } },
        }),
      ),
  });
}

export function usePoints(identificationId: number) {
  return useQuery({
    queryKey: [all, 'points', identificationId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/identifications/{identificationId}/points', {
          params: { path: { identificationId } },
        }),
      ),
  });
}

export function askWhatIf(body: { identification?: number; parameters: ParameterValues }): Promise<WhatIf> {
  return answer(client.POST('/api/v1/identifications/what-if', { body }));
}

function useChange<Command, Done>(change: (command: Command) => Promise<Done>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: [all] }),
  });
}

export function useMakeRun() {
  return useChange(
    (body: { method: string; edition?: string; year: number; parameters?: ParameterValues; note?: string }) =>
      answer(
        client.POST('/api/v1/identifications', {
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          body,
        }),
      ),
  );
}

export function useRerun() {
  return useMutation({
    mutationFn: (identificationId: number) =>
      answer(
        client.POST('/api/v1/identifications/{identificationId}/rerun', {
          params: { path: { identificationId } },
        }),
      ),
  });
}

export interface Decided {
  school: number;
  taken: boolean;
  basis: '' | 'algorithm' | 'complex-analysis' | 'motivated-team' | 'official-list' | 'other';
  words: string;
}

export function useConfirm(identificationId: number) {
  return useChange(
    (body: {
      group: string;
      verdicts: string[];
      selection: 'all' | 'only';
      schools: Decided[];
      order: { number: string; day: string; issuer: string };
      from: string;
    }) =>
      answer(
        client.POST('/api/v1/identifications/{identificationId}/confirmation', {
          params: {
            path: { identificationId },
            header: { 'Idempotency-Key': crypto.randomUUID() },
          },
          body,
        }),
      ),
  );
}

export interface EditionBody {
  basis: string;
  formula: string[];
  defaults: ParameterValues;
  note: string;
}

export function useMakeEdition(methodCode: string) {
  return useChange((body: EditionBody & { edition: string; copyOf: string }) =>
    answer(
      client.POST('/api/v1/methods/{methodCode}/editions', {
        params: { path: { methodCode }, header: { 'Idempotency-Key': crypto.randomUUID() } },
        body,
      }),
    ),
  );
}

export function useChangeEdition(methodCode: string) {
  return useChange(
    ({
      editionId,
      version,
      ...body
    }: EditionBody & { editionId: number; version: number; state: 'active' | 'withdrawn' }) =>
      answer(
        client.PUT('/api/v1/methods/{methodCode}/editions/{editionId}', {
          params: { path: { methodCode, editionId }, header: { 'If-Match': versionTag(version) } },
          body,
        }),
      ),
  );
}
