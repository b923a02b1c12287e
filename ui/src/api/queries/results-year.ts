import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../client';

/** The last year whose results a method was run over; undefined when there is none. */
export function useResultsYear() {
  return useQuery({
    queryKey: ['results-year'],
    queryFn: async () => {
      const { items } = await answer(
        client.GET('/api/v1/identifications', { params: { query: { limit: 200 } } }),
      );
      return items.length === 0 ? null : Math.max(...items.map((run) => run.year));
    },
  });
}
