import { answer, client, versionTag } from '@/api/client';
import { ConnectionLost, Refusal } from '@/api/refusal';
import { arrived, bodyOf, draftOf, joined, type Visit, type VisitDraft } from '../model/visit-draft';
import { visitStore, type WaitingPhoto } from '../model/visit-store';

/** The server was not asked, or something on the way answered instead of it. */
export function isOutOfReach(failure: unknown): boolean {
  const gateway = failure instanceof Refusal && failure.status >= 502 && failure.status <= 504;
  return gateway || failure instanceof ConnectionLost;
}

export function isSignedOut(failure: unknown): boolean {
  return failure instanceof Refusal && failure.status === 401;
}

export async function readVisit(visitId: number): Promise<Visit> {
  return answer(client.GET('/api/v1/verification-visits/{visitId}', { params: { path: { visitId } } }));
}

/** What the server says, with what this device has not sent yet. */
export function refreshed(mine: VisitDraft | null, visit: Visit, personId: number | null): VisitDraft {
  if (mine === null || !mine.dirty) return draftOf(visit, personId);
  if (mine.key !== null && visit.mayWrite) return mine;
  return mine.server.version === visit.version ? { ...mine, server: visit } : joined(mine, visit);
}

/** What came of a sending: how it changes what is written by then, and why it was not taken. */
export interface Sent {
  change: (now: VisitDraft) => VisitDraft;
  failure: unknown;
}

/** Sends what `began` has, under its key. */
export async function sendVisit(began: VisitDraft): Promise<Sent> {
  try {
    const visit = await answer(
      client.PUT('/api/v1/verification-visits/{visitId}', {
        params: {
          path: { visitId: began.visitId },
          header: { 'If-Match': versionTag(began.server.version), 'Idempotency-Key': began.key ?? '' },
        },
        body: bodyOf(began),
      }),
    );
    return { change: (now) => arrived(now, began, visit), failure: null };
  } catch (failure) {
    if (isOutOfReach(failure) || isSignedOut(failure)) return { change: (now) => now, failure };
    if (failure instanceof Refusal && ['changed-meanwhile', 'visit-closed'].includes(failure.code)) {
      const theirs = await readVisit(began.visitId);
      return { change: (now) => joined(now, theirs), failure: null };
    }
    return { change: (now) => ({ ...now, key: null, sent: null }), failure };
  }
}

/** Sends one photo; it leaves the device once the server has it. */
export async function sendPhoto(photo: WaitingPhoto): Promise<void> {
  await answer(
    client.POST('/api/v1/verification-visits/{visitId}/photos', {
      params: {
        path: { visitId: photo.visitId },
        query: { fileName: photo.fileName, risk: photo.code === '' ? undefined : photo.code },
        header: { 'Idempotency-Key': photo.key },
      },
      body: photo.bytes as unknown as string,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
  await visitStore.dropPhoto(photo.key);
}

const longestSide = 1600;
const quality = 0.8;

/** A photo of a phone in the size that an act needs: a tenth of the bytes. */
export async function smaller(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    return blob !== null && blob.size < file.size ? blob : file;
  } catch {
    // Not every browser draws every format: the server looks at what it is.
    return file;
  }
}
