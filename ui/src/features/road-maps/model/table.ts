import type { RoadMapRow } from '@/api/shapes';
import type { Column, Sort } from './search';
import { columns } from './search';

export interface TableFilter {
  q?: string;
  section?: string;
  sort?: Sort;
}

/** The rows that a filter leaves, in its order; without a sort in the order of the document. */
export function tableRows(rows: readonly RoadMapRow[], filter: TableFilter): RoadMapRow[] {
  const words = (filter.q ?? '')
    .toLocaleLowerCase('ru')
    .split(/\s+/)
    .filter((word) => word !== '');
  const kept = rows.filter((row) => inSection(row.section, filter.section) && hasWords(row, words));
  if (!filter.sort) return kept;
  const [by, direction] = filter.sort.split('.');
  const sign = direction === 'down' ? -1 : 1;
  return kept.sort((a, b) => {
    if (by === 'text') return sign * a.text.localeCompare(b.text, 'ru');
    if (by === 'obligations') return sign * (a.obligations.total - b.obligations.total);
    // Rows without a term stay last whichever way the terms run.
    if (!a.next || !b.next) return Number(!a.next) - Number(!b.next);
    return sign * a.next.localeCompare(b.next);
  });
}

/** A section holds its subsections: «II» has «II/1». */
export function inSection(path: string, section: string | undefined): boolean {
  return section === undefined || path === section || path.startsWith(`${section}/`);
}

function hasWords(row: RoadMapRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = [row.number, row.text, row.deadline.raw, row.expected.raw, ...row.responsible, ...row.schools]
    .join(' ')
    .toLocaleLowerCase('ru');
  return words.every((word) => text.includes(word));
}

export function shownColumns(hide: string | undefined): Column[] {
  const hidden = new Set((hide ?? '').split(','));
  return columns.filter((column) => !hidden.has(column));
}

/** The value of `hide` after a column was shown or hidden; the number and the text always stay. */
export function toggleColumn(hide: string | undefined, column: Column): string | undefined {
  const hidden = new Set((hide ?? '').split(',').filter((name) => name !== ''));
  if (!hidden.delete(column)) hidden.add(column);
  const next = columns.filter((name) => hidden.has(name) && name !== 'number' && name !== 'text').join(',');
  return next === '' ? undefined : next;
}
