import type { AnswerState, Timeliness } from '../api/monitoring';

export type RoundState = 'planned' | 'open' | 'closed';
export interface RoundsSearch {
  state?: RoundState;
  form?: string;
}
export interface RoundSearch {
  answer?: AnswerState;
  timeliness?: Timeliness;
}
export type MeetingsView = 'decisions' | 'corrections';
export interface MeetingsSearch {
  view?: MeetingsView;
  kind?: 'meeting' | 'council' | 'interview';
  state?: string;
  overdue?: boolean;
}

function oneOf<Known extends string>(raw: unknown, known: readonly Known[]): Known | undefined {
  return known.find((each) => each === raw);
}

export const roundStates = ['planned', 'open', 'closed'] as const;
export const answerStates = ['empty', 'draft', 'submitted', 'returned', 'accepted'] as const;
export const timelinesses = ['on-time', 'late', 'missing', 'pending'] as const;
export const meetingKinds = ['meeting', 'council', 'interview'] as const;
export const decisionStates = ['open', 'done', 'dropped'] as const;
export const correctionStates = ['proposed', 'agreed', 'declined', 'made'] as const;

export function readRoundsSearch(raw: Record<string, unknown>): RoundsSearch {
  const form = raw['form'];
  return {
    state: oneOf(raw['state'], roundStates),
    form: typeof form === 'string' && /^[a-z0-9-]{1,60}$/.test(form) ? form : undefined,
  };
}

export function readRoundSearch(raw: Record<string, unknown>): RoundSearch {
  return {
    answer: oneOf(raw['answer'], answerStates),
    timeliness: oneOf(raw['timeliness'], timelinesses),
  };
}

export function readMeetingsSearch(raw: Record<string, unknown>): MeetingsSearch {
  return {
    view: oneOf(raw['view'], ['decisions', 'corrections'] as const),
    kind: oneOf(raw['kind'], meetingKinds),
    state: oneOf(raw['state'], [...decisionStates, ...correctionStates]),
    overdue: raw['overdue'] === true ? true : undefined,
  };
}

/** The other round of a comparison. */
export function readComparisonSearch(raw: Record<string, unknown>): { with?: number } {
  const other = Number(raw['with']);
  return { with: Number.isInteger(other) && other > 0 ? other : undefined };
}
