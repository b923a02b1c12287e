import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../client';
import type { Organisation } from '../shapes';

/** The whole register, read page by page. */
export function useOrganisations(options: { enabled?: boolean } = {}) {
  return useQuery({ queryKey: ['organisations'], queryFn: readAll, staleTime: 60_000, ...options });
}

async function readAll(): Promise<Organisation[]> {
  const all: Organisation[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? { limit: 500 } : { limit: 500, cursor };
    const page = await answer(client.GET('/api/v1/organisations', { params: { query } }));
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return all;
}
