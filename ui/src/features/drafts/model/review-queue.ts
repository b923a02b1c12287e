import type { DraftRow, FieldName } from '@/api/shapes';
import { fieldNames } from './fields';

/** A field of a row that a person should look at. */
export interface Doubt {
  rowId: number;
  field: FieldName;
}

/** Every doubtful field in the order of the rows. */
export function doubtsOf(rows: readonly DraftRow[]): Doubt[] {
  return rows.flatMap((row) =>
    fieldNames.filter((field) => row.doubtful.includes(field)).map((field) => ({ rowId: row.rowId, field })),
  );
}

/**
 * The doubt after (`step` 1) or before (−1) a place in the draft, going round at the ends. The place may be a field that is
 * settled by now: the walk goes on from where it was.
 */
export function nextDoubt(rows: readonly DraftRow[], from: Partial<Doubt>, step: 1 | -1): Doubt | null {
  const doubts = doubtsOf(rows);
  if (doubts.length === 0) return null;
  const order = (doubt: Partial<Doubt>) =>
    rows.findIndex((row) => row.rowId === doubt.rowId) * fieldNames.length +
    (doubt.field ? fieldNames.indexOf(doubt.field) : -0.5);
  const here = from.rowId === undefined ? (step === 1 ? -1 : Infinity) : order(from);
  if (step === 1) return doubts.find((doubt) => order(doubt) > here) ?? doubts[0] ?? null;
  return doubts.findLast((doubt) => order(doubt) < here) ?? doubts.at(-1) ?? null;
}
