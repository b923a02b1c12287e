import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components } from '@/api/schema';

export type Comment = components['schemas']['Comment'];
export type MentionablePerson = components['schemas']['MentionablePerson'];

const PAGE = 50;
const keyOf = (object: string) => ['comments', object];

/** The talk about an object, newest first. */
export function useComments(object: string) {
  return useInfiniteQuery({
    queryKey: keyOf(object),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/comments', {
          params: {
            query:
              pageParam === undefined ? { object, limit: PAGE } : { object, limit: PAGE, cursor: pageParam },
          },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Who may be named, by a part of the name; nobody is asked for while `text` is null. */
export function useMentionable(object: string, text: string | null) {
  return useQuery({
    queryKey: ['mentionable', object, text],
    enabled: text !== null,
    queryFn: () =>
      answer(client.GET('/api/v1/comments/people', { params: { query: { object, text: text ?? '' } } })),
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
}

/** `key` stays the same while the same words are sent again. */
export function useAddComment(object: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ words, key }: { words: string; key: string }) =>
      answer(
        client.POST('/api/v1/comments', {
          params: { header: { 'Idempotency-Key': key } },
          body: { object, words },
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: keyOf(object) }),
  });
}

export function useEditComment(object: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ comment, words }: { comment: Comment; words: string }) =>
      answer(
        client.PUT('/api/v1/comments/{commentId}', {
          params: { path: { commentId: comment.id }, header: { 'If-Match': versionTag(comment.version) } },
          body: { words },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: keyOf(object) }),
  });
}

export function useRemoveComment(object: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (comment: Comment) =>
      answer(
        client.DELETE('/api/v1/comments/{commentId}', {
          params: { path: { commentId: comment.id }, header: { 'If-Match': versionTag(comment.version) } },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: keyOf(object) }),
  });
}
