import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { ObligationDetail, ObligationFilter } from '@/api/shapes';
import { inTerritory } from '@/api/territory';

const PAGE = 100;

/** Obligations of a filter, page after page. */
export function useObligations(filter: ObligationFilter) {
  return useInfiniteQuery({
    queryKey: ['obligations', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query =
        pageParam === undefined ? { ...filter, limit: PAGE } : { ...filter, limit: PAGE, cursor: pageParam };
      return answer(client.GET('/api/v1/obligations', { params: { query } }));
    },
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export function useObligation(id: number) {
  return useQuery({
    queryKey: ['obligation', id],
    queryFn: () =>
      answer(client.GET('/api/v1/obligations/{obligationId}', { params: { path: { obligationId: id } } })),
  });
}

export interface DateGiven {
  from: string | null;
  to: string;
  alike: boolean;
}

export function useSetDate(obligation: ObligationDetail) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DateGiven) =>
      answer(
        client.PUT('/api/v1/obligations/{obligationId}/date', {
          params: {
            path: { obligationId: obligation.id },
            header: { 'If-Match': versionTag(obligation.version) },
          },
          body,
        }),
      ),
    onSuccess: (changed) => {
      queries.setQueryData(['obligation', obligation.id], changed);
      for (const key of ['obligations', 'road-maps', 'today'])
        void queries.invalidateQueries({ queryKey: [key] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['obligation', obligation.id] }),
  });
}

/** The address of the filtered list as a file. */
export function exportAddress(filter: ObligationFilter, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return inTerritory(`/api/v1/obligations/export?${query.toString()}`);
}
