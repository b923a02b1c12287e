import { describe, expect, it } from 'vitest';
import { ConnectionLost, Refusal } from '@/api/refusal';
import type { Evidence, Upload, Uploads } from '../api/uploads';
import { firstPiece, nextPiece, pauseAfter, sendFile, type Progress } from './sending';

/** jsdom reads blobs only so. */
function bytesOf(piece: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(piece);
  });
}

/** A server that keeps what it was sent; `break` throws instead of answering the call of that number. */
function server(breaks: Record<number, () => never> = {}) {
  const kept: number[] = [];
  const upload: Upload = { id: 7, obligationId: 5, fileName: 'a.pdf', size: 0, offset: 0, evidenceId: null };
  let calls = 0;
  let begun = 0;
  const uploads = {
    begin: (_: number, file: File) => {
      begun += 1;
      upload.size = file.size;
      return Promise.resolve({ ...upload });
    },
    get: () => Promise.resolve({ ...upload }),
    send: async (_: number, offset: number, piece: Blob) => {
      const fail = breaks[++calls];
      if (fail && calls % 2 === 1) fail();
      if (offset !== upload.offset) throw new Refusal('upload-offset-wrong', 409, '');
      for (const byte of await bytesOf(piece)) kept.push(byte);
      upload.offset += piece.size;
      if (fail) fail();
      return { ...upload };
    },
    abandon: () => Promise.resolve(undefined),
    finish: () => Promise.resolve({ id: 1 } as Evidence),
  } as unknown as Uploads;
  return { uploads, kept, upload, begun: () => begun };
}

const bytes = Uint8Array.from({ length: firstPiece * 3 + 11 }, (_, n) => n % 251);
/** Faster than a printed comparison of so many numbers. */
const isSame = (kept: number[], whole: Uint8Array) =>
  kept.length === whole.length && kept.every((byte, n) => byte === whole[n]);
const file = () => new File([bytes], 'a.pdf');
const lost = () => {
  throw new ConnectionLost();
};

async function sent(uploads: Uploads, known: number | null = null) {
  const told: Progress[] = [];
  const evidence = await sendFile(
    {
      obligationId: 5,
      file: file(),
      known,
      begun: () => undefined,
      tell: (progress) => told.push(progress),
      signal: new AbortController().signal,
    },
    { uploads, rest: () => Promise.resolve(), now: () => 0 },
  );
  return { evidence, told };
}

describe('sending a file', () => {
  it('sends every byte once when the line is cut before and after a piece arrives', async () => {
    const { uploads, kept } = server({ 1: lost, 4: lost });
    const { evidence, told } = await sent(uploads);
    expect(evidence.id).toBe(1);
    expect(isSame(kept, bytes)).toBe(true);
    expect(told.map(({ state }) => state)).toContain('waiting');
    expect(told.at(-1)?.state).toBe('checking');
  });

  it('goes on with an upload that was cut off before, without beginning another', async () => {
    const { uploads, kept, upload, begun } = server();
    upload.size = bytes.length;
    upload.offset = 1000;
    await sent(uploads, 7);
    expect(begun()).toBe(0);
    expect(isSame(kept, bytes.slice(1000))).toBe(true);
  });

  it('fails at once for what waiting does not mend', async () => {
    const { uploads } = server({
      1: () => {
        throw new Refusal('upload-not-found', 404, '');
      },
    });
    await expect(sent(uploads)).rejects.toMatchObject({ code: 'upload-not-found' });
  });

  it('sends larger pieces over a quick line and smaller ones over a slow one, and rests longer each time', () => {
    expect(nextPiece(firstPiece, 100)).toBe(firstPiece * 2);
    expect(nextPiece(firstPiece, 20_000)).toBe(firstPiece / 2);
    expect([1, 2, 3, 20].map(pauseAfter)).toEqual([1000, 2000, 4000, 30_000]);
  });
});
