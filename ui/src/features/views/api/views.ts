import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components } from '@/api/schema';

export type SavedView = components['schemas']['SavedView'];
export type ViewPage = components['schemas']['ViewPage'];

/** One's own views of a page, and those shared in the territory. */
export function useViews(page: ViewPage) {
  return useQuery({
    queryKey: ['views', page],
    queryFn: () => answer(client.GET('/api/v1/saved-views', { params: { query: { page } } })),
    select: (found) => found.items,
  });
}

function useChange<Command, Result>(change: (command: Command) => Promise<Result>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['views'] }),
  });
}

export const useSaveView = (page: ViewPage) =>
  useChange((body: { name: string; search: string; shared: boolean }) =>
    answer(
      client.POST('/api/v1/saved-views', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        body: { page, ...body },
      }),
    ),
  );

export const useUpdateView = () =>
  useChange(({ view, search }: { view: SavedView; search: string }) =>
    answer(
      client.PATCH('/api/v1/saved-views/{viewId}', {
        params: { path: { viewId: view.id }, header: { 'If-Match': versionTag(view.version) } },
        body: { search },
      }),
    ),
  );

export const useRemoveView = () =>
  useChange((view: SavedView) =>
    answer(
      client.DELETE('/api/v1/saved-views/{viewId}', {
        params: { path: { viewId: view.id }, header: { 'If-Match': versionTag(view.version) } },
      }),
    ),
  );
