import { describe, expect, it } from 'vitest';
import { parts, toText, toWords, typedName, withName } from './mentions';

const mary = { person: 12, name: 'Ладогина Мария Петровна' };
const short = { person: 7, name: 'Ладогина Мария' };

describe('names in a comment', () => {
  it('are looked for behind a sign at the beginning of a word', () => {
    expect(typedName('Готово, @Лад', 12)).toEqual({ from: 8, query: 'Лад' });
    expect(typedName('@', 1)).toEqual({ from: 0, query: '' });
    expect(typedName('@Ладогина Ма', 12)).toEqual({ from: 0, query: 'Ладогина Ма' });
    for (const text of ['school@mail', '@Лад, да', 'нет', '@a b c d'])
      expect(typedName(text, text.length)).toBeNull();
  });

  it('take the place of what was typed', () => {
    const typed = typedName('Готово, @Лад да', 12);
    expect(typed && withName('Готово, @Лад да', typed, mary.name)).toEqual({
      text: 'Готово, @Ладогина Мария Петровна да',
      caret: 33,
    });
  });

  it('go out as numbers and come back as names, the longer one first', () => {
    const text = '@Ладогина Мария Петровна и @Ладогина Мария: посмотрите';
    expect(toWords(text, [short, mary])).toBe('@{12} и @{7}: посмотрите');
    expect(toText('@{12} и @{7}: посмотрите', [short, mary])).toBe(text);
    expect(parts('a @{12}, @{99}', [mary])).toEqual([{ text: 'a ' }, mary, { text: ', @{99}' }]);
  });
});
