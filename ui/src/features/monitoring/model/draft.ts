import type { DutyNote } from '../api/monitoring';
import { valueOf, type Value } from './values';

/** What a person typed and the server has not kept yet: survives a lost connection, a closed tab, an ended session. */
export interface LocalDraft {
  version: number;
  values: Record<string, Value>;
  notes: DutyNote[];
}

const keyOf = (answerId: number) => `vekha.monitoring.${answerId}`;

export function keepDraft(answerId: number, draft: LocalDraft, storage: Storage = localStorage): void {
  try {
    storage.setItem(keyOf(answerId), JSON.stringify(draft));
  } catch {
    // A full or forbidden storage must not stop the typing: the server keeps the draft as well.
  }
}

export function dropDraft(answerId: number, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(answerId));
}

/** The kept draft, unless it is spoilt. */
export function readDraft(answerId: number, storage: Storage = localStorage): LocalDraft | null {
  const text = storage.getItem(keyOf(answerId));
  if (text === null) return null;
  try {
    const raw = JSON.parse(text) as Partial<LocalDraft> | null;
    if (raw === null || typeof raw.version !== 'number' || typeof raw.values !== 'object') return null;
    const values = Object.fromEntries(
      Object.entries(raw.values ?? {}).map(([code, value]) => [code, valueOf(value)]),
    );
    return { version: raw.version, values, notes: Array.isArray(raw.notes) ? raw.notes : [] };
  } catch {
    return null;
  }
}
