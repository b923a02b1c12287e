import { answer, client } from '@/api/client';
import type { components } from '@/api/schema';

export type Upload = components['schemas']['Upload'];
export type Evidence = components['schemas']['Evidence'];

export const uploads = {
  begin: (obligationId: number, file: File, key: string) =>
    answer(
      client.POST('/api/v1/uploads', {
        params: { header: { 'Idempotency-Key': key } },
        body: { obligationId, fileName: file.name, mediaType: file.type, size: file.size },
      }),
    ),
  get: (uploadId: number) =>
    answer(client.GET('/api/v1/uploads/{uploadId}', { params: { path: { uploadId } } })),
  send: (uploadId: number, offset: number, piece: Blob, signal: AbortSignal) =>
    answer(
      client.PATCH('/api/v1/uploads/{uploadId}', {
        params: { path: { uploadId }, query: { offset } },
        body: piece as unknown as string,
        bodySerializer: (body: unknown) => body as Blob,
        headers: { 'Content-Type': 'application/octet-stream' },
        signal,
      }),
    ),
  abandon: (uploadId: number) =>
    answer(client.DELETE('/api/v1/uploads/{uploadId}', { params: { path: { uploadId } } })),
  finish: (uploadId: number) =>
    answer(client.POST('/api/v1/uploads/{uploadId}/evidence', { params: { path: { uploadId } }, body: {} })),
};
export type Uploads = typeof uploads;
