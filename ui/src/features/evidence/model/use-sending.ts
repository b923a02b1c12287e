import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetProof } from '../api/evidence';
import { uploads } from '../api/uploads';
import { forgetUpload, keepUpload, keptUploadOf } from './kept';
import { rest, sendFile, type Progress } from './sending';

export interface SendingFile extends Progress {
  id: number;
  name: string;
  size: number;
}

interface Running {
  file: File;
  stop: AbortController;
  uploadId: number | null;
}

let last = 0;

/** Files on their way to one duty; several go at once. */
export function useSending(obligationId: number) {
  const queries = useQueryClient();
  const [files, setFiles] = useState<SendingFile[]>([]);
  const running = useRef(new Map<number, Running>());

  // Leaving the page stops the sending; the server keeps what came, so that it goes on later.
  useEffect(() => {
    const all = running.current;
    return () => all.forEach(({ stop }) => stop.abort());
  }, []);

  // The browser asks before it closes a tab that still sends.
  const busy = files.some(({ state }) => state !== 'failed');
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [busy]);

  const drop = useCallback((id: number) => {
    running.current.delete(id);
    setFiles((before) => before.filter((one) => one.id !== id));
  }, []);

  const run = useCallback(
    async (id: number, file: File) => {
      const stop = new AbortController();
      const one: Running = { file, stop, uploadId: null };
      running.current.set(id, one);
      const tell = (progress: Progress) =>
        setFiles((before) => before.map((each) => (each.id === id ? { ...each, ...progress } : each)));
      tell({ state: 'sending', sent: 0, failure: undefined });
      try {
        await sendFile(
          {
            obligationId,
            file,
            known: keptUploadOf(obligationId, file),
            begun: (upload) => {
              one.uploadId = upload.id;
              keepUpload(obligationId, upload.id, file);
            },
            tell,
            signal: stop.signal,
          },
          { uploads, rest, now: () => performance.now() },
        );
        if (one.uploadId !== null) forgetUpload(one.uploadId);
        drop(id);
        forgetProof(queries);
      } catch (failure) {
        if (stop.signal.aborted) return;
        if (one.uploadId !== null) forgetUpload(one.uploadId);
        tell({ state: 'failed', sent: 0, failure });
      }
    },
    [drop, obligationId, queries],
  );

  const send = useCallback(
    (chosen: Iterable<File>) => {
      for (const file of chosen) {
        const id = ++last;
        setFiles((before) => [
          ...before,
          { id, name: file.name, size: file.size, state: 'sending', sent: 0 },
        ]);
        void run(id, file);
      }
    },
    [run],
  );

  const again = useCallback(
    (id: number) => {
      const one = running.current.get(id);
      if (one) void run(id, one.file);
    },
    [run],
  );

  const giveUp = useCallback(
    (id: number) => {
      const one = running.current.get(id);
      one?.stop.abort();
      if (one?.uploadId != null) {
        forgetUpload(one.uploadId);
        void uploads.abandon(one.uploadId).catch(() => undefined);
      }
      drop(id);
    },
    [drop],
  );

  return { files, send, again, giveUp };
}
