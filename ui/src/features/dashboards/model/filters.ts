/** A part of what a list is asked for; null takes a filter away. */
export type FilterPart = Record<string, string | number | boolean | null>;

/**
 * The search of the list that a number counts: the parts one after the other, each over the one before. The school year
 * of the frame would narrow it once more, so it goes when the parts say days of their own.
 */
export function listOf(
  ...parts: readonly FilterPart[]
): Record<string, string | number | boolean | undefined> {
  const joined: FilterPart = Object.assign({}, ...parts) as FilterPart;
  const search: Record<string, string | number | boolean | undefined> = { year: undefined };
  for (const [name, value] of Object.entries(joined)) search[name] = value ?? undefined;
  return search;
}

/** Whole percents; null where there is nothing to share. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part * 100) / whole) : null;
}

/** Five steps of a heat map, 0 for nothing: the share of what is overdue, so that small cells count as large ones do. */
export function heatOf(overdue: number, total: number): 0 | 1 | 2 | 3 | 4 {
  if (overdue <= 0 || total <= 0) return 0;
  const share = overdue / total;
  if (share < 0.05) return 1;
  if (share < 0.15) return 2;
  return share < 0.3 ? 3 : 4;
}

/** Steps of a number against the largest one. */
export function loadHeatOf(value: number, largest: number): 0 | 1 | 2 | 3 | 4 {
  if (value <= 0 || largest <= 0) return 0;
  const share = value / largest;
  if (share <= 0.25) return 1;
  if (share <= 0.5) return 2;
  return share <= 0.75 ? 3 : 4;
}
