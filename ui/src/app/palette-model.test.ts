import { expect, it } from 'vitest';
import { matching, type Find } from './palette-model';

const find = (words: string, more?: string): Find => ({ key: words, words, more, kind: '', open: () => {} });

it('finds by every word in any order, those first that begin with them', () => {
  const finds = [find('Все школы'), find('Школы'), find('СОШ № 4', 'Чистореченская школа')];
  expect(matching(finds, 'ШКОЛЫ').map((each) => each.words)).toEqual(['Школы', 'Все школы']);
  expect(matching(finds, 'школа чисто').map((each) => each.words)).toEqual(['СОШ № 4']);
  expect(matching(finds, 'нет')).toEqual([]);
});
