import type { components } from '@/api/schema';

type SchoolYears = components['schemas']['SchoolYears'];

export interface MatrixRow {
  school: SchoolYears['school'];
  cells: string[][];
}

/** Schools × years without gaps between the first and the last year. */
export function rowsOfMatrix(all: readonly SchoolYears[]): { years: number[]; rows: MatrixRow[] } {
  const known = all.flatMap((row) => row.years.map(({ year }) => year));
  if (known.length === 0) return { years: [], rows: [] };
  const first = Math.min(...known);
  const years = Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => first + index);
  const rows = all.map((row) => ({
    school: row.school,
    cells: years.map((year) => row.years.find((each) => each.year === year)?.groups ?? []),
  }));
  return { years, rows };
}

/** In percent; null where nothing was planned. */
export function shareOf(happened: number, planned: number): number | null {
  return planned === 0 ? null : Math.round((100 * happened) / planned);
}
