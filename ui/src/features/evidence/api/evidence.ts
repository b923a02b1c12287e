import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { answer, client, versionTag } from '@/api/client';
import { forgetDuties } from '@/api/queries/steps';
import type { components } from '@/api/schema';
import { inTerritory } from '@/api/territory';

type Schemas = components['schemas'];
export type Evidence = Schemas['Evidence'];
export type Proof = Schemas['Proof'];
export type ProofMatch = Schemas['ProofMatch'];
export type ProofRemark = Schemas['ProofRemark'];

/** What a person says of a proof. */
export interface Said {
  title?: string;
  words?: string;
  number?: string;
  day?: string | null;
  signed?: boolean;
  link?: string;
}

const keyOf = (obligationId: number) => ['proof', obligationId];

export function useProof(obligationId: number) {
  return useQuery({
    queryKey: keyOf(obligationId),
    queryFn: () =>
      answer(client.GET('/api/v1/obligations/{obligationId}/proof', { params: { path: { obligationId } } })),
    // A scanner needs a moment; then the file can be opened.
    refetchInterval: (query) =>
      query.state.data?.evidence.some((one) => one.file?.scan === 'waiting' && !one.file.available)
        ? 4000
        : false,
  });
}

/** One proof serves many duties: all of them are read anew. */
export function forgetProof(queries: QueryClient) {
  void queries.invalidateQueries({ queryKey: ['proof'] });
  forgetDuties(queries);
}

/** `key` stays the same while the same words are sent again. */
export function useAddEvidence(obligationId: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, said, key }: { kind: 'link' | 'note'; said: Said; key: string }) =>
      answer(
        client.POST('/api/v1/obligations/{obligationId}/evidence', {
          params: { path: { obligationId }, header: { 'Idempotency-Key': key } },
          body: { kind, ...said },
        }),
      ),
    onSuccess: () => forgetProof(queries),
  });
}

export function useEditEvidence() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ evidence, said }: { evidence: Evidence; said: Said }) =>
      answer(
        client.PATCH('/api/v1/evidence/{evidenceId}', {
          params: {
            path: { evidenceId: evidence.id },
            header: { 'If-Match': versionTag(evidence.version) },
          },
          body: said,
        }),
      ),
    onSettled: () => forgetProof(queries),
  });
}

/** Takes a proof away from one duty; from the last one it is removed. */
export function useUnlinkEvidence() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ evidenceId, obligationId }: { evidenceId: number; obligationId: number }) =>
      answer(
        client.DELETE('/api/v1/evidence/{evidenceId}/obligations/{obligationId}', {
          params: { path: { evidenceId, obligationId } },
        }),
      ),
    onSettled: () => forgetProof(queries),
  });
}

export function useLinkEvidence() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ evidenceId, obligationId }: { evidenceId: number; obligationId: number }) =>
      answer(
        client.PUT('/api/v1/evidence/{evidenceId}/obligations/{obligationId}', {
          params: { path: { evidenceId, obligationId } },
        }),
      ),
    onSettled: () => forgetProof(queries),
  });
}

export function fileAddress(evidenceId: number): string {
  return inTerritory(`/api/v1/evidence/${evidenceId}/file`);
}

export function previewAddress(evidenceId: number, page: number, size: 'thumbnail' | 'page'): string {
  return inTerritory(`/api/v1/evidence/${evidenceId}/preview?page=${page}&size=${size}`);
}
