import type { Occurrence, Period } from '@/api/shapes';
import { addMonths, daysBetween, type Day } from '@/language/days';

export interface Scale {
  from: Day;
  days: number;
  /** First days of the months, for the ticks. */
  months: Day[];
}

/** A scale of whole months that covers the period. */
export function scaleOf(period: Period): Scale {
  const from = `${period.from.slice(0, 8)}01`;
  const end = addMonths(period.to, 1);
  const months: Day[] = [];
  for (let month = from; month < end; month = addMonths(month, 1)) months.push(month);
  return { from, days: daysBetween(from, end), months };
}

/** Where a day lies on the scale, 0–1, kept within it. */
export function shareOf(scale: Scale, day: Day): number {
  return Math.max(0, Math.min(1, daysBetween(scale.from, day) / scale.days));
}

export interface Bar {
  /** Shares of the scale. */
  start: number;
  length: number;
  check: boolean;
}

/** Dated occurrences as bars; the last day belongs to its bar. */
export function barsOf(scale: Scale, occurrences: readonly Occurrence[]): Bar[] {
  return occurrences.flatMap((occurrence) => {
    const to = occurrence.to ?? occurrence.from;
    if (!to) return [];
    const start = shareOf(scale, occurrence.from ?? to);
    const end = Math.min(1, shareOf(scale, to) + 1 / scale.days);
    return [{ start, length: end - start, check: occurrence.kind === 'check' }];
  });
}
