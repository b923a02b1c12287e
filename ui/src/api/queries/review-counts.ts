import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../client';

/** How much waits for the person's word, for the menu; renewed every few minutes. */
export function useReviewCounts(enabled: boolean) {
  return useQuery({
    queryKey: ['review', 'counts'],
    enabled,
    queryFn: () => answer(client.GET('/api/v1/review/counts')),
    refetchInterval: 180_000,
  });
}
