import { useSyncExternalStore } from 'react';
import { Refusal } from './refusal';

/** What the server waits for before it goes on: nothing, signing in, or the password once more. */
export type Awaited = 'nothing' | 'sign-in' | 'proof';

let awaited: Awaited = 'nothing';
let present = false;
let waiting: ((goOn: boolean) => void)[] = [];
const listeners = new Set<() => void>();

function set(next: Awaited) {
  awaited = next;
  listeners.forEach((listener) => listener());
}

/** Who is signed in, as far as requests need to know. */
export const signIn = {
  get: () => awaited,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  /** Somebody is here: from now on an ended session asks for the password instead of failing what is being done. */
  arrived() {
    present = true;
  },
  left() {
    present = false;
  },
  /** The person did what was awaited, or would not. */
  settle(goOn: boolean) {
    const all = waiting;
    waiting = [];
    set('nothing');
    all.forEach((resolve) => resolve(goOn));
  },
  wait(what: Exclude<Awaited, 'nothing'>): Promise<boolean> {
    if (awaited === 'nothing' || what === 'sign-in') set(what);
    return new Promise((resolve) => waiting.push(resolve));
  },
};

export function useAwaited(): Awaited {
  return useSyncExternalStore(signIn.subscribe, signIn.get);
}

/** What a refusal asks the person for, when that may be given in the middle of what they do. */
export function awaitedBy(refusal: Refusal): Exclude<Awaited, 'nothing'> | null {
  if (!present) return null;
  if (refusal.code === 'not-signed-in' || refusal.code === 'second-factor-awaited') return 'sign-in';
  return refusal.code === 'reauthentication-required' ? 'proof' : null;
}

const ownAffairs = ['/api/v1/session', '/api/v1/session/second-factor', '/api/v1/session/proof'];

/**
 * Sends a request; where the server first wants the person to sign in again or to prove themselves, waits for that and
 * sends it once more. So what was typed is neither lost nor has to be saved twice.
 */
export async function fetchAsPerson(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await globalThis.fetch(request);
  if (response.status !== 401 && response.status !== 403) return response;
  if (request.method !== 'GET' && ownAffairs.includes(new URL(request.url).pathname)) return response;
  const refusal = Refusal.from(await bodyOf(response), response.status);
  const what = awaitedBy(refusal);
  if (what === null || !(await signIn.wait(what))) return response;
  return fetchAsPerson(again);
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.clone().json();
  } catch {
    return null;
  }
}
