import type { Draft, DraftChange } from '@/api/shapes';

/** The draft after a change that the server reported. Rows that did not change keep their identity. */
export function applyChange(draft: Draft, change: DraftChange): Draft {
  const changed = new Map(change.changed.map((row) => [row.rowId, row]));
  const removed = new Set(change.removed);
  const known = new Set(draft.rows.map((row) => row.rowId));
  const rows = draft.rows
    .filter((row) => !removed.has(row.rowId))
    .map((row) => changed.get(row.rowId) ?? row);
  rows.push(...change.changed.filter((row) => !known.has(row.rowId)));
  if (change.order) {
    const position = new Map(change.order.map((rowId, index) => [rowId, index]));
    rows.sort((a, b) => (position.get(a.rowId) ?? 0) - (position.get(b.rowId) ?? 0));
  }
  return {
    ...draft,
    ...change.header,
    version: change.version,
    doubtful: change.doubtful,
    canUndo: change.canUndo,
    canRedo: change.canRedo,
    findings: change.findings,
    activities: rows.length,
    rows,
  };
}
