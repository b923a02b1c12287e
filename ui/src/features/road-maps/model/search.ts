/** What of a road map is looked at: the whole of it lies in the URL. */
export const views = ['table', 'calendar', 'timeline', 'matrix', 'goals', 'print'] as const;
export type View = (typeof views)[number];
export const columns = [
  'number',
  'text',
  'deadline',
  'next',
  'responsible',
  'expected',
  'schools',
  'obligations',
] as const;
export type Column = (typeof columns)[number];
export const layouts = ['a', 'b', 'c', 'd', 'e'] as const;
export type Layout = (typeof layouts)[number];
export type Sort = `${'text' | 'next' | 'obligations'}.${'up' | 'down'}`;
const sorts: readonly Sort[] = [
  'text.up',
  'text.down',
  'next.up',
  'next.down',
  'obligations.up',
  'obligations.down',
];

export interface RoadMapSearch {
  view?: View;
  q?: string;
  section?: string;
  sort?: Sort;
  hide?: string;
  month?: string;
  layout?: Layout;
  activity?: string;
  cell?: string;
  edition?: number;
}

/** Takes from the URL what makes sense and leaves out the rest: a mistyped link opens the plain view. */
export function readSearch(raw: Record<string, unknown>): RoadMapSearch {
  const edition = Number(raw['edition']);
  return {
    view: oneOf(views, raw['view']),
    q: text(raw['q']),
    section: text(raw['section']),
    sort: oneOf(sorts, raw['sort']),
    hide: text(raw['hide']),
    month: typeof raw['month'] === 'string' && /^\d{4}-\d\d$/.test(raw['month']) ? raw['month'] : undefined,
    layout: oneOf(layouts, raw['layout']),
    activity: text(raw['activity']),
    cell: typeof raw['cell'] === 'string' && /^\d+x\d+$/.test(raw['cell']) ? raw['cell'] : undefined,
    edition: Number.isInteger(edition) && edition > 0 ? edition : undefined,
  };
}

function oneOf<Choice extends string>(choices: readonly Choice[], raw: unknown): Choice | undefined {
  return choices.find((choice) => choice === raw);
}

/** The router reads bare digits in a URL as a number; a section «1» is a text all the same. */
function text(raw: unknown): string | undefined {
  if (typeof raw === 'number') return String(raw);
  return typeof raw === 'string' && raw !== '' ? raw : undefined;
}
