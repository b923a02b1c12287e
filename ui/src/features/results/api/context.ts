import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type ContextCatalogue = Schemas['ContextCatalogue'];
export type ContextTable = Schemas['ContextTable'];
export type ContextValue = Schemas['ContextValue'];
export type SchoolContext = Schemas['SchoolContext'];
export type SocialPassport = Schemas['SocialPassport'];
export type Scale = Schemas['BroughtScale'];
export type RegionalScale = Schemas['RegionalScale'];
export type ScaleInput = Schemas['ScaleInput'];

export function useContextCatalogue() {
  return useQuery({
    queryKey: ['context', 'catalogue'],
    queryFn: () => answer(client.GET('/api/v1/context-values/catalogue')),
    staleTime: 300_000,
  });
}

export function useContextTable(
  territory: number | undefined,
  year: number | undefined,
  text: string | undefined,
) {
  return useInfiniteQuery({
    queryKey: ['context', 'table', territory, year, text],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/context-values', {
          params: { query: { territory, year, text, limit: 50, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useSchoolContext(organisationId: number, year: number | undefined) {
  return useQuery({
    queryKey: ['context', 'school', organisationId, year],
    queryFn: () =>
      answer(
        client.GET('/api/v1/schools/{organisationId}/context-values', {
          params: { path: { organisationId }, query: { year } },
        }),
      ),
  });
}

export function useSocialPassport(organisationId: number, year: number | undefined) {
  return useQuery({
    queryKey: ['context', 'passport', organisationId, year],
    enabled: year !== undefined,
    queryFn: () =>
      answer(
        client.GET('/api/v1/social-passports/{organisationId}/{year}', {
          params: { path: { organisationId, year: year ?? 0 } },
        }),
      ),
  });
}

export function useScales(year: number | undefined) {
  return useQuery({
    queryKey: ['context', 'scales', year],
    queryFn: () => answer(client.GET('/api/v1/scales', { params: { query: { year } } })),
  });
}

function useChange<Command, Done>(change: (command: Command) => Promise<Done>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['context'] }),
  });
}

export function useSaveContextValue(organisationId: number) {
  return useChange(
    ({
      figure,
      year,
      value,
      version,
    }: {
      figure: string;
      year: number;
      value: string | null;
      version: number;
    }) =>
      answer(
        client.PUT('/api/v1/schools/{organisationId}/context-values/{figure}', {
          params: { path: { organisationId, figure }, header: { 'If-Match': versionTag(version) } },
          body: { year, value },
        }),
      ),
  );
}

interface PassportRead {
  school: number;
  year: number;
  version: number;
}
const pathOf = ({ school, year, version }: PassportRead) => ({
  path: { organisationId: school, year },
  header: { 'If-Match': versionTag(version) },
});

export function useSavePassport() {
  return useChange(
    ({ passport, figures }: { passport: PassportRead; figures: Record<string, number | null> }) =>
      answer(
        client.PUT('/api/v1/social-passports/{organisationId}/{year}', {
          params: pathOf(passport),
          body: { figures },
        }),
      ),
  );
}

export function useSignPassport() {
  return useChange((passport: PassportRead) =>
    answer(
      client.POST('/api/v1/social-passports/{organisationId}/{year}/signature', { params: pathOf(passport) }),
    ),
  );
}

export function useReopenPassport() {
  return useChange(({ passport, words }: { passport: PassportRead; words: string }) =>
    answer(
      client.POST('/api/v1/social-passports/{organisationId}/{year}/reopening', {
        params: pathOf(passport),
        body: { words },
      }),
    ),
  );
}

export function useAddScale() {
  return useChange((scale: ScaleInput) =>
    answer(
      client.POST('/api/v1/scales', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        body: scale,
      }),
    ),
  );
}

export function useWithdrawScale() {
  return useChange(({ id, version }: { id: number; version: number }) =>
    answer(
      client.POST('/api/v1/scales/{scaleId}/withdrawal', {
        params: { path: { scaleId: id }, header: { 'If-Match': versionTag(version) } },
      }),
    ),
  );
}
