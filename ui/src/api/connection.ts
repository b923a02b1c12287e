import { useSyncExternalStore } from 'react';

export type Connection = 'up' | 'lost';

let state: Connection = 'up';
const listeners = new Set<() => void>();

/** Whether the last request reached the server. */
export const connection = {
  get: () => state,
  set(next: Connection) {
    if (next === state) return;
    state = next;
    listeners.forEach((listener) => listener());
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

export function useConnection(): Connection {
  return useSyncExternalStore(connection.subscribe, connection.get);
}
