import { answer, client, versionTag } from '@/api/client';
import { ConnectionLost, Refusal } from '@/api/refusal';
import { arrived, bodyOf, draftOf, joined, sending, type Visit, type VisitDraft } from '../model/visit-draft';
import { visitStore, type WaitingPhoto } from '../model/visit-store';

/** What came of a try to send. */
export type Sync = 'sent' | 'waiting' | 'conflict' | 'refused';

export async function readVisit(visitId: number): Promise<Visit> {
  return answer(client.GET('/api/v1/verification-visits/{visitId}', { params: { path: { visitId } } }));
}

/**
 * The visit as it is to be shown: what the server says, joined with what this device has not sent yet; what the device
 * keeps alone when there is no line.
 */
export async function openVisit(visitId: number, personId: number | null): Promise<VisitDraft> {
  const mine = await visitStore.draft(visitId, personId);
  try {
    const visit = await readVisit(visitId);
    if (mine === undefined || !mine.dirty) {
      const fresh = draftOf(visit, personId);
      await visitStore.keep(fresh);
      return fresh;
    }
    const draft = mine.server.version === visit.version || mine.key !== null ? mine : joined(mine, visit);
    await visitStore.keep(draft);
    return draft;
  } catch (failure) {
    if (failure instanceof ConnectionLost && mine !== undefined) return mine;
    throw failure;
  }
}

/** Sends what waits; `now` gives what is written by then. */
export async function sendVisit(
  draft: VisitDraft,
  now: () => VisitDraft,
): Promise<{ draft: VisitDraft; sync: Sync; failure?: unknown }> {
  const began = sending(draft, () => crypto.randomUUID());
  await visitStore.keep(began);
  try {
    const visit = await answer(
      client.PUT('/api/v1/verification-visits/{visitId}', {
        params: {
          path: { visitId: draft.visitId },
          header: { 'If-Match': versionTag(began.server.version), 'Idempotency-Key': began.key ?? '' },
        },
        body: bodyOf(began),
      }),
    );
    const after = arrived({ ...now(), key: began.key, sent: began.sent }, began, visit);
    await visitStore.keep(after);
    return { draft: after, sync: after.dirty ? 'waiting' : 'sent' };
  } catch (failure) {
    if (failure instanceof ConnectionLost) return { draft: began, sync: 'waiting' };
    if (failure instanceof Refusal && failure.code === 'changed-meanwhile') {
      const both = joined(now(), await readVisit(draft.visitId));
      await visitStore.keep(both);
      return { draft: both, sync: both.conflicts.length > 0 ? 'conflict' : 'waiting' };
    }
    return { draft: began, sync: 'refused', failure };
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
