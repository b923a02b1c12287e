import { ConnectionLost, Refusal } from '@/api/refusal';
import type { Correction, Draft, DraftChange, DraftEdit, FieldName } from '@/api/shapes';
import { fieldText } from './fields';

export type Edit =
  | { kind: 'correct'; correction: Correction }
  | { kind: 'header'; header: DraftEdit }
  | { kind: 'add-row'; after: number | null; section: string; text: string }
  | { kind: 'remove-row'; rowId: number }
  | { kind: 'undo' }
  | { kind: 'redo' };

/** An edit on its way: what the edited field said when the person began, and the key that makes a repeat harmless. */
export interface PendingEdit {
  key: string;
  edit: Edit;
  base: string;
}

export interface Conflict {
  pending: PendingEdit;
  theirs: string;
}

export interface QueueState {
  pending: readonly PendingEdit[];
  phase: 'idle' | 'sending' | 'offline';
  conflict: Conflict | null;
  savedAt: number | null;
}

export interface QueueDoor {
  send: (pending: PendingEdit, version: number) => Promise<DraftChange | Draft>;
  read: () => Promise<Draft>;
  draft: () => Draft;
  changed: (change: DraftChange | Draft) => void;
  /** Someone else changed the draft and the fresh one was taken. */
  refreshed: () => void;
  refused: (failure: unknown) => void;
}

export type QueueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const RETRY_MS = 5_000;

/**
 * Sends the edits of a draft one after another, each with the version that it changes. What is not yet sent is kept in the
 * storage of the browser and survives a lost connection or a closed page. An edit is never put over what another person
 * wrote into the same field meanwhile: that becomes a conflict for the person to decide.
 */
export class EditQueue {
  private state: QueueState;
  private listeners = new Set<() => void>();
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly draftId: number,
    private readonly door: QueueDoor,
    private readonly storage: QueueStorage,
  ) {
    this.state = { pending: this.restore(), phase: 'idle', conflict: null, savedAt: null };
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  current = () => this.state;

  push(edit: Edit) {
    const base = snapshot(this.door.draft(), edit);
    const last = this.state.pending.at(-1);
    // Typing on in the same field replaces what was not sent yet.
    const replaces =
      last && (this.state.phase !== 'sending' || this.state.pending.length > 1) && sameField(last.edit, edit);
    const kept = replaces ? this.state.pending.slice(0, -1) : this.state.pending;
    this.set({ pending: [...kept, { key: newKey(), edit, base: replaces ? last.base : base }] });
    void this.flush();
  }

  /** The text of a field that was typed but is not yet with the server. */
  typed(rowId: number, field: FieldName): string | undefined {
    const latest = this.state.pending.findLast(
      ({ edit }) =>
        edit.kind === 'correct' && edit.correction.rowId === rowId && edit.correction.field === field,
    );
    return latest?.edit.kind === 'correct' ? latest.edit.correction.value : undefined;
  }

  async flush(): Promise<void> {
    if (this.state.phase === 'sending' || this.state.conflict) return;
    clearTimeout(this.retry);
    for (let pending = this.state.pending[0]; pending; pending = this.state.pending[0]) {
      this.set({ phase: 'sending' });
      const outcome = await this.sendOne(pending);
      if (outcome === 'offline') {
        this.set({ phase: 'offline' });
        this.retry = setTimeout(() => void this.flush(), RETRY_MS);
        return;
      }
      if (outcome === 'conflict') {
        this.set({ phase: 'idle' });
        return;
      }
      if (outcome === 'done') this.set({ pending: this.without(pending), savedAt: Date.now() });
      if (outcome === 'dropped') this.set({ pending: this.without(pending) });
    }
    this.set({ phase: 'idle' });
  }

  /** Decides a conflict: mine is sent over theirs, knowingly, or given up. */
  decide(choice: 'mine' | 'theirs') {
    const conflict = this.state.conflict;
    if (!conflict) return;
    const rest = this.without(conflict.pending);
    const pending = choice === 'mine' ? [{ ...conflict.pending, base: conflict.theirs }, ...rest] : rest;
    this.set({ conflict: null, pending });
    void this.flush();
  }

  stop() {
    clearTimeout(this.retry);
  }

  private async sendOne(
    pending: PendingEdit,
  ): Promise<'done' | 'dropped' | 'offline' | 'conflict' | 'again'> {
    try {
      this.door.changed(await this.door.send(pending, this.door.draft().version));
      return 'done';
    } catch (failure) {
      if (failure instanceof ConnectionLost) return 'offline';
      if (failure instanceof Refusal && failure.status === 412) return this.rebase(pending);
      this.door.refused(failure);
      return 'dropped';
    }
  }

  /** The draft moved on: take it, and see whether it moved under this very field. */
  private async rebase(pending: PendingEdit): Promise<'again' | 'dropped' | 'offline' | 'conflict'> {
    try {
      this.door.changed(await this.door.read());
    } catch (failure) {
      if (failure instanceof ConnectionLost) return 'offline';
      this.door.refused(failure);
      return 'dropped';
    }
    this.door.refreshed();
    const { edit } = pending;
    if (edit.kind === 'undo' || edit.kind === 'redo') return 'dropped';
    const theirs = snapshot(this.door.draft(), edit);
    if (theirs === pending.base) return 'again';
    this.set({ conflict: { pending, theirs } });
    return 'conflict';
  }

  private without(pending: PendingEdit) {
    return this.state.pending.filter((other) => other.key !== pending.key);
  }

  private set(part: Partial<QueueState>) {
    this.state = { ...this.state, ...part };
    if (part.pending) this.keep();
    this.listeners.forEach((listener) => listener());
  }

  private storageKey = () => `vekha.draft.${this.draftId}.unsent`;

  private keep() {
    if (this.state.pending.length === 0) this.storage.removeItem(this.storageKey());
    else this.storage.setItem(this.storageKey(), JSON.stringify(this.state.pending));
  }

  private restore(): PendingEdit[] {
    const kept = this.storage.getItem(this.storageKey());
    return kept === null ? [] : (JSON.parse(kept) as PendingEdit[]);
  }
}

function sameField(a: Edit, b: Edit): boolean {
  return (
    a.kind === 'correct' &&
    b.kind === 'correct' &&
    a.correction.rowId === b.correction.rowId &&
    a.correction.field === b.correction.field &&
    a.correction.value !== undefined &&
    b.correction.value !== undefined &&
    !a.correction.alike &&
    !b.correction.alike
  );
}

/** What the draft says where an edit would write. */
function snapshot(draft: Draft, edit: Edit): string {
  switch (edit.kind) {
    case 'correct': {
      const row = draft.rows.find((candidate) => candidate.rowId === edit.correction.rowId);
      return row ? fieldText(row, edit.correction.field) : '';
    }
    case 'header':
      return JSON.stringify(
        (Object.keys(edit.header) as (keyof DraftEdit)[]).map(
          (key) => (key === 'approval' ? draft.approvals[0] : draft[key]) ?? null,
        ),
      );
    case 'remove-row': {
      const row = draft.rows.find((candidate) => candidate.rowId === edit.rowId);
      return row ? row.text : '';
    }
    default:
      return '';
  }
}

function newKey(): string {
  return crypto.randomUUID();
}
