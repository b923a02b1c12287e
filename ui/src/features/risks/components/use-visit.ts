import { useCallback, useEffect, useRef, useState } from 'react';
import { openVisit, sendPhoto, sendVisit, smaller, type Sync } from '../api/visit-sync';
import type { VisitDraft } from '../model/visit-draft';
import { visitStore, type WaitingPhoto } from '../model/visit-store';

export interface OpenVisit {
  draft: VisitDraft | null;
  photos: WaitingPhoto[];
  failure: unknown;
  sync: Sync | null;
  refusal: unknown;
  sending: boolean;
  online: boolean;
  /** Changes what is on the device; it is kept at once and sent when there is a line. */
  write: (change: (draft: VisitDraft) => VisitDraft) => void;
  addPhoto: (code: string, file: File) => Promise<void>;
  send: () => Promise<void>;
  reload: () => Promise<void>;
}

const pause = 1500;

/** A visit that is kept on the device and follows the server. */
export function useVisit(visitId: number, personId: number | null): OpenVisit {
  const [draft, setDraft] = useState<VisitDraft | null>(null);
  const [photos, setPhotos] = useState<WaitingPhoto[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [sync, setSync] = useState<Sync | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const [online, setOnline] = useState(() => navigator.onLine);
  const latest = useRef<VisitDraft | null>(null);
  const busy = useRef(false);

  const show = useCallback((next: VisitDraft) => {
    latest.current = next;
    setDraft(next);
  }, []);

  const reload = useCallback(async () => {
    try {
      show(await openVisit(visitId, personId));
      setPhotos(await visitStore.photos(visitId, personId));
      setFailure(null);
    } catch (reason) {
      setFailure(reason);
    }
  }, [visitId, personId, show]);

  const send = useCallback(async () => {
    const waiting = latest.current;
    if (waiting === null || busy.current || waiting.conflicts.length > 0) return;
    busy.current = true;
    setSending(true);
    try {
      for (const photo of await visitStore.photos(visitId, personId)) await sendPhoto(photo);
      const left = await visitStore.photos(visitId, personId);
      setPhotos(left);
      if (waiting.dirty) {
        const came = await sendVisit(waiting, () => latest.current ?? waiting);
        show(came.draft);
        setSync(came.sync);
        setRefusal(came.failure ?? null);
      } else if (left.length === 0) {
        show(await openVisit(visitId, personId));
        setSync('sent');
        setRefusal(null);
      }
    } catch (reason) {
      setSync('waiting');
      setRefusal(reason);
    } finally {
      busy.current = false;
      setSending(false);
    }
  }, [visitId, personId, show]);

  const write = useCallback(
    (change: (draft: VisitDraft) => VisitDraft) => {
      if (latest.current === null) return;
      const next = change(latest.current);
      show(next);
      void visitStore.keep(next);
      setSync('waiting');
    },
    [show],
  );

  const addPhoto = useCallback(
    async (code: string, file: File) => {
      const bytes = await smaller(file);
      const fileName = bytes === file ? file.name : file.name.replace(/\.[^.]*$/, '') + '.jpg';
      await visitStore.keepPhoto({ key: crypto.randomUUID(), visitId, personId, code, fileName, bytes });
      setPhotos(await visitStore.photos(visitId, personId));
      setSync('waiting');
      void send();
    },
    [visitId, personId, send],
  );

  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    const up = () => {
      setOnline(true);
      void send();
    };
    const down = () => setOnline(false);
    globalThis.addEventListener('online', up);
    globalThis.addEventListener('offline', down);
    return () => {
      globalThis.removeEventListener('online', up);
      globalThis.removeEventListener('offline', down);
    };
  }, [send]);
  // A pause in writing sends what was written.
  const dirty = draft?.dirty === true && draft.conflicts.length === 0;
  useEffect(() => {
    if (!dirty || !online) return;
    const timer = setTimeout(() => void send(), pause);
    return () => clearTimeout(timer);
  }, [draft, dirty, online, send]);

  return { draft, photos, failure, sync, refusal, sending, online, write, addPhoto, send, reload };
}
