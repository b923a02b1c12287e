import { QueryClient } from '@tanstack/react-query';
import { ConnectionLost } from '@/api/refusal';

/** Refusals are final; a lost connection is tried again until it is back. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, failure) => failure instanceof ConnectionLost && count < 3,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
