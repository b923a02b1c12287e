import { expect, it } from 'vitest';
import { readSearch, wordingsMatching } from './search';

it('the list is narrowed by every word, whatever the case of its letters', () => {
  const all = [{ wording: 'БОУ ДО «Перспектива»' }, { wording: 'ММС' }, { wording: 'кураторы школ' }];
  expect(wordingsMatching(all, 'перспектива боу')).toEqual([all[0]]);
  expect(wordingsMatching(all, 'ммс')).toEqual([all[1]]);
  expect(wordingsMatching(all, undefined)).toEqual(all);
  expect(wordingsMatching(all, 'нет такого')).toEqual([]);
});

it('the address keeps a wording that looks like a number', () => {
  expect(readSearch({ q: 500, view: 'dictionary' })).toEqual({ q: '500', view: 'dictionary' });
  expect(readSearch({ q: '', view: 'other' })).toEqual({});
});
