import type { SchoolCalendar, SchoolDay } from '@/api/shapes';

type Span = SchoolCalendar['year'];

/** Days as a school year counts them: September first. */
export function schoolOrder(day: SchoolDay): number {
  return ((day.month + 3) % 12) * 31 + day.day;
}

export function daysInMonth(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The first thing that is wrong with a list of spans, by the place of the span. */
export function wrongSpan(
  spans: readonly Span[],
): { index: number; reason: 'backwards' | 'overlaps' } | null {
  for (const [index, span] of spans.entries()) {
    if (schoolOrder(span.from) > schoolOrder(span.to)) return { index, reason: 'backwards' };
    const before = spans[index - 1];
    if (before && schoolOrder(before.to) >= schoolOrder(span.from)) return { index, reason: 'overlaps' };
  }
  return null;
}
