import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import { everything } from '@/api/requests';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Group = Schemas['Group'];
export type GroupMember = Schemas['GroupMember'];
export type GroupMembersChange = Schemas['GroupMembersChange'];
export type SchoolStatus = Schemas['SchoolStatus'];
export type SchoolYears = Schemas['SchoolYears'];
export type Basis = Group['basis'];
export type Goal = 'left' | 'reached';

export function useGroupKinds() {
  return useQuery({
    queryKey: ['groups', 'kinds'],
    queryFn: async () => (await answer(client.GET('/api/v1/group-kinds'))).items,
    staleTime: 300_000,
  });
}

export function useGroups(year: number | undefined) {
  return useQuery({
    queryKey: ['groups', 'list', year],
    queryFn: () =>
      everything((cursor) =>
        answer(client.GET('/api/v1/groups', { params: { query: { limit: 500, cursor, year } } })),
      ),
  });
}

export function useGroup(groupId: number) {
  return useQuery({
    queryKey: ['groups', 'one', groupId],
    queryFn: () => answer(client.GET('/api/v1/groups/{groupId}', { params: { path: { groupId } } })),
  });
}

export function useMembers(groupId: number) {
  return useQuery({
    queryKey: ['groups', 'members', groupId],
    queryFn: () =>
      everything((cursor) =>
        answer(
          client.GET('/api/v1/groups/{groupId}/members', {
            params: { path: { groupId }, query: { limit: 500, cursor } },
          }),
        ),
      ),
  });
}

export function useStatusMatrix() {
  return useQuery({
    queryKey: ['groups', 'matrix'],
    queryFn: () =>
      everything((cursor) =>
        answer(client.GET('/api/v1/statuses', { params: { query: { limit: 500, cursor } } })),
      ),
  });
}

export function useSchoolStatuses(organisationId: number) {
  return useQuery({
    queryKey: ['groups', 'statuses', organisationId],
    queryFn: async () =>
      (
        await answer(
          client.GET('/api/v1/statuses/{organisationId}', { params: { path: { organisationId } } }),
        )
      ).items,
  });
}

export function useTransitions(goal: Goal, group: string | undefined) {
  return useQuery({
    queryKey: ['groups', 'transitions', goal, group],
    enabled: group !== undefined,
    queryFn: () =>
      answer(client.GET('/api/v1/transitions', { params: { query: { goal, group: group ?? '' } } })),
  });
}

/** A change of groups touches their lists, the statuses of schools and the duties of road maps. */
function useChange<Command, Done>(change: (command: Command) => Promise<Done>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(
        ['groups', 'organisations', 'obligations', 'road-maps', 'today'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}

export interface NewGroup {
  code: string;
  name?: string;
  year: number;
  basis: Basis;
}
export function useMakeGroup() {
  return useChange((body: NewGroup) =>
    answer(
      client.POST('/api/v1/groups', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        body,
      }),
    ),
  );
}

export function useChangeGroup(group: Group) {
  return useChange((body: { name: string; basis: Basis; order: Group['order']; note: string }) =>
    answer(
      client.PUT('/api/v1/groups/{groupId}', {
        params: { path: { groupId: group.id }, header: { 'If-Match': versionTag(group.version) } },
        body,
      }),
    ),
  );
}

export function useAddMembers(groupId: number) {
  return useChange(
    (body: {
      schools?: number[];
      codes?: string[];
      selected: boolean;
      from: string;
      basis: Basis;
      note: string;
    }) => answer(client.POST('/api/v1/groups/{groupId}/members', { params: { path: { groupId } }, body })),
  );
}

export function useEndMembers(groupId: number) {
  return useChange((body: { schools: number[]; last: string; why: string }) =>
    answer(client.POST('/api/v1/groups/{groupId}/departures', { params: { path: { groupId } }, body })),
  );
}

export function useCopyGroup(groupId: number) {
  return useChange((body: { year: number; from: string; schools: number[] }) =>
    answer(
      client.POST('/api/v1/groups/{groupId}/copies', {
        params: { path: { groupId }, header: { 'Idempotency-Key': crypto.randomUUID() } },
        body,
      }),
    ),
  );
}

export function usePlanTransition(goal: Goal, group: string) {
  return useChange((plan: { school: number; year: number | null }) =>
    answer(client.PUT('/api/v1/transitions', { body: { goal, group, plans: [plan] } })),
  );
}
