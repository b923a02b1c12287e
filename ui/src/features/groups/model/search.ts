export type GroupsView = 'list' | 'matrix' | 'transitions';

export interface GroupsSearch {
  view?: Exclude<GroupsView, 'list'>;
  year?: number;
  goal?: 'reached';
  group?: string;
}

export function readSearch(raw: Record<string, unknown>): GroupsSearch {
  const year = Number(raw['year']);
  return {
    view: raw['view'] === 'matrix' || raw['view'] === 'transitions' ? raw['view'] : undefined,
    year: Number.isInteger(year) && year > 1990 && year < 2100 ? year : undefined,
    goal: raw['goal'] === 'reached' ? 'reached' : undefined,
    group: typeof raw['group'] === 'string' && raw['group'] !== '' ? raw['group'] : undefined,
  };
}

/** Codes as people paste them: one a line, or with commas, semicolons and spaces between. */
export function codesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((code) => code !== ''))];
}

/** The first day of a school year. */
export function firstDayOf(year: number): string {
  return `${year}-09-01`;
}
