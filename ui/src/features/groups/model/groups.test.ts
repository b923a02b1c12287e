import { describe, expect, it } from 'vitest';
import { codesIn, readSearch } from './search';
import { rowsOfMatrix, shareOf } from './matrix';

describe('a pasted list of codes', () => {
  it('is read whatever stands between them, each once', () => {
    expect(codesIn('720001, 720002;720003\n720001\t 720004 ')).toEqual([
      '720001',
      '720002',
      '720003',
      '720004',
    ]);
    expect(codesIn('  \n ')).toEqual([]);
  });
});

describe('the address of the page', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(readSearch({ view: 'matrix', year: 2026, goal: 'reached', group: 'ШНОР' })).toEqual({
      view: 'matrix',
      year: 2026,
      goal: 'reached',
      group: 'ШНОР',
    });
    expect(readSearch({ view: 'list', year: 'soon', goal: 'left', group: '' })).toEqual({});
  });
});

describe('schools and years', () => {
  const school = (id: number, years: { year: number; groups: string[] }[]) => ({
    id,
    school: { id, code: '', name: `СОШ № ${id}` },
    years,
  });

  it('have a column for every year between the first and the last', () => {
    const { years, rows } = rowsOfMatrix([
      school(1, [{ year: 2021, groups: ['ШНОР'] }]),
      school(2, [{ year: 2024, groups: ['ШНОР', '500+'] }]),
    ]);
    expect(years).toEqual([2021, 2022, 2023, 2024]);
    expect(rows[0]?.cells).toEqual([['ШНОР'], [], [], []]);
    expect(rows[1]?.cells[3]).toEqual(['ШНОР', '500+']);
  });

  it('have no column when nobody has a status', () => {
    expect(rowsOfMatrix([])).toEqual({ years: [], rows: [] });
  });
});

describe('the share of a plan', () => {
  it('is a whole percent, and nothing where nothing was planned', () => {
    expect(shareOf(5, 7)).toBe(71);
    expect(shareOf(0, 0)).toBeNull();
  });
});
