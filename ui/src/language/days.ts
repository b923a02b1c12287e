import type { Language } from './catalogue';

/** A calendar day as the contract writes it: 2026-11-12. It has no time zone and is never given one. */
export type Day = string;

const locale = { ru: 'ru-RU', en: 'en-GB' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using it, and a matrix writes a thousand days at once. */
function format(language: Language, day: Day, options: Intl.DateTimeFormatOptions): string {
  const key = `${language}${Object.entries(options).flat().join()}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale[language], { ...options, timeZone: 'UTC' });
    formats.set(key, known);
  }
  return known.format(asUtc(day));
}

function asUtc(day: Day): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date));
}

function asDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  const date = asUtc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return asDay(date);
}

/** Months move the first of the month, whatever the day was. */
export function addMonths(day: Day, months: number): Day {
  const date = asUtc(day);
  return asDay(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)));
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / 86_400_000);
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return asUtc(day).getUTCDay() || 7;
}

/** 12.11.2026 */
export function shortDay(language: Language, day: Day): string {
  return format(language, day, { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** чт 12 ноября; the year is added when it differs from that of `near`. */
export function dayInWords(language: Language, day: Day, near?: Day): string {
  const year = near !== undefined && near.slice(0, 4) === day.slice(0, 4) ? undefined : 'numeric';
  const words = format(language, day, { weekday: 'short', day: 'numeric', month: 'long', year });
  return words.replace(' г.', '').replace(',', '');
}

/** Ноябрь 2026, to head a month. */
export function monthTitle(language: Language, day: Day): string {
  const name = format(language, day, { month: 'long' });
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${day.slice(0, 4)}`;
}

/** я ф м а … : one letter a month, January first. */
export function monthLetters(language: Language): string[] {
  return Array.from({ length: 12 }, (_, month) =>
    format(language, `2026-${String(month + 1).padStart(2, '0')}-01`, { month: 'narrow' }),
  );
}

export function monthNames(language: Language): string[] {
  return Array.from({ length: 12 }, (_, month) =>
    format(language, `2026-${String(month + 1).padStart(2, '0')}-01`, { month: 'long' }),
  );
}

/** пн … вс, Monday first. */
export function weekdayNames(language: Language): string[] {
  return Array.from({ length: 7 }, (_, index) =>
    format(language, addDays('2026-11-02', index), { weekday: 'short' }),
  );
}

/** 12.11.2026, or 01.11.2026 – 15.11.2026 for a span. */
export function spanInWords(
  language: Language,
  from: Day | null | undefined,
  to: Day | null | undefined,
): string {
  if (from && to) {
    return from === to ? shortDay(language, to) : `${shortDay(language, from)} – ${shortDay(language, to)}`;
  }
  const only = to ?? from;
  return only ? shortDay(language, only) : '';
}

/** The year in which the school year of a day began; it begins on 1 September. */
export function schoolYearOf(day: Day): number {
  const [year = 1970, month = 1] = day.split('-').map(Number);
  return month >= 9 ? year : year - 1;
}

/** 2026/27 */
export function schoolYearName(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

export function schoolYearSpan(year: number): { from: Day; to: Day } {
  return { from: `${year}-09-01`, to: `${year + 1}-08-31` };
}

/** The weeks that show a month: whole weeks from Monday, every day in them. */
export function monthGrid(anyDay: Day): Day[][] {
  const first = `${anyDay.slice(0, 8)}01`;
  const next = addMonths(first, 1);
  const weeks: Day[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday < next; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  }
  return weeks;
}
