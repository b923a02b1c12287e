import { connection } from './connection';
import { ConnectionLost, Refusal } from './refusal';
import { awaitedBy, signIn } from './sign-in';
import { inTerritory } from './territory';

/**
 * Sends a file as the body of a POST and reports how much of it went (0–1). XMLHttpRequest, because fetch reports no
 * progress of what it sends.
 */
export async function upload<Answer>(
  address: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  try {
    return await send<Answer>(inTerritory(address), file, onProgress, signal);
  } catch (failure) {
    const what = failure instanceof Refusal ? awaitedBy(failure) : null;
    if (what === null || !(await signIn.wait(what))) throw failure;
    return upload(address, file, onProgress, signal);
  }
}

function send<Answer>(
  address: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', document.documentElement.lang || 'ru');
    request.setRequestHeader('Idempotency-Key', crypto.randomUUID());
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => {
      connection.set('up');
      if (request.status >= 200 && request.status < 300) resolve(request.response as Answer);
      else reject(Refusal.from(request.response, request.status));
    };
    request.onerror = () => {
      connection.set('lost');
      reject(new ConnectionLost());
    };
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
