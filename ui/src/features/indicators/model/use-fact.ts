import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal } from '@/api/refusal';
import { saveFact, type Definition, type Fact } from '../api/indicators';
import { dropTyped, inputOf, keepTyped, readTyped, troubleOf, typedOf, type Typed } from './values';

/** kept: the server has it; here: only this device; conflict: somebody else saved meanwhile. */
export type Saving = 'kept' | 'waiting' | 'saving' | 'here' | 'conflict' | 'refused';

const PAUSE = 1200;

/** One value as it is typed: at once into this device, after a pause to the server, one save after the other. */
export function useFact(
  indicator: number,
  school: number,
  definition: Definition,
  fact: Fact,
  mayFill: boolean,
) {
  const place = useRef<[number, number, number, number]>([school, indicator, fact.year, fact.part]);
  const [start] = useState(() => {
    const kept = mayFill ? readTyped([school, indicator, fact.year, fact.part], fact.version) : null;
    return { typed: kept ?? typedOf(fact, definition.measure), ahead: kept !== null };
  });
  const [typed, setTyped] = useState(start.typed);
  const [saving, setSaving] = useState<Saving>(start.ahead ? 'waiting' : 'kept');
  const [failure, setFailure] = useState<unknown>(null);
  const version = useRef(fact.version);
  const latest = useRef(start.typed);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());

  const save = useCallback(() => {
    clearTimeout(timer.current);
    running.current = running.current.then(async () => {
      const sent = latest.current;
      if (troubleOf(sent, definition) !== null) return;
      setSaving('saving');
      try {
        const kept = await saveFact(
          indicator,
          version.current,
          inputOf(sent, { organisation: school }, fact),
        );
        version.current = kept.version;
        setFailure(null);
        const same = latest.current === sent;
        if (same) dropTyped(place.current);
        else keepTyped(place.current, kept.version, latest.current);
        setSaving(same ? 'kept' : 'waiting');
      } catch (problem) {
        setFailure(problem);
        if (!(problem instanceof Refusal)) setSaving('here');
        else setSaving(problem.status === 412 ? 'conflict' : 'refused');
      }
    });
  }, [definition, fact, indicator, school]);

  const change = useCallback(
    (next: Typed) => {
      latest.current = next;
      setTyped(next);
      keepTyped(place.current, version.current, next);
      setSaving((before) => (before === 'conflict' ? before : 'waiting'));
      clearTimeout(timer.current);
      timer.current = setTimeout(save, PAUSE);
    },
    [save],
  );

  useEffect(() => {
    if (start.ahead) timer.current = setTimeout(save, PAUSE);
    window.addEventListener('online', save);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('online', save);
    };
  }, [save, start.ahead]);

  return { typed, trouble: troubleOf(typed, definition), saving, failure, change };
}
