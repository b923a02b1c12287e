import { describe, expect, it } from 'vitest';
import { emptyForm, freshCode, moved, newField, unfinished } from './form';

describe('a form that is being written', () => {
  it('gives every question a code that none has yet', () => {
    const one = newField([]);
    const two = newField([one]);
    expect([one.code, two.code]).toEqual(['q1', 'q2']);
    expect(freshCode([two])).toBe('q3');
  });
  it('is not finished while a label, a choice or a column is missing', () => {
    const field = newField([]);
    const form = (change: object) => ({ ...emptyForm, fields: [{ ...field, label: 'Вопрос', ...change }] });
    expect(unfinished({ ...emptyForm, fields: [field] })).toEqual(['q1']);
    expect(unfinished(form({ kind: 'choice', choices: ['один'] }))).toEqual(['q1']);
    expect(unfinished(form({ kind: 'rows', columns: [] }))).toEqual(['q1']);
    expect(unfinished(form({ kind: 'rows', columns: [{ ...field, label: 'Столбец' }] }))).toEqual([]);
    expect(unfinished(form({ kind: 'number' }))).toEqual([]);
  });
  it('moves a question without losing one', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
