import { describe, expect, it } from 'vitest';
import type { Field } from '../api/monitoring';
import { dropDraft, keepDraft, readDraft } from './draft';
import {
  missingFields,
  notApplicable,
  numberFrom,
  sectionsOf,
  toFilled,
  unansweredChecks,
  valueOf,
  type Value,
} from './values';

const field = (code: string, more: Partial<Field> = {}): Field => ({
  code,
  kind: 'text',
  label: code,
  obligatory: true,
  ...more,
});

describe('values of a form', () => {
  it('keeps blank, zero, no and not applicable apart', () => {
    const values: Record<string, Value> = { a: 0, b: false, c: notApplicable, d: '', e: null };
    const fields = ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => field(code));
    expect(missingFields(fields, values)).toEqual(['d', 'e', 'f']);
    expect(toFilled(values, []).values).toEqual({ a: 0, b: false, c: notApplicable });
  });
  it('asks every row of a table for its obligatory columns', () => {
    const table = field('t', { kind: 'rows', columns: [field('x'), field('y', { obligatory: false })] });
    expect(missingFields([table], { t: [] })).toEqual(['t']);
    expect(missingFields([table], { t: [{ x: 'да' }, { y: 'нет' }] })).toEqual(['t']);
    expect(missingFields([table], { t: [{ x: 'да' }, { x: 0 }] })).toEqual([]);
  });
  it('reads numbers as people write them', () => {
    expect(numberFrom('12,5')).toBe(12.5);
    expect(numberFrom('1 200')).toBe(1200);
    expect(numberFrom('-3')).toBe(-3);
    expect(numberFrom('двенадцать')).toBeNull();
    expect(numberFrom(' ')).toBeNull();
  });
  it('takes from the server only what it knows', () => {
    expect(valueOf([{ x: 1, y: [2] }, 'чужое'])).toEqual([{ x: 1 }, {}]);
    expect(valueOf({ notApplicable: true })).toEqual(notApplicable);
    expect(valueOf({ other: 1 })).toBeNull();
  });
  it('puts fields under the heading that stands before them', () => {
    const fields = [field('a', { section: 'Первая' }), field('b'), field('c', { section: 'Вторая' })];
    expect(sectionsOf(fields).map((each) => [each.title, each.fields.length])).toEqual([
      ['Первая', 2],
      ['Вторая', 1],
    ]);
  });
  it('wants a word about each check, not about other duties', () => {
    const duty = (id: number, check: boolean) => ({
      id,
      number: '1',
      text: 'x',
      check,
      from: null,
      to: null,
      stage: 'owed' as const,
      progress: 'planned',
    });
    const notes = [
      { obligation: 1, fact: 'done' as const },
      { obligation: 2, fact: '' as const },
    ];
    expect(unansweredChecks([duty(1, true), duty(2, true), duty(3, false)], notes)).toEqual([2]);
  });
});

describe('a draft on this device', () => {
  it('comes back as it was, and goes when it was sent', () => {
    const draft = {
      version: 3,
      values: { a: 0, b: notApplicable },
      notes: [{ obligation: 7, fact: 'done' as const }],
    };
    keepDraft(5, draft);
    expect(readDraft(5)).toEqual(draft);
    expect(readDraft(6)).toBeNull();
    dropDraft(5);
    expect(readDraft(5)).toBeNull();
  });
  it('is passed over when it is spoilt', () => {
    localStorage.setItem('vekha.monitoring.9', '{"version": "x"');
    expect(readDraft(9)).toBeNull();
    localStorage.setItem('vekha.monitoring.9', '{"values": {}}');
    expect(readDraft(9)).toBeNull();
  });
});
