import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from '@/api/client';
import type { components, operations } from '@/api/schema';

export type AuditEvent = components['schemas']['AuditEvent'];
export type IntegrityRule = components['schemas']['IntegrityReport']['rules'][number];
export type TrashItem = components['schemas']['TrashPage']['items'][number];
export type AuditFilter = Omit<
  NonNullable<operations['listAudit']['parameters']['query']>,
  'cursor' | 'limit'
>;

const PAGE = 50;

/** Events of a filter, newest first, page after page. */
export function useAudit(filter: AuditFilter, limit = PAGE) {
  return useInfiniteQuery({
    queryKey: ['audit', filter, limit],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { ...filter, limit, ...(pageParam !== undefined && { cursor: pageParam }) };
      return answer(client.GET('/api/v1/audit', { params: { query } }));
    },
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export function useAuditWords() {
  return useQuery({
    queryKey: ['audit-words'],
    queryFn: () => answer(client.GET('/api/v1/audit/words')),
    staleTime: Infinity,
  });
}

/** The address of the filtered audit as a file. */
export function auditExportAddress(filter: AuditFilter, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return `/api/v1/audit/export?${query.toString()}`;
}

export function useIntegrity() {
  return useQuery({
    queryKey: ['integrity'],
    queryFn: () => answer(client.GET('/api/v1/integrity')),
  });
}

/** Reading a whole audit takes a while: only when it is asked for. */
export function useVerifyAudit() {
  return useMutation({ mutationFn: () => answer(client.GET('/api/v1/audit/verification')) });
}

export function useTrash() {
  return useInfiniteQuery({
    queryKey: ['trash'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam !== undefined && { cursor: pageParam }) };
      return answer(client.GET('/api/v1/trash', { params: { query } }));
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useRestore() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (item: TrashItem) =>
      answer(
        client.POST('/api/v1/trash/{kind}/{objectId}/restoration', {
          params: { path: { kind: item.kind as 'draft', objectId: item.id } },
        }),
      ),
    onSettled: () => {
      for (const key of ['trash', 'drafts', 'today']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}
