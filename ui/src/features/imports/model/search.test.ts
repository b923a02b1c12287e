import { describe, expect, it } from 'vitest';
import type { RegisterImport } from '../api/imports';
import { firstShow, readImportSearch, readImportsSearch, stepOf } from './search';

const inState = (state: RegisterImport['state']) => ({ state }) as RegisterImport;

describe('the steps of an import', () => {
  it('follow what was done, and go back only where that is allowed', () => {
    expect(stepOf(inState('mapping'), 'run')).toBe('columns');
    expect(stepOf(inState('checked'), undefined)).toBe('check');
    expect(stepOf(inState('checked'), 'columns')).toBe('columns');
    expect(stepOf(inState('checked'), 'run')).toBe('check');
    expect(stepOf(inState('running'), 'columns')).toBe('run');
    expect(stepOf(inState('finished'), 'check')).toBe('check');
    expect(stepOf(inState('undone'), undefined)).toBe('run');
  });

  it('show errors first', () => {
    const none = { failed: 0, warned: 0, created: 0, updated: 0 };
    expect(firstShow({ ...none, failed: 1, created: 9 })).toBe('failed');
    expect(firstShow({ ...none, warned: 1, created: 9 })).toBe('warned');
    expect(firstShow({ ...none, updated: 2 })).toBe('updated');
    expect(firstShow(none)).toBe('unchanged');
  });

  it('read nothing from an address that says nonsense', () => {
    expect(readImportSearch({ step: 'fly', show: 7 })).toEqual({ step: undefined, show: undefined });
    expect(readImportsSearch({ kind: 'planets' })).toEqual({ kind: undefined });
    expect(readImportsSearch({ kind: 'people' })).toEqual({ kind: 'people' });
  });
});
