import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from '@/api/client';
import type { components } from '@/api/schema';

export type Notice = components['schemas']['Notice'];

const PAGE = 30;
/** How often an open window asks for news; the answer to "nothing new" is a line. */
const EVERY_MINUTE = 60_000;

/** How much is unread. */
export function useNoticeState(enabled: boolean) {
  return useQuery({
    queryKey: ['notices', 'state'],
    queryFn: () => answer(client.GET('/api/v1/notices/state')),
    enabled,
    refetchInterval: EVERY_MINUTE,
    refetchOnWindowFocus: true,
  });
}

/** The newest first, page after page. */
export function useNotices(unread: boolean, newest?: number) {
  return useInfiniteQuery({
    queryKey: ['notices', 'list', unread, newest],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = {
        limit: PAGE,
        ...(unread && { unread: true }),
        ...(pageParam !== undefined && { cursor: pageParam }),
      };
      return answer(client.GET('/api/v1/notices', { params: { query } }));
    },
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export function useReadNotices() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { ids?: number[]; upTo?: number }) =>
      answer(client.POST('/api/v1/notices/read', { body })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
}
