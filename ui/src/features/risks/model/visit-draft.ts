import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Visit = Schemas['Visit'];
export type RiskLevel = Schemas['RiskLevel'];
export type RiskVerdict = Schemas['RiskVerdict'];
export type VisitBody = Schemas['VisitWords'];

/** What the visitor says of one factor. */
export interface Mark {
  verdict: RiskVerdict;
  /** The level that was on the screen. */
  seen: RiskLevel;
  found: RiskLevel;
  words: string;
}
export interface Task {
  id: number | null;
  what: string;
  until: string | null;
}
/** Everything that the visitor may write. */
export interface VisitWords {
  form: Visit['form'];
  heldOn: string | null;
  nextOn: string | null;
  visitors: string;
  goal: string;
  observations: string;
  agreements: string;
  marks: Record<string, Mark>;
  tasks: Task[];
}
/** A piece of writing that both sides changed, each in its own way. */
export interface Conflict {
  /** «observations», «tasks», «mark:G2.FAIL». */
  place: string;
  mine: string;
  theirs: string;
}
/** What the device keeps of one visit. */
export interface VisitDraft {
  /** Of the visit and who writes: two people of one device do not meet. */
  id: string;
  visitId: number;
  personId: number | null;
  /** As the server had it when `words` was begun. */
  server: Visit;
  words: VisitWords;
  /** The visit was held: to be told to the server. */
  done: boolean;
  /** Not yet with the server. */
  dirty: boolean;
  /** Of the sending under way: stays while its answer is not known, so that it is carried out once. */
  key: string | null;
  /** What goes under `key`: the same until its answer is known. */
  sent: Pick<VisitDraft, 'words' | 'done'> | null;
  conflicts: Conflict[];
}

export function draftId(visitId: number, personId: number | null): string {
  return `${visitId}:${personId ?? ''}`;
}

export function wordsOf(visit: Visit): VisitWords {
  return {
    form: visit.form,
    heldOn: visit.heldOn,
    nextOn: visit.nextOn,
    visitors: visit.visitors,
    goal: visit.goal,
    observations: visit.observations,
    agreements: visit.agreements,
    marks: Object.fromEntries(
      visit.marks.map((mark) => [
        mark.code,
        { verdict: mark.verdict, seen: mark.seen, found: mark.found ?? mark.seen, words: mark.words ?? '' },
      ]),
    ),
    tasks: visit.tasks.map((task) => ({ id: task.id, what: task.what, until: task.until })),
  };
}

export function draftOf(visit: Visit, personId: number | null): VisitDraft {
  return {
    id: draftId(visit.id, personId),
    visitId: visit.id,
    personId,
    server: visit,
    words: wordsOf(visit),
    done: false,
    dirty: false,
    key: null,
    sent: null,
    conflicts: [],
  };
}

export function written(draft: VisitDraft, change: Partial<VisitWords>): VisitDraft {
  return { ...draft, words: { ...draft.words, ...change }, dirty: true };
}

export function marked(draft: VisitDraft, code: string, mark: Mark | null): VisitDraft {
  const marks = { ...draft.words.marks };
  if (mark === null) Reflect.deleteProperty(marks, code);
  else marks[code] = mark;
  return written(draft, { marks });
}

/** The body of the sending; a disagreement that is not finished stays on the device. */
export function bodyOf(draft: VisitDraft): VisitBody {
  const { marks, tasks, form, heldOn, nextOn, ...texts } = draft.words;
  return {
    form,
    heldOn,
    nextOn,
    visitors: texts.visitors.trim(),
    goal: texts.goal.trim(),
    observations: texts.observations.trim(),
    agreements: texts.agreements.trim(),
    profileId: draft.server.profile?.id ?? null,
    marks: Object.entries(marks)
      .filter(([, mark]) => isFinished(mark))
      .map(([code, mark]) => ({ code, ...mark, words: mark.words.trim() }))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
    tasks: tasks.map((task) => ({ ...task, what: task.what.trim() })).filter((task) => task.what !== ''),
    done: draft.done || draft.server.state === 'done',
  };
}

/** Whether the server can be told anything: an unfinished disagreement alone is nothing to send yet. */
export function hasNews(draft: VisitDraft): boolean {
  if (!draft.dirty || draft.conflicts.length > 0 || !draft.server.mayWrite) return false;
  const known = bodyOf(draftOf(draft.server, draft.personId));
  return draft.key !== null || JSON.stringify(bodyOf(draft)) !== JSON.stringify(known);
}

/** The visit was closed by others before this was sent: it can only be read here, or let go. */
export function isStranded(draft: VisitDraft): boolean {
  return draft.dirty && !draft.server.mayWrite;
}

/** Whoever disagrees says which level it is and why. */
export function isFinished(mark: Mark): boolean {
  return (
    mark.verdict !== 'disagree' ||
    (mark.words.trim() !== '' && mark.found !== mark.seen && mark.found !== 'insufficient')
  );
}

/** Disagreements without a level or a reason: they wait for both. */
export function halfSaid(draft: VisitDraft): string[] {
  return Object.entries(draft.words.marks)
    .filter(([, mark]) => !isFinished(mark))
    .map(([code]) => code);
}

/** Factors that still keep the visit from verifying the profile. */
export function unfinished(draft: VisitDraft): string[] {
  return draft.server.levels
    .filter((level) => level.stated === 'high' || level.stated === 'medium')
    .filter((level) => {
      const mark = draft.words.marks[level.code];
      return mark === undefined || !isFinished(mark) || mark.verdict === 'unseen';
    })
    .map((level) => level.code);
}

/**
 * The next sending. One whose answer is not known goes first and unchanged: nobody knows whether the request or the
 * answer was lost, and under its key it is carried out once.
 */
export function sending(draft: VisitDraft, newKey: () => string): VisitDraft {
  if (draft.key !== null) return draft;
  return { ...draft, key: newKey(), sent: { words: draft.words, done: draft.done } };
}

/** What is under way, as it was when it was begun. */
export function begun(draft: VisitDraft): VisitDraft {
  return { ...draft, ...draft.sent };
}

/** The server has what was sent: the common ground of its answer and of what was written meanwhile, which is sent next. */
export function arrived(draft: VisitDraft, began: VisitDraft, answer: Visit): VisitDraft {
  return joined({ ...draft, server: asSent(began, answer), done: draft.done && !began.done }, answer);
}

/** Something here is not with the server, be it an unfinished disagreement. */
function isAhead(draft: VisitDraft): boolean {
  const known = JSON.stringify(bodyOf(draftOf(draft.server, draft.personId)));
  return halfSaid(draft).length > 0 || draft.conflicts.length > 0 || JSON.stringify(bodyOf(draft)) !== known;
}

function asSent(began: VisitDraft, answer: Visit): Visit {
  return {
    ...answer,
    ...began.words,
    marks: Object.entries(began.words.marks)
      .filter(([, mark]) => isFinished(mark))
      .map(([code, mark]) => ({ code, ...mark })),
    tasks: began.words.tasks.map((task) => ({ ...task, id: task.id ?? 0, doneOn: null, doneWords: '' })),
  };
}

const fields = [
  'form',
  'heldOn',
  'nextOn',
  'visitors',
  'goal',
  'observations',
  'agreements',
  'tasks',
] as const;
const markPlace = 'mark:';

function at(words: VisitWords, place: string): unknown {
  return place.startsWith(markPlace)
    ? words.marks[place.slice(markPlace.length)]
    : words[place as keyof VisitWords];
}

/** The words with what `from` has in that place. */
function taken(words: VisitWords, place: string, from: VisitWords): VisitWords {
  if (!place.startsWith(markPlace)) return { ...words, [place]: from[place as keyof VisitWords] };
  const code = place.slice(markPlace.length);
  const marks = Object.fromEntries(Object.entries(words.marks).filter(([one]) => one !== code));
  const mark = from.marks[code];
  return { ...words, marks: mark === undefined ? marks : { ...marks, [code]: mark } };
}

/**
 * Another person changed the visit meanwhile: what only one side changed is taken from that side, what both changed
 * differently stays as it is here and is shown. Nothing is lost.
 */
export function joined(draft: VisitDraft, theirs: Visit): VisitDraft {
  const base = wordsOf(draft.server);
  const other = wordsOf(theirs);
  let words = draft.words;
  const conflicts: Conflict[] = [];
  const codes = new Set([...Object.keys(words.marks), ...Object.keys(other.marks)]);
  for (const place of [...fields, ...[...codes].map((code) => markPlace + code)]) {
    const [before, mine, their] = [base, words, other].map((side) => plain(at(side, place)));
    const open = draft.conflicts.some((one) => one.place === place);
    if (mine === their || (their === before && !open)) continue;
    if (mine === before && !open) words = taken(words, place, other);
    else conflicts.push({ place, mine: mine ?? '', theirs: their ?? '' });
  }
  words = { ...words, tasks: numbered(words.tasks, other.tasks) };
  const both = { ...draft, server: theirs, words, conflicts, key: null, sent: null };
  return { ...both, dirty: isAhead(both) };
}

/** To compare: the server keeps no spaces at the ends, and a task of ours has no number until the server has it. */
function plain(value: unknown): string {
  return JSON.stringify(value ?? null, (key, part: unknown) => {
    if (typeof part === 'string') return part.trim();
    return key === 'id' ? undefined : part;
  });
}

/** Tasks that the server took get its numbers, so that they are not made once more. */
function numbered(mine: Task[], theirs: Task[]): Task[] {
  const free = theirs.filter((their) => !mine.some((task) => task.id === their.id));
  return mine.map((task) => {
    const at = task.id === null ? free.findIndex((their) => plain(their) === plain(task)) : -1;
    return at < 0 ? task : { ...task, id: free.splice(at, 1)[0]?.id ?? null };
  });
}

/** What was written here is let go: the visit as the server has it. */
export function letGo(draft: VisitDraft): VisitDraft {
  return draftOf(draft.server, draft.personId);
}

export function settled(draft: VisitDraft, place: string, side: 'mine' | 'theirs'): VisitDraft {
  const conflicts = draft.conflicts.filter((one) => one.place !== place);
  const words = side === 'mine' ? draft.words : taken(draft.words, place, wordsOf(draft.server));
  return { ...draft, words, conflicts, dirty: true };
}
