import { describe, expect, it } from 'vitest';
import {
  arrived,
  begun,
  bodyOf,
  draftOf,
  halfSaid,
  hasNews,
  isStranded,
  joined,
  letGo,
  marked,
  sending,
  settled,
  unfinished,
  written,
  type Mark,
  type Visit,
} from './visit-draft';

const level = (code: string, stated: 'high' | 'medium' | 'low') => ({
  code,
  level: stated,
  stated,
  score: null,
  computed: stated,
  official: null,
  basis: '',
  checked: false,
  verdict: null,
  found: null,
  answers: {},
  risk: { code, federal: 1, name: code, nameEn: code },
  measuredBy: '',
});

function aVisit(part: Partial<Visit> = {}): Visit {
  return {
    id: 3,
    territory: { id: 1, name: 'Заречный округ' },
    school: { id: 7, name: 'СОШ № 4' },
    kind: 'verification',
    form: 'onsite',
    state: 'planned',
    basis: null,
    due: '2026-11-30',
    late: false,
    heldOn: null,
    nextOn: null,
    visitors: '',
    goal: '',
    observations: '',
    agreements: '',
    reason: '',
    agreed: null,
    version: 1,
    changedAt: '2026-11-22T09:00:00Z',
    changedBy: 'Координатор',
    profile: null,
    levels: [level('G1.EQUIP', 'high'), level('G2.FAIL', 'medium'), level('G3.PAR', 'low')],
    marks: [],
    tasks: [],
    photos: [],
    mayWrite: true,
    mayVerify: true,
    mayAgree: false,
    ...part,
  };
}

const agree: Mark = { verdict: 'agree', seen: 'high', found: 'high', words: '' };
const disagree: Mark = { verdict: 'disagree', seen: 'high', found: 'low', words: 'кабинет оснащён' };
const keys = () => {
  let number = 0;
  return () => `key-${++number}`;
};

describe('a visit that is written without a line', () => {
  it('sends only finished marks and names the factors that keep the profile from being verified', () => {
    let draft = draftOf(aVisit(), 5);
    expect(draft.dirty).toBe(false);
    expect(unfinished(draft)).toEqual(['G1.EQUIP', 'G2.FAIL']);
    draft = marked(draft, 'G1.EQUIP', agree);
    draft = marked(draft, 'G2.FAIL', { ...disagree, seen: 'medium', words: ' ' });
    expect(draft.dirty).toBe(true);
    expect(bodyOf(draft).marks?.map((mark) => mark.code)).toEqual(['G1.EQUIP']);
    expect(unfinished(draft)).toEqual(['G2.FAIL']);
    expect(unfinished(marked(draft, 'G2.FAIL', { ...disagree, seen: 'medium', verdict: 'unseen' }))).toEqual([
      'G2.FAIL',
    ]);
    expect(bodyOf(marked(draft, 'G1.EQUIP', null)).marks).toEqual([]);
  });

  it('sends again what has no answer yet, as it was and under its key, before anything new', () => {
    const newKey = keys();
    const first = sending(written(draftOf(aVisit(), 5), { goal: 'Проверить оснащение' }), newKey);
    expect(first.key).toBe('key-1');
    const more = written(first, { goal: 'Проверить всё' });
    expect(sending(more, newKey).key).toBe('key-1');
    expect(bodyOf(begun(more)).goal).toBe('Проверить оснащение');
    const after = arrived(more, begun(more), aVisit({ version: 2, goal: 'Проверить оснащение' }));
    expect(after.conflicts).toEqual([]);
    expect(hasNews(after)).toBe(true);
    const next = sending(after, newKey);
    expect([next.key, bodyOf(begun(next)).goal, next.server.version]).toEqual(['key-2', 'Проверить всё', 2]);
  });

  it('keeps what was written while it was being sent', () => {
    const began = sending(written(draftOf(aVisit(), 5), { goal: 'Проверить' }), keys());
    const answer = aVisit({ version: 2, goal: 'Проверить' });
    const quiet = arrived(began, began, answer);
    expect(quiet.dirty).toBe(false);
    expect(quiet.server.version).toBe(2);
    const meanwhile = written(began, { observations: 'Урок начат вовремя' });
    const kept = arrived(meanwhile, began, answer);
    expect(kept.dirty).toBe(true);
    expect(kept.words).toMatchObject({ goal: 'Проверить', observations: 'Урок начат вовремя' });
    expect(kept.conflicts).toEqual([]);
    expect(kept.server.version).toBe(2);
  });

  it('keeps a disagreement that is not finished when the rest has arrived', () => {
    const began = sending(marked(draftOf(aVisit(), 5), 'G1.EQUIP', { ...disagree, words: '' }), keys());
    const after = arrived(began, began, aVisit({ version: 2 }));
    expect(after.words.marks['G1.EQUIP']?.verdict).toBe('disagree');
    expect(after.dirty).toBe(true);
    expect(halfSaid(after)).toEqual(['G1.EQUIP']);
    expect(hasNews(after)).toBe(false);
  });

  it('leaves the space after a word to whoever is still writing, and does not send it', () => {
    const began = sending(written(draftOf(aVisit(), 5), { observations: 'Урок ' }), keys());
    const after = arrived(began, begun(began), aVisit({ version: 2, observations: 'Урок' }));
    expect(after.words.observations).toBe('Урок ');
    expect([after.dirty, hasNews(after)]).toEqual([false, false]);
  });

  it('takes the numbers of tasks that the server has, so that none is made twice', () => {
    const task = { id: null, what: 'Собрать совет', until: null };
    const began = sending(written(draftOf(aVisit(), 5), { tasks: [task] }), keys());
    const meanwhile = written(began, { tasks: [task, { ...task, what: 'Написать план' }] });
    const known = { id: 11, what: 'Собрать совет', until: null, doneOn: null, doneWords: '' };
    const after = arrived(meanwhile, begun(meanwhile), aVisit({ version: 2, tasks: [known] }));
    expect(after.words.tasks.map((one) => one.id)).toEqual([11, null]);
    expect(hasNews(after)).toBe(true);
  });
});

describe('a visit that another person changed meanwhile', () => {
  it('takes from each side what only that side changed', () => {
    const draft = marked(written(draftOf(aVisit(), 5), { goal: 'Моя цель' }), 'G1.EQUIP', agree);
    const theirs = aVisit({
      version: 4,
      observations: 'Чужие наблюдения',
      marks: [{ code: 'G2.FAIL', verdict: 'agree', seen: 'medium', found: 'medium', words: '' }],
    });
    const both = joined(draft, theirs);
    expect(both.conflicts).toEqual([]);
    expect(both.words).toMatchObject({ goal: 'Моя цель', observations: 'Чужие наблюдения' });
    expect(Object.keys(both.words.marks).sort()).toEqual(['G1.EQUIP', 'G2.FAIL']);
    expect(both.server.version).toBe(4);
    expect(both.key).toBeNull();
  });

  it('shows what both changed, loses neither and lets a person choose', () => {
    const draft = marked(written(draftOf(aVisit(), 5), { goal: 'Моя цель' }), 'G1.EQUIP', disagree);
    const theirs = aVisit({
      version: 4,
      goal: 'Их цель',
      marks: [{ code: 'G1.EQUIP', verdict: 'agree', seen: 'high', found: 'high', words: '' }],
    });
    const both = joined(draft, theirs);
    expect(both.conflicts.map((one) => one.place)).toEqual(['goal', 'mark:G1.EQUIP']);
    expect(both.words.goal).toBe('Моя цель');
    expect(both.conflicts[0]).toMatchObject({ mine: '"Моя цель"', theirs: '"Их цель"' });
    const mine = settled(both, 'goal', 'mine');
    expect(mine.words.goal).toBe('Моя цель');
    const chosen = settled(mine, 'mark:G1.EQUIP', 'theirs');
    expect(chosen.words.marks['G1.EQUIP']?.verdict).toBe('agree');
    expect(chosen.conflicts).toEqual([]);
    expect(chosen.dirty).toBe(true);
  });

  it('does not forget a choice that is still open when the visit changes once more', () => {
    const draft = written(draftOf(aVisit(), 5), { goal: 'Моя цель' });
    const once = joined(draft, aVisit({ version: 2, goal: 'Их цель' }));
    const twice = joined(once, aVisit({ version: 3, goal: 'Их цель', observations: 'Ещё' }));
    expect(twice.conflicts.map((one) => one.place)).toEqual(['goal']);
    expect(twice.words).toMatchObject({ goal: 'Моя цель', observations: 'Ещё' });
    expect(joined(twice, aVisit({ version: 4, goal: 'Моя цель' })).conflicts).toEqual([]);
  });

  it('keeps what cannot be sent any more until it is let go', () => {
    const draft = written(draftOf(aVisit(), 5), { goal: 'Моя цель' });
    const closed = joined(draft, aVisit({ version: 2, state: 'cancelled', mayWrite: false }));
    expect(closed.words.goal).toBe('Моя цель');
    expect([isStranded(closed), hasNews(closed)]).toEqual([true, false]);
    expect([letGo(closed).words.goal, isStranded(letGo(closed))]).toEqual(['', false]);
  });

  it('lets a mark that was taken away elsewhere go when it was not touched here', () => {
    const before = aVisit({
      marks: [{ code: 'G1.EQUIP', verdict: 'agree', seen: 'high', found: 'high', words: '' }],
    });
    const draft = written(draftOf(before, 5), { goal: 'Цель' });
    expect(joined(draft, aVisit({ version: 2 })).words.marks).toEqual({});
  });
});
