import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type UnresolvedExecutor = Schemas['UnresolvedExecutor'];
export type ExecutorEntry = Schemas['ExecutorEntry'];
export type ExecutorTarget = Schemas['ExecutorTarget'];
export type TargetInput = Schemas['ExecutorTargetInput'];

export function useUnresolved() {
  return useQuery({
    queryKey: ['executors', 'unresolved'],
    queryFn: async () => (await answer(client.GET('/api/v1/executors/unresolved'))).items,
  });
}

export function useDictionary(text: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['executors', 'dictionary', text],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(client.GET('/api/v1/executors', { params: { query: { text, limit: 100, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Names of bodies and codes of groups, to choose among. */
export function useChoices() {
  return useQuery({
    queryKey: ['executors', 'choices'],
    queryFn: async () => {
      const [kinds, bodies] = await Promise.all([
        answer(client.GET('/api/v1/group-kinds')),
        answer(client.GET('/api/v1/bodies', { params: { query: { limit: 500 } } })),
      ]);
      return { groups: kinds.items, bodies: bodies.items };
    },
    staleTime: 60_000,
  });
}

function useRefresh() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['executors', 'obligations', 'road-maps', 'today'].map((key) =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

export function useSettle() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: { wording: string; targets: TargetInput[]; territory: number }) =>
      answer(client.POST('/api/v1/executors', { body })),
    onSuccess: refresh,
  });
}

export function useForget() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (entry: ExecutorEntry) =>
      answer(
        client.DELETE('/api/v1/executors/{executorId}', {
          params: { path: { executorId: entry.id }, header: { 'If-Match': versionTag(entry.version) } },
        }),
      ),
    onSuccess: refresh,
  });
}
