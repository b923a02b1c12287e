import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components, operations } from '@/api/schema';
import type { PeopleSearch } from '../model/search';

type Schemas = components['schemas'];
export type Person = Schemas['Person'];
export type PersonDetail = Schemas['PersonDetail'];
export type GivenRole = Schemas['GivenRole'];
export type Role = Schemas['Role'];
export type Explanation = Schemas['Explanation'];
type Body<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: { 'application/json': infer Json } };
}
  ? Json
  : never;
export type NewPerson = Body<'createPerson'>;
export type PersonEdit = Body<'editPerson'>;
export type NewRole = Body<'giveRole'>;

/** People of a filter, page after page. */
export function usePeople(search: PeopleSearch) {
  return useInfiniteQuery({
    queryKey: ['people', 'list', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = {
        limit: 50,
        ...(search.q !== undefined && { text: search.q }),
        ...(search.role !== undefined && { role: search.role }),
        ...(search.workplace !== undefined && { workplace: search.workplace }),
        ...(search.account !== undefined && { account: search.account }),
        ...(search.closed && { state: 'closed' as const }),
        ...(pageParam !== undefined && { cursor: pageParam }),
      };
      return answer(client.GET('/api/v1/people', { params: { query } }));
    },
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

/** The address of the filtered list as a file. */
export function exportAddress(search: PeopleSearch, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ format });
  if (search.q !== undefined) query.set('text', search.q);
  if (search.role !== undefined) query.set('role', search.role);
  if (search.workplace !== undefined) query.set('workplace', String(search.workplace));
  if (search.account !== undefined) query.set('account', search.account);
  if (search.closed) query.set('state', 'closed');
  return `/api/v1/people/export?${query.toString()}`;
}

export function usePerson(personId: number) {
  return useQuery({
    queryKey: ['people', personId],
    queryFn: () => answer(client.GET('/api/v1/people/{personId}', { params: { path: { personId } } })),
  });
}

/** Every role; with a person also which of them the caller may give. */
export function useRoles(person?: number) {
  return useQuery({
    queryKey: ['roles', person ?? null],
    queryFn: () =>
      answer(client.GET('/api/v1/roles', { params: { query: person === undefined ? {} : { person } } })),
    staleTime: 60_000,
  });
}

export function useTerritories() {
  return useQuery({
    queryKey: ['territories'],
    queryFn: () => answer(client.GET('/api/v1/territories')),
    staleTime: 60_000,
  });
}

export const readContacts = (personId: number) =>
  answer(client.GET('/api/v1/people/{personId}/contacts', { params: { path: { personId } } }));

export const readPersonalData = (personId: number) =>
  answer(client.GET('/api/v1/people/{personId}/personal-data', { params: { path: { personId } } }));

export const readSessions = (personId: number) =>
  answer(client.GET('/api/v1/people/{personId}/sessions', { params: { path: { personId } } }));

export const createPerson = (body: NewPerson, key: string) =>
  answer(client.POST('/api/v1/people', { params: { header: { 'Idempotency-Key': key } }, body }));

/** What is done to one person; afterwards the person and every list are read anew. */
export function usePersonActs(person: PersonDetail) {
  const queries = useQueryClient();
  const path = { personId: person.id };
  const header = { 'If-Match': versionTag(person.version) };
  return useMutation({
    mutationFn: (act: PersonAct): Promise<unknown> => {
      switch (act.kind) {
        case 'edit':
          return answer(
            client.PATCH('/api/v1/people/{personId}', { params: { path, header }, body: act.body }),
          );
        case 'move':
          return answer(
            client.PUT('/api/v1/people/{personId}/workplace', {
              params: { path, header },
              body: { territory: act.territory, organisation: act.organisation, endRoles: act.endRoles },
            }),
          );
        case 'close':
          return answer(
            client.POST('/api/v1/people/{personId}/closing', {
              params: { path, header },
              body: { lastDay: act.lastDay },
            }),
          );
        case 'give':
          return answer(
            client.POST('/api/v1/people/{personId}/grants', {
              params: { path, header: { 'Idempotency-Key': act.key } },
              body: act.body,
            }),
          );
        case 'end':
          return answer(
            client.DELETE('/api/v1/people/{personId}/grants/{grantId}', {
              params: { path: { ...path, grantId: act.grant } },
            }),
          );
        case 'erase':
          return answer(
            client.POST('/api/v1/people/{personId}/erasure', {
              params: { path },
              body: { confirmation: act.confirmation },
            }),
          );
        case 'block':
          return answer(client.PUT('/api/v1/people/{personId}/block', { params: { path } }));
        case 'unblock':
          return answer(client.DELETE('/api/v1/people/{personId}/block', { params: { path } }));
        case 'end-sessions':
          return answer(client.DELETE('/api/v1/people/{personId}/sessions', { params: { path } }));
        case 'reset-second-factor':
          return answer(client.DELETE('/api/v1/people/{personId}/second-factor', { params: { path } }));
      }
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] });
      await queries.invalidateQueries({ queryKey: ['roles'] });
    },
  });
}

export type PersonAct =
  | { kind: 'edit'; body: PersonEdit }
  | { kind: 'move'; territory: number | null; organisation: number | null; endRoles: boolean }
  | { kind: 'close'; lastDay: string }
  | { kind: 'give'; body: NewRole; key: string }
  | { kind: 'end'; grant: number }
  | { kind: 'erase'; confirmation: string }
  | { kind: 'block' | 'unblock' | 'end-sessions' | 'reset-second-factor' };

export const invite = (personId: number, login: string) =>
  answer(
    client.POST('/api/v1/people/{personId}/invitation', {
      params: { path: { personId } },
      body: login === '' ? {} : { login },
    }),
  );

export const startViewAs = (personId: number) =>
  answer(client.PUT('/api/v1/people/{personId}/view-as', { params: { path: { personId } } }));

export function useExplanation(person?: string, permission?: string, object?: string) {
  return useQuery({
    queryKey: ['why', person, permission, object],
    queryFn: () =>
      answer(
        client.GET('/api/v1/why', {
          params: { query: { person: person ?? '', permission: permission ?? '', object: object ?? '' } },
        }),
      ),
    enabled: person !== undefined && permission !== undefined && object !== undefined,
    retry: false,
  });
}
