import { describe, expect, it } from 'vitest';
import { fill, type Message } from './catalogue';
import {
  addDays,
  addMonths,
  dayInWords,
  monthGrid,
  schoolYearName,
  schoolYearOf,
  shortDay,
  spanInWords,
  weekday,
} from './days';
import { en } from './messages.en';
import { ru, type MessageKey } from './messages.ru';

const formsOf = (message: Message) =>
  typeof message === 'string' ? [message] : Object.values<string>({ ...message });
const placeholders = (message: Message) =>
  new Set(formsOf(message).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1])));

describe('the catalogue', () => {
  it.each([
    [0, '0 мероприятий'],
    [1, '1 мероприятие'],
    [2, '2 мероприятия'],
    [5, '5 мероприятий'],
    [11, '11 мероприятий'],
    [21, '21 мероприятие'],
    [104, '104 мероприятия'],
    [1211, '1\u00a0211 мероприятий'],
  ])('counts %i in Russian', (count, words) => {
    expect(fill('ru', ru['draft.activities'], { count })).toBe(words);
  });

  it.each([
    [0, '0 activities'],
    [1, '1 activity'],
    [21, '21 activities'],
  ])('counts %i in English', (count, words) => {
    expect(fill('en', en['draft.activities'], { count })).toBe(words);
  });

  it('asks for the same parameters in both languages', () => {
    for (const key of Object.keys(ru) as MessageKey[]) {
      expect([...placeholders(en[key])].sort(), key).toEqual([...placeholders(ru[key])].sort());
    }
  });

  it('has every Russian form wherever a number is declined', () => {
    const incomplete = Object.entries<Message>(ru).filter(
      ([, message]) => typeof message !== 'string' && !(message.one && message.few && message.many),
    );
    expect(incomplete).toEqual([]);
  });

  it('leaves a parameter that was not given in sight instead of hiding the mistake', () => {
    expect(fill('ru', 'Строка {number}')).toBe('Строка {number}');
  });
});

describe('days', () => {
  it('are written as the language writes them', () => {
    expect(shortDay('ru', '2026-11-05')).toBe('05.11.2026');
    expect(dayInWords('ru', '2026-11-12', '2026-11-01')).toBe('чт 12 ноября');
    expect(dayInWords('ru', '2027-01-10', '2026-11-01')).toBe('вс 10 января 2027');
    expect(spanInWords('ru', '2026-11-01', '2026-11-15')).toBe('01.11.2026 – 15.11.2026');
    expect(spanInWords('ru', null, '2026-11-15')).toBe('15.11.2026');
    expect(spanInWords('ru', null, null)).toBe('');
  });

  it('are counted without a time zone', () => {
    expect(addDays('2026-10-31', 1)).toBe('2026-11-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-01');
    expect(weekday('2026-11-22')).toBe(7);
  });

  it('make whole weeks from Monday for a month', () => {
    const weeks = monthGrid('2026-11-22');
    expect(weeks.map((week) => week[0])).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(monthGrid('2027-02-10')).toHaveLength(4);
  });

  it('belong to the school year that begins on 1 September', () => {
    expect(schoolYearOf('2026-08-31')).toBe(2025);
    expect(schoolYearOf('2026-09-01')).toBe(2026);
    expect(schoolYearName(2026)).toBe('2026/27');
    expect(schoolYearName(1999)).toBe('1999/00');
  });
});
