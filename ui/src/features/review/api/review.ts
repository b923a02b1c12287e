import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, client } from '@/api/client';
import type { components, operations } from '@/api/schema';

type Schemas = components['schemas'];
export type ReviewItem = Schemas['ReviewItem'];
export type ReviewCounts = Schemas['ReviewCounts'];
export type ReviewDifference = Schemas['ReviewDifference'];
export type ReviewFilter = Omit<
  NonNullable<operations['listReview']['parameters']['query']>,
  'cursor' | 'limit'
>;

const PAGE = 50;

/** The queue, page after page; it renews itself while the page is looked at. */
export function useReview(filter: ReviewFilter) {
  return useInfiniteQuery({
    queryKey: ['review', 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/review', { params: { query: { ...filter, limit: PAGE, cursor: pageParam } } }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
}

export function useObligationToCheck(id: number) {
  return useQuery({
    queryKey: ['obligation', id],
    queryFn: () =>
      answer(client.GET('/api/v1/obligations/{obligationId}', { params: { path: { obligationId: id } } })),
  });
}

export function useDifference(id: number, enabled: boolean) {
  return useQuery({
    queryKey: ['review', 'difference', id],
    enabled,
    queryFn: () =>
      answer(
        client.GET('/api/v1/review/{obligationId}/difference', { params: { path: { obligationId: id } } }),
      ),
  });
}

/** Half of the lease, so that one lost request does not end the claim. */
const RENEW = 60_000;

/**
 * Says that this person looks at `id` for as long as it is open, and asks who else does. A new version is looked at anew; when
 * somebody decided meanwhile, the answer is a refusal that names them.
 */
export function useLook(id: number, version: number | undefined, enabled: boolean) {
  const queries = useQueryClient();
  const queryKey = ['review', 'look', id];
  useEffect(() => {
    if (!enabled) return;
    return () => {
      void client
        .DELETE('/api/v1/review/{obligationId}/claim', { params: { path: { obligationId: id } } })
        .catch(() => undefined);
      queries.removeQueries({ queryKey: ['review', 'look', id] });
    };
  }, [id, enabled, queries]);
  return useQuery({
    queryKey: [...queryKey, version],
    enabled: enabled && version !== undefined,
    queryFn: () =>
      answer(client.POST('/api/v1/review/{obligationId}/claim', { params: { path: { obligationId: id } } })),
    refetchInterval: RENEW,
    retry: false,
    gcTime: 0,
  });
}

/** What came back to be done again, the nearest term first. */
export function useReturned(limit: number) {
  return useQuery({
    queryKey: ['returned', limit],
    queryFn: () => answer(client.GET('/api/v1/review/returned', { params: { query: { limit } } })),
  });
}
