import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal } from '@/api/refusal';
import { saveAnswer, type AnswerDetail, type DutyNote } from '../api/monitoring';
import { dropDraft, keepDraft, readDraft } from './draft';
import { toFilled, valuesOf, type Value } from './values';

/** kept: the server has it; here: only this device; conflict: somebody else saved meanwhile. */
export type Saving = 'kept' | 'waiting' | 'saving' | 'here' | 'conflict' | 'refused';

const PAUSE = 1500;

/** What is typed into an answer: at once into this device, after a pause to the server, one save after the other. */
export function useAutosave(detail: AnswerDetail, editable: boolean) {
  const answerId = detail.answer.id;
  const [start] = useState(() => beginning(detail, editable));
  const [values, setValues] = useState(start.values);
  const [notes, setNotes] = useState(start.notes);
  const [saving, setSaving] = useState<Saving>(start.ahead ? 'waiting' : 'kept');
  const [failure, setFailure] = useState<unknown>(null);
  const version = useRef(detail.answer.version);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ values, notes });
  const running = useRef<Promise<void>>(Promise.resolve());

  const save = useCallback(() => {
    clearTimeout(timer.current);
    running.current = running.current.then(async () => {
      const { values: sent, notes: said } = latest.current;
      setSaving('saving');
      try {
        const kept = await saveAnswer(answerId, version.current, toFilled(sent, said));
        version.current = kept.answer.version;
        setFailure(null);
        const same = latest.current.values === sent && latest.current.notes === said;
        if (same) dropDraft(answerId);
        setSaving(same ? 'kept' : 'waiting');
      } catch (problem) {
        setFailure(problem);
        if (!(problem instanceof Refusal)) setSaving('here');
        else setSaving(problem.status === 412 ? 'conflict' : 'refused');
      }
    });
    return running.current;
  }, [answerId]);

  const change = useCallback(
    (next: { values?: Record<string, Value>; notes?: DutyNote[] }) => {
      latest.current = {
        values: next.values ?? latest.current.values,
        notes: next.notes ?? latest.current.notes,
      };
      setValues(latest.current.values);
      setNotes(latest.current.notes);
      keepDraft(answerId, { version: version.current, ...latest.current });
      setSaving((before) => (before === 'conflict' ? before : 'waiting'));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE);
    },
    [answerId, save],
  );

  useEffect(() => {
    if (start.ahead) timer.current = setTimeout(() => void save(), PAUSE);
    const again = () => void save();
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('online', again);
    };
  }, [save, start.ahead]);

  /** For sending: nothing may be under way. */
  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    await running.current;
    return { version: version.current, filled: toFilled(latest.current.values, latest.current.notes) };
  }, []);

  return { values, notes, saving, failure, change, save, settle };
}

/** What this device kept, unless the server has something newer; else what the server has. */
function beginning(detail: AnswerDetail, editable: boolean) {
  const server = { values: valuesOf(detail.filled), notes: detail.filled.duties, ahead: false };
  if (!editable) return server;
  const local = readDraft(detail.answer.id);
  if (local === null || local.version !== detail.answer.version) return server;
  return { values: local.values, notes: local.notes, ahead: true };
}
