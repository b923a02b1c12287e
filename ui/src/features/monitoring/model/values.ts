import type { Field, FormDuty, DutyNote, Filled } from '../api/monitoring';

/** One cell of an answer, or the rows of a table. Blank, zero and "not applicable" are three different things. */
export type Cell = null | number | boolean | string | NotApplicable;
export type Row = Record<string, Cell>;
export type Value = Cell | Row[];
export interface NotApplicable {
  notApplicable: true;
}

export const notApplicable: NotApplicable = { notApplicable: true };

export function isNotApplicable(value: unknown): value is NotApplicable {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'notApplicable' in value;
}

/** What the server sent as a value of the form; anything else is blank. */
export function valueOf(raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === 'number' || typeof raw === 'boolean' || typeof raw === 'string') return raw;
  if (Array.isArray(raw)) return raw.map(rowOf);
  return isNotApplicable(raw) ? notApplicable : null;
}

function rowOf(raw: unknown): Row {
  const row: Row = {};
  if (typeof raw !== 'object' || raw === null) return row;
  for (const [code, cell] of Object.entries(raw)) {
    const value = valueOf(cell);
    if (!Array.isArray(value)) row[code] = value;
  }
  return row;
}

export const isBlank = (value: Value): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Reads «12,5» and «12.5»; null for what is no number. */
export function numberFrom(text: string): number | null {
  const plain = text.trim().replace(/[\s ]/g, '').replace(',', '.');
  if (plain === '') return null;
  const number = Number(plain);
  return Number.isFinite(number) ? number : null;
}

function isGiven(field: Field, value: Value): boolean {
  if (isBlank(value)) return false;
  if (!Array.isArray(value)) return true;
  const needed = (field.columns ?? []).filter((column) => column.obligatory);
  return value.every((row) => needed.every((column) => !isBlank(row[column.code] ?? null)));
}

/** Codes of obligatory fields that have no answer yet: the same rule as the server's. */
export function missingFields(fields: readonly Field[], values: Record<string, Value>): string[] {
  return fields
    .filter((field) => field.obligatory && !isGiven(field, values[field.code] ?? null))
    .map((field) => field.code);
}

/** Checks of ongoing duties that nothing is said about yet. */
export function unansweredChecks(duties: readonly FormDuty[], notes: readonly DutyNote[]): number[] {
  const said = new Set(notes.filter((note) => note.fact !== '').map((note) => note.obligation));
  return duties.filter((duty) => duty.check && !said.has(duty.id)).map((duty) => duty.id);
}

/** As the server takes it: blanks are left out, notes that say nothing too. */
export function toFilled(values: Record<string, Value>, notes: readonly DutyNote[]): Filled {
  const kept: Record<string, Value> = {};
  for (const [code, value] of Object.entries(values)) if (!isBlank(value)) kept[code] = value;
  return {
    values: kept,
    duties: notes.filter((note) => note.fact !== '' || note.words || note.deviation || note.correction),
  };
}

export function valuesOf(filled: Filled): Record<string, Value> {
  return Object.fromEntries(Object.entries(filled.values).map(([code, raw]) => [code, valueOf(raw)]));
}

/** Fields under their headings, in order; a field without a heading stands under the one before. */
export function sectionsOf(fields: readonly Field[]): { title: string; fields: Field[] }[] {
  const sections: { title: string; fields: Field[] }[] = [];
  for (const field of fields) {
    const last = sections.at(-1);
    if (
      last === undefined ||
      (field.section !== undefined && field.section !== '' && field.section !== last.title)
    )
      sections.push({ title: field.section ?? '', fields: [field] });
    else last.fields.push(field);
  }
  return sections;
}
