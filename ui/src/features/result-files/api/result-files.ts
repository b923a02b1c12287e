import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import type { components } from '@/api/schema';
import { upload } from '@/api/upload';

type Schemas = components['schemas'];
export type ResultFile = Schemas['ResultFile'];
export type ResultFileDetail = Schemas['ResultFileDetail'];
export type ResultProtocol = Schemas['ResultProtocol'];
export type ResultReading = Schemas['ResultReading'];
export type ResultColumns = Schemas['ResultColumns'];
export type ImportedCounts = Schemas['ImportedCounts'];

const key = ['result-files'];
const fileKey = (id: number) => [...key, id];
const at = (id: number) => ({ path: { resultFileId: id } });
const of = (version: number) => ({ header: { 'If-Match': versionTag(version) } });

/** Sends a file; nothing of it counts yet. The same content again is answered with what was made of it before. */
export function uploadResultFile(
  file: File,
  year: number | null,
  onProgress: (share: number) => void,
): Promise<ResultFileDetail> {
  const query = new URLSearchParams({ fileName: file.name });
  if (year !== null) query.set('year', String(year));
  return upload<ResultFileDetail>(`/api/v1/result-files?${query.toString()}`, file, onProgress);
}

export function useResultFiles() {
  return useInfiniteQuery({
    queryKey: [...key, 'log'],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/result-files', {
          params: { query: pageParam === '' ? { limit: 20 } : { limit: 20, cursor: pageParam } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** The file; asked again every second while the server writes it. */
export function useResultFile(id: number) {
  return useQuery({
    queryKey: fileKey(id),
    queryFn: () => answer(client.GET('/api/v1/result-files/{resultFileId}', { params: at(id) })),
    refetchInterval: ({ state }) =>
      state.data?.state === 'applying' && !state.data.progress?.stopped ? 1000 : false,
  });
}

export function useColumns(id: number, version: number) {
  return useQuery({
    queryKey: [...fileKey(id), 'columns', version],
    queryFn: () => answer(client.GET('/api/v1/result-files/{resultFileId}/columns', { params: at(id) })),
    staleTime: Infinity,
  });
}

export function useReading(shown: ResultFileDetail) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reading: ResultReading) =>
      answer(
        client.PUT('/api/v1/result-files/{resultFileId}/reading', {
          params: { ...at(shown.id), ...of(shown.version) },
          body: reading,
        }),
      ),
    onSuccess: (file) => queries.setQueryData(fileKey(shown.id), file),
  });
}

/** Applies, undoes or gives up a file. Everything computed from results is asked anew. */
export function useStep(shown: ResultFile) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: 'apply' | 'undo' | 'discard') => {
      const params = { ...at(shown.id), ...of(shown.version) };
      if (step === 'discard') return answer(client.DELETE('/api/v1/result-files/{resultFileId}', { params }));
      if (step === 'apply')
        return answer(client.POST('/api/v1/result-files/{resultFileId}/apply', { params }));
      return answer(client.POST('/api/v1/result-files/{resultFileId}/undo', { params }));
    },
    onSuccess: (changed) => queries.setQueryData(fileKey(shown.id), changed),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[1] !== shown.id,
      }),
  });
}

export function protocolAddress(id: number, format: 'csv' | 'xlsx'): string {
  return `/api/v1/result-files/${id}/protocol?format=${format}`;
}
