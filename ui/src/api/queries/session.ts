import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../client';

/** Who acts, where, and which day it is there. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: () => answer(client.GET('/api/v1/session')),
    staleTime: 60_000,
  });
}
