import { draftId, type VisitDraft } from './visit-draft';

/** A photo that waits to be sent. */
export interface WaitingPhoto {
  /** Also its idempotency key. */
  key: string;
  visitId: number;
  personId: number | null;
  code: string;
  fileName: string;
  bytes: Blob;
}

const name = 'vekha-visits';
const drafts = 'drafts';
const photos = 'photos';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(drafts, { keyPath: 'id' });
      request.result.createObjectStore(photos, { keyPath: 'key' }).createIndex('visitId', 'visitId');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
}

async function carriedOut<Result>(
  store: string,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await opened();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'));
    });
  } finally {
    database.close();
  }
}

let lastKept: Promise<unknown> = Promise.resolve();

/** One after another, so that an older state never lands on a newer one. */
function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  const mine = lastKept.then(act, act);
  lastKept = mine;
  return mine;
}

/** What this device keeps of visits while there is no line. Survives a closed browser. */
export const visitStore = {
  draft: (visitId: number, personId: number | null): Promise<VisitDraft | undefined> =>
    carriedOut(
      drafts,
      'readonly',
      (store) => store.get(draftId(visitId, personId)) as IDBRequest<VisitDraft | undefined>,
    ),
  keep: (draft: VisitDraft) => inTurn(() => carriedOut(drafts, 'readwrite', (store) => store.put(draft))),
  photos: async (visitId: number, personId: number | null): Promise<WaitingPhoto[]> => {
    const all = await carriedOut(
      photos,
      'readonly',
      (store) => store.index('visitId').getAll(visitId) as IDBRequest<WaitingPhoto[]>,
    );
    return all.filter((photo) => photo.personId === personId);
  },
  keepPhoto: (photo: WaitingPhoto) => carriedOut(photos, 'readwrite', (store) => store.put(photo)),
  dropPhoto: (key: string) => carriedOut(photos, 'readwrite', (store) => store.delete(key)),
  /** What the server has needs no place here; what waits to be sent stays. */
  forgetSent: async () => {
    const all = await carriedOut(drafts, 'readonly', (store) => store.getAll() as IDBRequest<VisitDraft[]>);
    for (const draft of all.filter((one) => !one.dirty))
      await carriedOut(drafts, 'readwrite', (store) => store.delete(draft.id));
  },
};
