import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../client';

/** Road maps in force. A municipality has a handful, so one page is all of them. */
export function useRoadMaps(options: { enabled?: boolean } = {}) {
  return useQuery({
    queryKey: ['road-maps'],
    queryFn: () => answer(client.GET('/api/v1/road-maps', { params: { query: { limit: 500 } } })),
    ...options,
  });
}

export function useRoadMapSource(id: number, options: { enabled?: boolean } = {}) {
  return useQuery({
    queryKey: ['road-maps', id, 'source'],
    queryFn: () =>
      answer(client.GET('/api/v1/road-maps/{roadMapId}/source', { params: { path: { roadMapId: id } } })),
    staleTime: Infinity,
    ...options,
  });
}
