import type { FieldName } from '@/api/shapes';
import { fieldNames } from './fields';

export const parts = ['all', 'check', 'findings', 'requisites', 'goals'] as const;
export type Shown = (typeof parts)[number];

/** The row and field that are looked at, and the part of the page: all of it in the URL. */
export interface ReviewSearch {
  row?: number;
  field?: FieldName;
  show?: Shown;
  pane?: 'source';
}

export function readReviewSearch(raw: Record<string, unknown>): ReviewSearch {
  const row = Number(raw['row']);
  return {
    row: Number.isInteger(row) && row > 0 ? row : undefined,
    field: fieldNames.find((field) => field === raw['field']),
    show: parts.find((part) => part === raw['show']),
    pane: raw['pane'] === 'source' ? 'source' : undefined,
  };
}
