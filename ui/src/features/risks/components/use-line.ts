import { useCallback, useEffect, useMemo, useState } from 'react';

/** A pause in writing after which it is sent; doubles with every try that the server does not answer, in ms. */
const pause = 1500;
const longestWait = 60_000;

export interface Line {
  /** The device has a network and the server answered last. */
  online: boolean;
  reached: () => void;
  missed: () => void;
  /** Tries after a pause, longer with every miss, and not before there is a network. Ends when called off. */
  follow: (attempt: () => void) => () => void;
}

/** Whether the server can be reached: a phone may have a network while the server does not answer. */
export function useLine(): Line {
  const [network, setNetwork] = useState(() => navigator.onLine);
  const [misses, setMisses] = useState(0);
  useEffect(() => {
    const up = () => {
      setNetwork(true);
      setMisses((before) => Math.min(before, 1));
    };
    const down = () => setNetwork(false);
    globalThis.addEventListener('online', up);
    globalThis.addEventListener('offline', down);
    return () => {
      globalThis.removeEventListener('online', up);
      globalThis.removeEventListener('offline', down);
    };
  }, []);
  const reached = useCallback(() => setMisses(0), []);
  const missed = useCallback(() => setMisses((before) => before + 1), []);
  const follow = useCallback(
    (attempt: () => void) => {
      if (!network) return () => {};
      const timer = setTimeout(attempt, Math.min(longestWait, pause * 2 ** misses));
      return () => clearTimeout(timer);
    },
    [network, misses],
  );
  return useMemo(
    () => ({ online: network && misses === 0, reached, missed, follow }),
    [network, misses, reached, missed, follow],
  );
}
