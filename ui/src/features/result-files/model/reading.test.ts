import { describe, expect, it } from 'vitest';
import type { ResultColumns } from '../api/result-files';
import { hasSomething, missingFields, withField, yearsToChoose } from './reading';
import { readQuarantineSearch } from './search';

describe('how a table is read', () => {
  const reading = { year: 2025, mapping: [{ heading: 'Код ОО', field: 'school' }] };

  it('reads a field from one column and forgets it where it was', () => {
    expect(withField(reading, 'Логин', 'school').mapping).toEqual([{ heading: 'Логин', field: 'school' }]);
    expect(withField(reading, 'Код ОО', '').mapping).toEqual([]);
    expect(withField(reading, 'Сдавали', 'participants').mapping).toHaveLength(2);
    expect(withField(reading, 'Сдавали', 'participants').year).toBe(2025);
  });

  it('asks for a school and its participants only where nobody understood the table', () => {
    const columns = (kind: string) => ({ file: { kind } }) as ResultColumns;
    expect(missingFields(columns('unknown'), { mapping: [] })).toEqual(['school', 'participants', 'below']);
    expect(missingFields(columns('unknown'), reading)).toEqual(['participants', 'below']);
    expect(missingFields(columns('exam-table'), { mapping: [] })).toEqual([]);
  });

  it('offers this year first', () => {
    expect(yearsToChoose(new Date(2026, 10, 22)).slice(0, 3)).toEqual([2026, 2025, 2024]);
  });

  it('knows whether there is anything to apply', () => {
    const none = { fresh: 0, replaced: 0, same: 0 };
    const file = (more: object) =>
      ({ cells: none, values: none, protocol: { tables: 0, waiting: 0 }, ...more }) as Parameters<
        typeof hasSomething
      >[0];
    expect(hasSomething(file({}))).toBe(false);
    expect(hasSomething(file({ values: { ...none, same: 1 } }))).toBe(true);
    expect(hasSomething(file({ protocol: { tables: 0, waiting: 2 } }))).toBe(true);
  });
});

describe('the address of the quarantine', () => {
  it('reads nothing from nonsense', () => {
    expect(readQuarantineSearch({ state: 'lost', file: 'x' })).toEqual({ state: undefined, file: undefined });
    expect(readQuarantineSearch({ state: 'matched', file: '7' })).toEqual({ state: 'matched', file: 7 });
  });
});
