import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../client';
import type { components } from '../schema';

export type ExecutorInPlan = components['schemas']['ExecutorInPlan'];

/** What the printed executors of a draft or of a road map stand for, by wording. */
export function useExecutorMeanings(of: { draft: number } | { roadMap: number }) {
  return useQuery({
    queryKey: ['executors', 'in-plan', of],
    queryFn: async () => {
      const found =
        'draft' in of
          ? await answer(
              client.GET('/api/v1/drafts/{draftId}/executors', { params: { path: { draftId: of.draft } } }),
            )
          : await answer(
              client.GET('/api/v1/road-maps/{roadMapId}/executors', {
                params: { path: { roadMapId: of.roadMap } },
              }),
            );
      return new Map(found.items.map((executor) => [executor.wording, executor]));
    },
    staleTime: 30_000,
  });
}
