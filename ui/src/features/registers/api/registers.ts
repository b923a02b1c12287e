import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { OrganisationFilter, OrganisationForm, Territory } from '@/api/shapes';
import { inTerritory } from '@/api/territory';

const PAGE = 100;

/** Organisations of a filter, page after page. */
export function useRegister(filter: OrganisationFilter, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['register', filter],
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answer(client.GET('/api/v1/organisations', { params: { query } }));
    },
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

/** The address of the filtered register as a file. */
export function exportAddress(filter: OrganisationFilter, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return inTerritory(`/api/v1/organisations/export?${query.toString()}`);
}

const at = (organisationId: number) => ({ path: { organisationId } });
const held = (organisationId: number, version: number) => ({
  ...at(organisationId),
  header: { 'If-Match': versionTag(version) },
});

export function useOrganisation(id: number) {
  return useQuery({
    queryKey: ['organisation', id],
    queryFn: () => answer(client.GET('/api/v1/organisations/{organisationId}', { params: at(id) })),
  });
}

export function useHistory(id: number) {
  return useQuery({
    queryKey: ['organisation', id, 'history'],
    queryFn: () => answer(client.GET('/api/v1/organisations/{organisationId}/history', { params: at(id) })),
  });
}

export function useAlike() {
  return useQuery({
    queryKey: ['register', 'alike'],
    queryFn: () => answer(client.GET('/api/v1/organisations/alike')),
  });
}

/** A change of the registers; every list that could show it is read again. */
function useChange<Command, Result>(change: (command: Command) => Promise<Result>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        ['register', 'organisation', 'organisations', 'territories', 'obligations', 'today'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}

export const useAddOrganisation = () =>
  useChange((form: OrganisationForm) =>
    answer(
      client.POST('/api/v1/organisations', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        body: form,
      }),
    ),
  );

export const useChangeOrganisation = (id: number, version: number) =>
  useChange((form: OrganisationForm) =>
    answer(client.PUT('/api/v1/organisations/{organisationId}', { params: held(id, version), body: form })),
  );

export const useMoveOrganisation = (id: number, version: number) =>
  useChange((body: { territory: number; day: string; basis: string }) =>
    answer(client.POST('/api/v1/organisations/{organisationId}/move', { params: held(id, version), body })),
  );

export const useCloseOrganisation = (id: number, version: number) =>
  useChange((body: { day: string; basis: string; successor: number | null; reason: string }) =>
    answer(
      client.POST('/api/v1/organisations/{organisationId}/closing', { params: held(id, version), body }),
    ),
  );

export const useReorganise = () =>
  useChange(
    (body: { predecessors: number[]; successors: number[]; heir: number; day: string; basis: string }) =>
      answer(client.POST('/api/v1/organisations/reorganisation', { body })),
  );

/** The version of the survivor is read at the moment of merging: the list of pairs does not hold it. */
export const useMergeRecords = () =>
  useChange(async ({ survivor, duplicate }: { survivor: number; duplicate: number }) => {
    const kept = await answer(client.GET('/api/v1/organisations/{organisationId}', { params: at(survivor) }));
    return answer(
      client.POST('/api/v1/organisations/{organisationId}/merge', {
        params: held(survivor, kept.version),
        body: { duplicate },
      }),
    );
  });

export const useTellApart = () =>
  useChange((body: { first: number; second: number }) =>
    answer(client.POST('/api/v1/organisations/apart', { body })),
  );

export interface TerritoryForm {
  name: string;
  kind: Territory['kind'];
  code: string;
  parent: number | null;
  from: string | null;
  basis: string;
}

export const useKeepTerritory = (kept: Territory | null) =>
  useChange(({ from, ...form }: TerritoryForm) =>
    kept === null
      ? answer(
          client.POST('/api/v1/territories', {
            params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
            body: form,
          }),
        )
      : answer(
          client.PUT('/api/v1/territories/{territoryId}', {
            params: { path: { territoryId: kept.id }, header: { 'If-Match': versionTag(kept.version) } },
            body: { ...form, openedOn: kept.openedOn, from },
          }),
        ),
  );

export const useCloseTerritory = (kept: Territory) =>
  useChange((body: { day: string; basis: string }) =>
    answer(
      client.POST('/api/v1/territories/{territoryId}/closing', {
        params: { path: { territoryId: kept.id }, header: { 'If-Match': versionTag(kept.version) } },
        body,
      }),
    ),
  );

export const useMergeTerritories = () =>
  useChange((body: { from: number[]; into: number; day: string; basis: string }) =>
    answer(client.POST('/api/v1/territories/merge', { body })),
  );

export const useSplitTerritory = (kept: Territory) =>
  useChange(
    (body: {
      day: string;
      basis: string;
      parts: { name: string; kind: Territory['kind']; territories: number[]; organisations: number[] }[];
    }) =>
      answer(
        client.POST('/api/v1/territories/{territoryId}/split', {
          params: { path: { territoryId: kept.id }, header: { 'If-Match': versionTag(kept.version) } },
          body,
        }),
      ),
  );
