import { beforeEach, describe, expect, it } from 'vitest';
import type { Fact, Figure } from '../api/indicators';
import { readIndicatorSearch, readSearch } from './search';
import {
  dropTyped,
  inputOf,
  keepTyped,
  kindOf,
  readTyped,
  settled,
  troubleOf,
  typedOf,
  written,
} from './values';

const figure = (value: string | null, blank: number, notApplicable: number) =>
  ({ value, blank, notApplicable }) as Figure;
const fact = (more: Partial<Fact>): Fact => ({
  year: 2026,
  part: 1,
  state: 'value',
  number: '0',
  whole: '0',
  yes: false,
  words: '',
  link: '',
  evidence: null,
  version: 1,
  filler: '',
  filledOn: null,
  ...more,
});

describe('a cell', () => {
  it('tells zero from blank and from not applicable', () => {
    expect(kindOf(figure('0', 0, 0))).toBe('value');
    expect(kindOf(figure(null, 2, 1))).toBe('blank');
    expect(kindOf(figure(null, 0, 3))).toBe('not-applicable');
    expect(kindOf(figure(null, 0, 0))).toBe('blank');
    expect(written('33.3', 'ru')).toBe('33,3');
    expect(written('33.3', 'en')).toBe('33.3');
  });
});

describe('what is typed', () => {
  const share = { measure: 'parts', formula: 'people-share' } as const;
  it('shows a stated zero as a zero and nothing stated as nothing', () => {
    expect(typedOf(fact({}), 'number').number).toBe('0');
    expect(typedOf(fact({ state: 'blank' }), 'number').number).toBe('');
    expect(typedOf(fact({ yes: false }), 'yes-no').yes).toBe(false);
    expect(typedOf(fact({ state: 'blank' }), 'yes-no').yes).toBe(null);
  });
  it.each([
    ['3', '10', null],
    ['0', '0', null],
    ['11', '10', 'part'],
    ['3.5', '10', 'number'],
    ['-1', '10', 'number'],
    ['3', '', 'whole'],
    ['1e3', '10', 'number'],
  ])('%s of %s: %s', (number, whole, trouble) => {
    expect(troubleOf({ state: 'value', number, whole, yes: null, words: '' }, share)).toBe(trouble);
  });
  it('asks why a value does not apply', () => {
    const exempt = { state: 'not-applicable', number: '', whole: '', yes: null, words: ' ' } as const;
    expect(troubleOf(exempt, share)).toBe('reason');
    expect(troubleOf({ ...exempt, words: 'нет классов' }, share)).toBe(null);
  });
  it('takes back a value when its field is emptied', () => {
    const typed = { state: 'value', number: '', whole: '', yes: null, words: '' } as const;
    expect(settled(typed, 'parts').state).toBe('blank');
    expect(settled({ ...typed, number: '0' }, 'number').state).toBe('value');
    expect(settled({ ...typed, yes: false }, 'yes-no').state).toBe('value');
    expect(inputOf(settled(typed, 'number'), { organisation: 4 }, fact({})).number).toBe(null);
  });
});

describe('what this device keeps', () => {
  const place: [number, number, number, number] = [4, 7, 2026, 1];
  const typed = { state: 'value', number: '3', whole: '10', yes: null, words: 'по журналу' } as const;
  beforeEach(() => localStorage.clear());
  it('comes back for the same version only', () => {
    keepTyped(place, 2, typed);
    expect(readTyped(place, 2)).toEqual(typed);
    expect(readTyped(place, 3)).toBe(null);
    dropTyped(place);
    expect(readTyped(place, 2)).toBe(null);
  });
  it('is forgotten when it is spoilt', () => {
    for (const text of ['{"version": 2', '{"version": 2, "typed": {"state": "magic"}}', 'null']) {
      localStorage.setItem('vekha.indicator.4.7.2026.1', text);
      expect(readTyped(place, 2)).toBe(null);
    }
  });
});

describe('the address', () => {
  it('keeps only what it knows', () => {
    expect(readSearch({ view: 'municipalities', from: '2025', text: '', roadMap: -1 })).toEqual({
      view: 'municipalities',
      from: 2025,
      text: undefined,
      roadMap: undefined,
    });
    expect(readIndicatorSearch({ of: 1812, verdict: 'maybe', part: 13 })).toEqual({
      of: undefined,
      part: undefined,
      verdict: undefined,
      below: undefined,
    });
  });
});
