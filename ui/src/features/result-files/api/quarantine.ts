import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components } from '@/api/schema';

export type QuarantinedSchool = components['schemas']['QuarantinedSchool'];
export type QuarantineState = QuarantinedSchool['state'];

const key = ['result-quarantine'];

export interface QuarantineFilter {
  state: QuarantineState;
  file?: number;
}

export function useQuarantine(filter: QuarantineFilter) {
  return useInfiniteQuery({
    queryKey: [...key, filter],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/result-quarantine', {
          params: { query: { ...filter, limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

const at = (school: QuarantinedSchool) => ({
  path: { quarantineId: school.id },
  header: { 'If-Match': versionTag(school.version) },
});

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  });
}

export function useMatch(school: QuarantinedSchool) {
  return useChange((organisationId: number) =>
    answer(
      client.POST('/api/v1/result-quarantine/{quarantineId}/match', {
        params: at(school),
        body: { organisationId },
      }),
    ),
  );
}

export function useDismiss(school: QuarantinedSchool) {
  return useChange((words: string) =>
    answer(
      client.POST('/api/v1/result-quarantine/{quarantineId}/dismiss', {
        params: at(school),
        body: { words },
      }),
    ),
  );
}

/** Schools of the register by a word of their names or by their code. */
export function useSchools(text: string) {
  const asked = text.trim();
  return useQuery({
    queryKey: ['organisations', 'found', asked],
    queryFn: () => answer(client.GET('/api/v1/organisations', { params: { query: { q: asked, limit: 8 } } })),
    enabled: asked.length > 1,
    staleTime: 60_000,
  });
}
