import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components } from '@/api/schema';
import { upload } from '@/api/upload';

type Schemas = components['schemas'];
export type RegisterImport = Schemas['RegisterImport'];
export type RegisterKind = Schemas['RegisterKind'];
export type ImportColumns = Schemas['ImportColumns'];
export type ImportRow = Schemas['ImportRow'];
export type RowCounts = Schemas['RowCounts'];
export type RowOutcome = Schemas['RowOutcome'];

const key = ['register-imports'];
const importKey = (id: number) => [...key, id];
const at = (id: number) => ({ path: { importId: id } });
const of = (version: number) => ({ header: { 'If-Match': versionTag(version) } });

/** Sends a table; nothing is read into a register yet. */
export function uploadRegister(
  kind: RegisterKind,
  file: File,
  onProgress: (share: number) => void,
): Promise<RegisterImport> {
  const query = new URLSearchParams({ kind, fileName: file.name });
  return upload<RegisterImport>(`/api/v1/register-imports?${query.toString()}`, file, onProgress);
}

export function useImports() {
  return useInfiniteQuery({
    queryKey: [...key, 'log'],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/register-imports', {
          params: { query: pageParam === '' ? { limit: 20 } : { limit: 20, cursor: pageParam } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** The import; asked again every second while the server works on it. */
export function useImport(id: number) {
  return useQuery({
    queryKey: importKey(id),
    queryFn: () => answer(client.GET('/api/v1/register-imports/{importId}', { params: at(id) })),
    refetchInterval: ({ state }) =>
      state.data?.state === 'running' && !state.data.progress?.stopped ? 1000 : false,
  });
}

export function useColumns(id: number, version: number) {
  return useQuery({
    queryKey: [...importKey(id), 'columns', version],
    queryFn: () => answer(client.GET('/api/v1/register-imports/{importId}/columns', { params: at(id) })),
    staleTime: Infinity,
  });
}

export interface RowFilter {
  outcome?: RowOutcome;
  warned?: boolean;
}

export function useRows(id: number, version: number, filter: RowFilter) {
  return useInfiniteQuery({
    queryKey: [...importKey(id), 'rows', version, filter],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/register-imports/{importId}/rows', {
          params: {
            ...at(id),
            query: { ...filter, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Infinity,
  });
}

export function useObstacles(id: number, enabled: boolean) {
  return useQuery({
    queryKey: [...importKey(id), 'undo'],
    queryFn: () => answer(client.GET('/api/v1/register-imports/{importId}/undo', { params: at(id) })),
    enabled,
    staleTime: 0,
  });
}

export interface Mapping {
  sheet: number;
  headRow: number;
  mapping?: ImportColumns['import']['mapping'];
}

/** Says how the columns are read; the answer becomes what the step shows. */
export function useMapping(shown: RegisterImport) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mapping: Mapping) =>
      answer(
        client.PUT('/api/v1/register-imports/{importId}/columns', {
          params: { ...at(shown.id), ...of(shown.version) },
          body: mapping,
        }),
      ),
    onSuccess: (columns) => {
      queries.setQueryData([...importKey(shown.id), 'columns', columns.import.version], columns);
      queries.setQueryData(importKey(shown.id), columns.import);
    },
  });
}

type Step = 'check' | 'start' | 'undo' | 'discard';

/** One step of an import: check, start, undo, discard. */
export function useStep(shown: RegisterImport) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) => {
      const params = { ...at(shown.id), ...of(shown.version) };
      if (step === 'discard') return answer(client.DELETE('/api/v1/register-imports/{importId}', { params }));
      if (step === 'check')
        return answer(client.POST('/api/v1/register-imports/{importId}/check', { params }));
      if (step === 'start')
        return answer(client.POST('/api/v1/register-imports/{importId}/start', { params }));
      return answer(client.POST('/api/v1/register-imports/{importId}/undo', { params }));
    },
    onSuccess: (changed) => queries.setQueryData(importKey(shown.id), changed),
    onSettled: () => queries.invalidateQueries({ queryKey: [...key, 'log'] }),
  });
}

export function failedRowsAddress(id: number, format: 'csv' | 'xlsx'): string {
  return `/api/v1/register-imports/${id}/failed-rows?format=${format}`;
}
