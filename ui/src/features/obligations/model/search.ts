import type { ObligationFilter } from '@/api/shapes';
import { schoolYearSpan } from '@/language/days';
import { allProgress, type Progress } from '@/ui/progress-mark';

export const states = [
  'overdue',
  'week',
  'current',
  'upcoming',
  'needs-date',
  'checking',
  'done',
  'gone',
] as const;
export type StateFilter = (typeof states)[number];

/** The filters of the list, all of them in the URL. */
export interface ObligationSearch {
  state?: StateFilter;
  progress?: Progress;
  roadMap?: number;
  organisation?: number;
  activity?: string;
  from?: string;
  to?: string;
  text?: string;
  /** Key of a direction of work; 0 for rows under no heading. */
  direction?: number;
  /** A body that no register knows, by its name. */
  addressee?: string;
  /** Of this territory alone, not of those that lie in it. */
  directlyIn?: number;
  inTime?: boolean;
  owed?: boolean;
  byNameOnly?: boolean;
  farthestFirst?: boolean;
}

export function readSearch(raw: Record<string, unknown>): ObligationSearch {
  return {
    state: states.find((state) => state === raw['state']),
    progress: allProgress.find((progress) => progress === raw['progress']),
    roadMap: whole(raw['roadMap']),
    organisation: whole(raw['organisation']),
    activity: text(raw['activity']),
    from: day(raw['from']),
    to: day(raw['to']),
    text: text(raw['text']),
    direction: raw['direction'] === 0 || raw['direction'] === '0' ? 0 : whole(raw['direction']),
    addressee: text(raw['addressee']),
    directlyIn: whole(raw['directlyIn']),
    inTime: flag(raw['inTime']),
    owed: flag(raw['owed']) || undefined,
    byNameOnly: flag(raw['byNameOnly']) || undefined,
    farthestFirst: flag(raw['farthestFirst']) || undefined,
  };
}

/** What is asked of the server: dates given by hand go before those of the school year in force. */
export function filterOf(search: ObligationSearch, year: number | undefined): ObligationFilter {
  const span = year === undefined || search.state === 'needs-date' ? undefined : schoolYearSpan(year);
  const filter: ObligationFilter = {
    ...search,
    from: search.from ?? (search.to === undefined ? span?.from : undefined),
    to: search.to ?? (search.from === undefined ? span?.to : undefined),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function whole(raw: unknown): number | undefined {
  const number = Number(raw);
  return raw !== undefined && raw !== '' && Number.isInteger(number) && number > 0 ? number : undefined;
}
function flag(raw: unknown): boolean | undefined {
  if (raw === true || raw === 'true') return true;
  return raw === false || raw === 'false' ? false : undefined;
}
function text(raw: unknown): string | undefined {
  if (typeof raw === 'number') return String(raw);
  return typeof raw === 'string' && raw !== '' ? raw : undefined;
}
function day(raw: unknown): string | undefined {
  return typeof raw === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw) ? raw : undefined;
}
