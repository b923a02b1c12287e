import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../client';

/** The whole tree that the person may see, parents before children; as it stood on `asOf` when a day is given. */
export function useTerritories(options: { asOf?: string } = {}) {
  const { asOf } = options;
  return useQuery({
    queryKey: ['territories', asOf ?? null],
    queryFn: () =>
      answer(
        client.GET('/api/v1/territories', { params: { query: asOf === undefined ? {} : { asOf } } }),
      ).then((tree) => tree.items),
    staleTime: 60_000,
  });
}
