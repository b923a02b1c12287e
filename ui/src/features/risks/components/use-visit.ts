import { useCallback, useEffect, useRef, useState } from 'react';
import {
  isOutOfReach,
  isSignedOut,
  readVisit,
  refreshed,
  sendPhoto,
  sendVisit,
  smaller,
} from '../api/visit-sync';
import { begun, hasNews, letGo, sending, type VisitDraft } from '../model/visit-draft';
import { visitStore, type WaitingPhoto } from '../model/visit-store';
import { useLine } from './use-line';

export interface OpenVisit {
  draft: VisitDraft | null;
  photos: WaitingPhoto[];
  /** Why there is nothing to show. */
  failure: unknown;
  /** Why the server did not take what was sent; nothing is sent by itself until something is changed. */
  refusal: unknown;
  sending: boolean;
  online: boolean;
  /** The browser lets nothing be kept: what is written is lost with the page. */
  unkept: boolean;
  /** Changes what is on the device; it is kept at once and sent when there is a line. */
  write: (change: (draft: VisitDraft) => VisitDraft) => void;
  addPhoto: (code: string, file: File) => Promise<void>;
  dropPhoto: (key: string) => Promise<void>;
  send: () => Promise<void>;
  reload: () => Promise<void>;
  /** Lets go what was not sent. */
  discard: () => Promise<void>;
}

/** A visit that is kept on the device and follows the server. */
export function useVisit(visitId: number, personId: number | null): OpenVisit {
  const [draft, setDraft] = useState<VisitDraft | null>(null);
  const [photos, setPhotos] = useState<WaitingPhoto[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [unkept, setUnkept] = useState(false);
  const latest = useRef<VisitDraft | null>(null);
  const underWay = useRef(false);
  const line = useLine();
  const { reached, missed } = line;

  const put = useCallback((next: VisitDraft) => {
    latest.current = next;
    setDraft(next);
    return visitStore.keep(next).then(
      () => setUnkept(false),
      () => setUnkept(true),
    );
  }, []);

  const showPhotos = useCallback(async () => {
    const waiting = await visitStore.photos(visitId, personId).catch(() => []);
    setPhotos(waiting);
    return waiting;
  }, [visitId, personId]);

  const refresh = useCallback(async () => {
    const visit = await readVisit(visitId);
    reached();
    void put(refreshed(latest.current, visit, personId));
  }, [visitId, personId, put, reached]);

  const reload = useCallback(async () => {
    try {
      const kept = await visitStore.draft(visitId, personId).catch(() => undefined);
      if (latest.current === null && kept !== undefined) {
        latest.current = kept;
        setDraft(kept);
      }
      await showPhotos();
      await refresh();
      setFailure(null);
    } catch (reason) {
      if (isOutOfReach(reason)) missed();
      else if (latest.current !== null) setRefusal(reason);
      setFailure(reason);
    }
  }, [visitId, personId, refresh, showPhotos, missed]);

  /** The words first, then the photos: one that is refused keeps nothing else here. Says what was not taken, or null. */
  const sendAll = useCallback(async (): Promise<unknown> => {
    if (latest.current !== null && hasNews(latest.current)) {
      const ready = sending(latest.current, () => crypto.randomUUID());
      const began = begun(ready);
      await put(ready);
      const came = await sendVisit(began);
      await put(came.change(latest.current ?? ready));
      if (came.failure !== null) return came.failure;
    }
    let refused: unknown = null;
    for (const photo of await showPhotos()) {
      try {
        await sendPhoto(photo);
      } catch (reason) {
        if (isOutOfReach(reason) || isSignedOut(reason)) return reason;
        refused = reason;
      }
    }
    await showPhotos();
    await refresh();
    return refused;
  }, [put, showPhotos, refresh]);

  const send = useCallback(async () => {
    if (latest.current === null || underWay.current) return;
    underWay.current = true;
    setBusy(true);
    const failure = await sendAll().catch((reason: unknown) => reason);
    if (isOutOfReach(failure)) missed();
    setRefusal(isOutOfReach(failure) ? null : failure);
    underWay.current = false;
    setBusy(false);
  }, [sendAll, missed]);

  const write = useCallback(
    (change: (draft: VisitDraft) => VisitDraft) => {
      if (latest.current === null) return;
      setRefusal((before: unknown) => (isSignedOut(before) ? before : null));
      void put(change(latest.current));
    },
    [put],
  );

  const addPhoto = useCallback(
    async (code: string, file: File) => {
      const bytes = await smaller(file);
      const fileName = bytes === file ? file.name : file.name.replace(/\.[^.]*$/, '') + '.jpg';
      const photo = { key: crypto.randomUUID(), visitId, personId, code, fileName, bytes };
      const kept = await visitStore.keepPhoto(photo).then(
        () => true,
        () => false,
      );
      if (!kept) return setUnkept(true);
      setRefusal(null);
      await showPhotos();
    },
    [visitId, personId, showPhotos],
  );

  const dropPhoto = useCallback(
    async (key: string) => {
      await visitStore.dropPhoto(key);
      await showPhotos();
      setRefusal(null);
    },
    [showPhotos],
  );

  const discard = useCallback(async () => {
    for (const photo of photos) await visitStore.dropPhoto(photo.key);
    await showPhotos();
    if (latest.current !== null) await put(letGo(latest.current));
    setRefusal(null);
  }, [photos, showPhotos, put]);

  useEffect(() => void reload(), [reload]);
  const closed = draft?.server.mayWrite === false;
  const news = draft !== null && (hasNews(draft) || (photos.length > 0 && !closed) || !line.online);
  const { follow } = line;
  useEffect(
    () => (news && refusal === null && !busy ? follow(() => void send()) : undefined),
    [draft, news, refusal, busy, follow, send],
  );

  const known = { draft, photos, failure, refusal, sending: busy, online: line.online, unkept };
  return { ...known, write, addPhoto, dropPhoto, send, reload, discard };
}
