import { describe, expect, it } from 'vitest';
import type { Matrix } from '@/api/shapes';
import { roadMapRow } from '@/testing/factories';
import { cellIndex, cellName, moved, readCellName, visibleSpan } from './matrix';
import { readSearch } from './search';
import { inSection, shownColumns, tableRows, toggleColumn } from './table';
import { barsOf, scaleOf, shareOf } from './timeline';

describe('the table', () => {
  const none = { overdue: 0, current: 0, upcoming: 0, needsDate: 0, checking: 0, done: 0 };
  const owed = (total: number) => ({ total, ...none });
  const rows = [
    roadMapRow({ id: 'a', section: 'I', text: 'Ярмарка', next: '2027-01-15', obligations: owed(9) }),
    roadMapRow({
      id: 'b',
      section: 'I/1',
      text: 'Анализ ВПР',
      next: null,
      responsible: ['МОУО'],
      obligations: owed(2),
    }),
    roadMapRow({ id: 'c', section: 'II', text: 'Совещание', next: '2026-12-01', obligations: owed(30) }),
  ];
  const ids = (filter: Parameters<typeof tableRows>[1]) =>
    tableRows(rows, filter)
      .map((row) => row.id)
      .join('');

  it.each([
    [{}, 'abc'],
    [{ section: 'I' }, 'ab'],
    [{ q: 'моуо АНАЛИЗ' }, 'b'],
    [{ q: 'нет такого' }, ''],
    [{ sort: 'text.up' as const }, 'bca'],
    [{ sort: 'next.up' as const }, 'cab'],
    [{ sort: 'next.down' as const }, 'acb'],
    [{ sort: 'obligations.down' as const }, 'cab'],
  ])('filters and sorts by %o', (filter, order) => {
    expect(ids(filter)).toBe(order);
  });

  it('does not take a section for another that begins like it', () => {
    expect(inSection('II', 'I')).toBe(false);
    expect(inSection('I/2', 'I')).toBe(true);
  });

  it('keeps the number and the text whatever is hidden', () => {
    const hide = toggleColumn(toggleColumn(undefined, 'schools'), 'next');
    expect(hide).toBe('next,schools');
    expect(shownColumns(hide)).not.toContain('schools');
    expect(toggleColumn(hide, 'number')).toBe('next,schools');
    expect(toggleColumn(toggleColumn(hide, 'next'), 'schools')).toBeUndefined();
  });
});

describe('the URL', () => {
  it('opens the plain view for a link that was mistyped', () => {
    expect(
      Object.values(
        readSearch({
          view: 'cube',
          sort: 'colour.up',
          month: '2026-1',
          cell: '3-4',
          layout: 'z',
          edition: -1,
        }),
      ).every((value) => value === undefined),
    ).toBe(true);
  });
  it('takes a section of digits for a text', () => {
    expect(readSearch({ section: 1, view: 'matrix', cell: '3x14' })).toMatchObject({
      section: '1',
      view: 'matrix',
      cell: '3x14',
    });
  });
});

describe('the matrix', () => {
  const matrix: Matrix = {
    activities: [0, 1].map((each) => ({ key: String(each), number: String(each), text: '', section: '' })),
    organisations: [0, 1, 2].map((id) => ({ id, name: `СОШ № ${id}` })),
    cells: [{ activity: 1, organisation: 2, state: 'overdue', count: 3 }],
  };
  it('finds a cell by its place and nothing where nothing is owed', () => {
    const cellAt = cellIndex(matrix);
    expect(cellAt({ row: 1, column: 2 })?.count).toBe(3);
    expect(cellAt({ row: 1, column: 1 })).toBeUndefined();
  });

  it.each([
    [0, 300, { first: 0, end: 16 }],
    [600, 300, { first: 16, end: 32 }],
    [2900, 300, { first: 96, end: 100 }],
  ])('puts only what is in sight at %i into the page', (offset, length, span) => {
    expect(visibleSpan(offset, length, 30, 100)).toEqual(span);
  });

  it.each([
    ['ArrowRight', false, { row: 5, column: 6 }],
    ['ArrowUp', false, { row: 4, column: 5 }],
    ['PageDown', false, { row: 9, column: 5 }],
    ['Home', false, { row: 5, column: 0 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 9, column: 19 }],
    ['Tab', false, undefined],
  ])('moves by %s (Ctrl %s)', (key, control, place) => {
    expect(moved({ row: 5, column: 5 }, key, 10, 20, control)).toEqual(place);
  });

  it('stays within its edges', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowLeft', 10, 20)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 9, column: 19 }, 'ArrowDown', 10, 20)).toEqual({ row: 9, column: 19 });
  });

  it('writes a cell into the URL and reads it back', () => {
    expect(readCellName(cellName({ row: 3, column: 14 }))).toEqual({ row: 3, column: 14 });
    expect(readCellName(undefined)).toBeUndefined();
  });
});

describe('the timeline', () => {
  const scale = scaleOf({ from: '2026-09-01', to: '2027-08-31' });
  it('covers whole months', () => {
    expect([scale.days, scale.months.length, scale.months.at(-1)]).toEqual([365, 12, '2027-08-01']);
    expect(scaleOf({ from: '2026-01-15', to: '2026-02-10' }).months).toEqual(['2026-01-01', '2026-02-01']);
  });
  it('gives a term its last day and cuts what sticks out', () => {
    const [day, late, undated] = [
      { number: 1, from: '2026-09-01', to: '2026-09-01', kind: 'dated' as const },
      { number: 2, from: '2027-08-01', to: '2030-01-01', kind: 'check' as const },
      { number: 3, from: null, to: null, kind: 'undated' as const },
    ].map((occurrence) => barsOf(scale, [occurrence])[0]);
    expect(day).toEqual({ start: 0, length: 1 / 365, check: false });
    expect(late?.check).toBe(true);
    expect((late?.start ?? 0) + (late?.length ?? 0)).toBe(1);
    expect(undated).toBeUndefined();
    expect(shareOf(scale, '2020-01-01')).toBe(0);
  });
});
