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
  /** What `key` was made for. */
  sent: string | null;
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
  const { marks, tasks, ...words } = draft.words;
  return {
    ...words,
    profileId: draft.server.profile?.id ?? null,
    marks: Object.entries(marks)
      .filter(([, mark]) => isFinished(mark))
      .map(([code, mark]) => ({ code, ...mark })),
    tasks: tasks.filter((task) => task.what.trim() !== ''),
    done: draft.done || draft.server.state === 'done',
  };
}

/** Whoever disagrees says which level it is and why. */
export function isFinished(mark: Mark): boolean {
  return (
    mark.verdict !== 'disagree' ||
    (mark.words.trim() !== '' && mark.found !== mark.seen && mark.found !== 'insufficient')
  );
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
 * The next sending: the same key while the same is sent again, because nobody knows whether the answer or the request
 * was lost.
 */
export function sending(draft: VisitDraft, newKey: () => string): VisitDraft {
  const content = JSON.stringify([draft.server.version, bodyOf(draft)]);
  if (draft.key !== null && draft.sent === content) return draft;
  return { ...draft, key: newKey(), sent: content };
}

/** The server has it. What was written meanwhile stays and is sent next. */
export function arrived(draft: VisitDraft, began: VisitDraft, answer: Visit): VisitDraft {
  const fresh = draftOf(answer, draft.personId);
  if (JSON.stringify(draft.words) === JSON.stringify(began.words) && draft.done === began.done) {
    const open = Object.entries(draft.words.marks).filter(([, mark]) => !isFinished(mark));
    const words = { ...fresh.words, marks: { ...fresh.words.marks, ...Object.fromEntries(open) } };
    return { ...fresh, words, dirty: open.length > 0 };
  }
  return { ...joined({ ...draft, server: answerAsBase(began, answer) }, answer), key: null, sent: null };
}

/** What was sent is the common ground of what was written since and of the answer. */
function answerAsBase(began: VisitDraft, answer: Visit): Visit {
  return {
    ...answer,
    ...began.words,
    marks: Object.entries(began.words.marks).map(([code, mark]) => ({ code, ...mark })),
    tasks: began.words.tasks.map((task) => ({
      id: task.id ?? 0,
      what: task.what,
      until: task.until,
      doneOn: null,
      doneWords: '',
    })),
  };
}

const texts = ['form', 'heldOn', 'nextOn', 'visitors', 'goal', 'observations', 'agreements'] as const;

/**
 * Another person changed the visit meanwhile: what only one side changed is taken from that side, what both changed
 * differently stays as it is here and is shown. Nothing is lost.
 */
export function joined(draft: VisitDraft, theirs: Visit): VisitDraft {
  const base = wordsOf(draft.server);
  const other = wordsOf(theirs);
  const words: VisitWords = { ...draft.words, marks: { ...draft.words.marks } };
  const conflicts: Conflict[] = [];
  const settle = (place: string, was: unknown, mine: unknown, their: unknown, take: () => void) => {
    const [before, here, there] = [was, mine, their].map((value) => JSON.stringify(value ?? null));
    if (here === there || there === before) return;
    if (here === before) take();
    else conflicts.push({ place, mine: here ?? '', theirs: there ?? '' });
  };
  for (const field of texts)
    settle(field, base[field], words[field], other[field], () =>
      Object.assign(words, { [field]: other[field] }),
    );
  settle('tasks', plain(base.tasks), plain(words.tasks), plain(other.tasks), () => {
    words.tasks = other.tasks;
  });
  for (const code of new Set([...Object.keys(words.marks), ...Object.keys(other.marks)])) {
    const their = other.marks[code];
    settle(`mark:${code}`, base.marks[code], words.marks[code], their, () => {
      if (their === undefined) Reflect.deleteProperty(words.marks, code);
      else words.marks[code] = their;
    });
  }
  return { ...draft, server: theirs, words, conflicts, dirty: true, key: null, sent: null };
}

/** A task of ours has no number until the server has it. */
function plain(tasks: Task[]) {
  return tasks.map((task) => [task.what, task.until]);
}

export function settled(draft: VisitDraft, place: string, side: 'mine' | 'theirs'): VisitDraft {
  const conflicts = draft.conflicts.filter((one) => one.place !== place);
  if (side === 'mine') return { ...draft, conflicts, dirty: true };
  const theirs = wordsOf(draft.server);
  const words: VisitWords = { ...draft.words, marks: { ...draft.words.marks } };
  if (place.startsWith('mark:')) {
    const code = place.slice('mark:'.length);
    const mark = theirs.marks[code];
    if (mark === undefined) Reflect.deleteProperty(words.marks, code);
    else words.marks[code] = mark;
  } else {
    Object.assign(words, { [place]: theirs[place as keyof VisitWords] });
  }
  return { ...draft, words, conflicts, dirty: true };
}
