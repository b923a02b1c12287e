import { describe, expect, it } from 'vitest';
import { draftOf, draftRow } from '@/testing/factories';
import { applyChange } from './apply-change';
import { alikeRows, fieldText } from './fields';
import { doubtsOf, nextDoubt } from './review-queue';
import { readReviewSearch } from './search';

const rows = [
  draftRow({ rowId: 10, doubtful: ['responsible', 'deadline'] }),
  draftRow({ rowId: 20 }),
  draftRow({ rowId: 30, doubtful: ['text'] }),
];

describe('the walk through doubts', () => {
  it('goes by rows, and within a row in the order of the fields', () => {
    expect(doubtsOf(rows)).toEqual([
      { rowId: 10, field: 'deadline' },
      { rowId: 10, field: 'responsible' },
      { rowId: 30, field: 'text' },
    ]);
  });

  it.each([
    ['from nowhere', {}, 1, 10, 'deadline'],
    ['from nowhere back', {}, -1, 30, 'text'],
    ['within a row', { rowId: 10, field: 'deadline' }, 1, 10, 'responsible'],
    ['over a row without doubts', { rowId: 20 }, 1, 30, 'text'],
    ['back over it', { rowId: 20 }, -1, 10, 'responsible'],
    ['round the end', { rowId: 30, field: 'text' }, 1, 10, 'deadline'],
    ['from a field that is settled by now', { rowId: 30, field: 'number' }, 1, 30, 'text'],
  ] as const)('goes on %s', (_, from, step, rowId, field) => {
    expect(nextDoubt(rows, from, step)).toEqual({ rowId, field });
  });

  it('ends when nothing is left', () => {
    expect(nextDoubt([draftRow({ rowId: 1 })], {}, 1)).toBeNull();
  });
});

describe('rows alike', () => {
  const printed = (words: string) => ({
    deadline: { place: {}, confidence: 0.5, settled: 'no' as const, printed: words },
  });
  const term = (raw: string) => ({ ...draftRow({ rowId: 1 }).deadline, raw });

  it('are those printed in the same words, whatever was corrected since', () => {
    const draft = [
      draftRow({ rowId: 1, deadline: term('до 1 мая 2027'), readings: printed('до 1 мая') }),
      draftRow({ rowId: 2, deadline: term('до 1 мая') }),
      draftRow({ rowId: 3, deadline: term('до 1 июня') }),
    ];
    expect(alikeRows(draft, draft[0]!, 'deadline').map((row) => row.rowId)).toEqual([2]);
  });

  it('are none for an empty field', () => {
    const draft = [draftRow({ rowId: 1 }), draftRow({ rowId: 2 })];
    expect(alikeRows(draft, draft[0]!, 'deadline')).toEqual([]);
  });
});

it('edits executors one a line and schools through commas', () => {
  const row = draftRow({ rowId: 1, responsible: ['МОУО', 'ПРШ'], schools: ['СОШ № 4', 'СОШ № 5'] });
  expect(fieldText(row, 'responsible')).toBe('МОУО\nПРШ');
  expect(fieldText(row, 'schools')).toBe('СОШ № 4, СОШ № 5');
});

it('takes over what the server changed, added, removed and moved', () => {
  const draft = draftOf(rows);
  const added = draftRow({ rowId: 40 });
  const settled = { ...rows[0]!, doubtful: [] };
  const after = applyChange(draft, {
    version: 5,
    changed: [settled, added],
    removed: [20],
    order: [40, 10, 30],
    doubtful: 1,
    canUndo: true,
    canRedo: false,
    findings: [],
  });
  expect(after.rows.map((row) => row.rowId)).toEqual([40, 10, 30]);
  expect(after.rows[1]).toBe(settled);
  expect(after.rows[2]).toBe(rows[2]);
  expect([after.version, after.doubtful, after.canUndo, after.activities]).toEqual([5, 1, true, 3]);
});

it('reads of a URL only what makes sense', () => {
  expect(readReviewSearch({ row: 4, field: 'deadline', show: 'check', pane: 'source' })).toEqual({
    row: 4,
    field: 'deadline',
    show: 'check',
    pane: 'source',
  });
  expect(readReviewSearch({ row: 'x', field: 'colour', show: 'all?', pane: 1 })).toEqual({
    row: undefined,
    field: undefined,
    show: undefined,
    pane: undefined,
  });
});
