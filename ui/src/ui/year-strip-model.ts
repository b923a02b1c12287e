/** A span of days; either end may be unknown. */
export interface Dated {
  from?: string | null;
  to?: string | null;
}
export interface StripMonth {
  /** How many spans end in the month. */
  ends: number;
  /** Whether some span covers a day of it. */
  covered: boolean;
}

const MOST_YEARS = 6;

/** Spans laid out by year and month, years without a term between two with terms included. */
export function stripOf(items: readonly Dated[]): { year: number; months: StripMonth[] }[] {
  const dated = items.filter((item) => item.to ?? item.from);
  if (dated.length === 0) return [];
  const firstOf = (item: Dated) => monthIndex(item.from ?? item.to ?? '');
  const lastOf = (item: Dated) => monthIndex(item.to ?? item.from ?? '');
  const firstYear = Math.floor(Math.min(...dated.map(firstOf)) / 12);
  const lastYear = Math.min(Math.floor(Math.max(...dated.map(lastOf)) / 12), firstYear + MOST_YEARS - 1);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({
    year: firstYear + index,
    months: Array.from({ length: 12 }, (): StripMonth => ({ ends: 0, covered: false })),
  }));
  const cell = (month: number) => years[Math.floor(month / 12) - firstYear]?.months[month % 12];
  for (const item of dated) {
    for (let month = firstOf(item); month <= lastOf(item); ++month) {
      const covered = cell(month);
      if (covered) covered.covered = true;
    }
    const end = cell(lastOf(item));
    if (end) end.ends += 1;
  }
  return years;
}

function monthIndex(day: string): number {
  const [year = 1970, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}
