import { useQuery, type QueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import { upload } from '@/api/upload';
import type { Draft, DraftChange, Period, Understanding } from '@/api/shapes';
import type { PendingEdit } from '../model/edit-queue';

export const draftKey = (id: number) => ['drafts', id] as const;

export function useDrafts() {
  return useQuery({
    queryKey: ['drafts'],
    queryFn: () => answer(client.GET('/api/v1/drafts', { params: { query: { limit: 500 } } })),
  });
}

export function readDraft(id: number): Promise<Draft> {
  return answer(client.GET('/api/v1/drafts/{draftId}', { params: { path: { draftId: id } } }));
}

export function useDraft(id: number) {
  return useQuery({
    queryKey: draftKey(id),
    queryFn: () => readDraft(id),
    staleTime: 15_000,
    refetchOnWindowFocus: true,
  });
}

export function useDraftSource(id: number) {
  return useQuery({
    queryKey: ['drafts', id, 'source'],
    queryFn: () =>
      answer(client.GET('/api/v1/drafts/{draftId}/source', { params: { path: { draftId: id } } })),
    staleTime: Infinity,
  });
}

export function uploadDraft(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Draft> {
  return upload<Draft>(`/api/v1/drafts?fileName=${encodeURIComponent(file.name)}`, file, onProgress, signal);
}

export function discardDraft(id: number, version: number): Promise<unknown> {
  const params = { path: { draftId: id }, header: { 'If-Match': versionTag(version) } };
  return answer(client.DELETE('/api/v1/drafts/{draftId}', { params }));
}

export function readReadiness(id: number) {
  return answer(client.GET('/api/v1/drafts/{draftId}/approval', { params: { path: { draftId: id } } }));
}

export function approveDraft(id: number, version: number, key: string) {
  const params = {
    path: { draftId: id },
    header: { 'If-Match': versionTag(version), 'Idempotency-Key': key },
  };
  return answer(client.POST('/api/v1/drafts/{draftId}/approval', { params }));
}

export function readOccurrences(id: number, rowId: number) {
  const params = { path: { draftId: id, rowId } };
  return answer(client.GET('/api/v1/drafts/{draftId}/rows/{rowId}/occurrences', { params }));
}

export type WordedField = 'deadline' | 'expected' | 'responsible' | 'schools';

export function understand(
  field: WordedField,
  text: string,
  period: Period | null | undefined,
): Promise<Understanding> {
  const body = period ? { field, text, period } : { field, text };
  return answer(client.POST('/api/v1/understand', { body }));
}

/** Sends one edit; the key makes a repeat after a lost answer harmless where the contract allows a repeat. */
export function sendEdit(
  id: number,
  { edit, key }: PendingEdit,
  version: number,
): Promise<DraftChange | Draft> {
  const path = { draftId: id };
  const header = { 'If-Match': versionTag(version) };
  const repeatable = { ...header, 'Idempotency-Key': key };
  switch (edit.kind) {
    case 'correct':
      return answer(
        client.POST('/api/v1/drafts/{draftId}/corrections', {
          params: { path, header: repeatable },
          body: edit.correction,
        }),
      );
    case 'header':
      return answer(
        client.PATCH('/api/v1/drafts/{draftId}', { params: { path, header }, body: edit.header }),
      );
    case 'add-row':
      return answer(
        client.POST('/api/v1/drafts/{draftId}/rows', {
          params: { path, header: repeatable },
          body: { after: edit.after, section: edit.section, text: edit.text },
        }),
      );
    case 'remove-row':
      return answer(
        client.DELETE('/api/v1/drafts/{draftId}/rows/{rowId}', {
          params: { path: { ...path, rowId: edit.rowId }, header },
        }),
      );
    case 'undo':
      return answer(client.POST('/api/v1/drafts/{draftId}/undo', { params: { path, header } }));
    case 'redo':
      return answer(client.POST('/api/v1/drafts/{draftId}/redo', { params: { path, header } }));
  }
}

/** What approval or the end of an import changes elsewhere. */
export function forgetLists(queries: QueryClient): Promise<unknown> {
  return Promise.all(
    [['drafts'], ['road-maps'], ['today'], ['obligations'], ['organisations']].map((queryKey) =>
      queries.invalidateQueries({ queryKey, exact: queryKey[0] === 'drafts' }),
    ),
  );
}
