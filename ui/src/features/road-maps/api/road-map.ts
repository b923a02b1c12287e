import { useQuery } from '@tanstack/react-query';
import { answer, client } from '@/api/client';
import type { Draft } from '@/api/shapes';

export function useRoadMap(id: number, edition?: number, options: { enabled?: boolean } = {}) {
  return useQuery({
    queryKey: ['road-maps', id, 'map', edition],
    queryFn: () => {
      const query = edition === undefined ? {} : { edition };
      return answer(
        client.GET('/api/v1/road-maps/{roadMapId}', { params: { path: { roadMapId: id }, query } }),
      );
    },
    ...options,
  });
}

/** Drafts the plan by which a school carries the road map out. */
export function deriveSchoolPlan(id: number, organisation: number, key: string): Promise<Draft> {
  return answer(
    client.POST('/api/v1/road-maps/{roadMapId}/school-plans', {
      params: { path: { roadMapId: id }, header: { 'Idempotency-Key': key } },
      body: { organisation },
    }),
  );
}

export function useMatrix(id: number) {
  return useQuery({
    queryKey: ['road-maps', id, 'matrix'],
    queryFn: () =>
      answer(client.GET('/api/v1/road-maps/{roadMapId}/matrix', { params: { path: { roadMapId: id } } })),
  });
}

export function useCalendar(id: number, from: string, to: string) {
  return useQuery({
    queryKey: ['road-maps', id, 'calendar', from, to],
    queryFn: () =>
      answer(
        client.GET('/api/v1/road-maps/{roadMapId}/calendar', {
          params: { path: { roadMapId: id }, query: { from, to } },
        }),
      ),
  });
}
