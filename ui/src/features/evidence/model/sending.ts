import { ConnectionLost, Refusal } from '@/api/refusal';
import type { Evidence, Upload, Uploads } from '../api/uploads';

export type SendingState = 'sending' | 'waiting' | 'checking' | 'done' | 'failed';

export interface Progress {
  state: SendingState;
  sent: number;
  failure?: unknown;
}

export const firstPiece = 256 * 1024;
export const mostPiece = 4 * 1024 * 1024;
const slowest = 8000;
const quick = 1500;

/** The next piece: twice as large after a quick one, half after a slow one. */
export function nextPiece(piece: number, took: number): number {
  if (took < quick) return Math.min(piece * 2, mostPiece);
  return took > slowest ? Math.max(piece / 2, firstPiece / 4) : piece;
}

/** How long to wait before the try after `failures` of them, in milliseconds. */
export function pauseAfter(failures: number): number {
  return Math.min(1000 * 2 ** Math.max(failures - 1, 0), 30_000);
}

/** Whether trying again later may help: the line is cut, or the server is busy. */
export function mayPass(failure: unknown): boolean {
  return (
    failure instanceof ConnectionLost ||
    (failure instanceof Refusal &&
      (failure.status === 503 || failure.status === 408 || failure.status === 502))
  );
}

export interface Ways {
  uploads: Uploads;
  /** Ends when it is worth trying again. */
  rest: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  now: () => number;
}

/** Waits, or until the browser hears that the line is back. */
export function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}

interface Task {
  obligationId: number;
  file: File;
  /** An upload of the same file that was cut off. */
  known: number | null;
  begun: (upload: Upload) => void;
  tell: (progress: Progress) => void;
  signal: AbortSignal;
}

/**
 * Sends a file piece by piece and makes evidence of it. A cut line, a busy server and a closed tab lose nothing: the server
 * says how far the file came, and the sending goes on from there.
 */
export async function sendFile(task: Task, ways: Ways): Promise<Evidence> {
  const key = crypto.randomUUID();
  let sent = 0;
  let failures = 0;
  const steadily = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    for (;;) {
      task.signal.throwIfAborted();
      try {
        const value = await work();
        failures = 0;
        return value;
      } catch (failure) {
        if (!mayPass(failure)) throw failure;
        task.tell({ state: 'waiting', sent });
        await ways.rest(pauseAfter(++failures), task.signal);
      }
    }
  };

  let upload = await steadily(() => found(task, ways.uploads, key));
  task.begun(upload);
  let piece = firstPiece;
  while (upload.evidenceId === null && upload.offset < task.file.size) {
    sent = upload.offset;
    task.tell({ state: 'sending', sent });
    const at = upload;
    const begun = ways.now();
    upload = await steadily(() => sendPiece(task, ways.uploads, at, piece));
    piece = nextPiece(piece, ways.now() - begun);
  }
  sent = task.file.size;
  task.tell({ state: 'checking', sent });
  return steadily(() => ways.uploads.finish(upload.id));
}

async function found(task: Task, uploads: Uploads, key: string): Promise<Upload> {
  if (task.known !== null) {
    try {
      const upload = await uploads.get(task.known);
      if (upload.size === task.file.size && upload.obligationId === task.obligationId) return upload;
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.code !== 'upload-not-found') throw failure;
    }
  }
  return uploads.begin(task.obligationId, task.file, key);
}

/** A piece whose answer was lost is there all the same: the server then says where to go on. */
async function sendPiece(task: Task, uploads: Uploads, at: Upload, piece: number): Promise<Upload> {
  try {
    return await uploads.send(at.id, at.offset, task.file.slice(at.offset, at.offset + piece), task.signal);
  } catch (failure) {
    if (failure instanceof Refusal && failure.code === 'upload-offset-wrong') return uploads.get(at.id);
    throw failure;
  }
}
