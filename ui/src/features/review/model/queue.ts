import { daysBetween, type Day } from '@/language/days';

/** The one that is `steps` away from `id` in the list; at an end the one there. Without `id` the first. */
export function neighbour(ids: readonly number[], id: number | undefined, steps: number): number | undefined {
  const at = id === undefined ? -1 : ids.indexOf(id);
  if (at < 0) return ids[0];
  return ids[Math.min(Math.max(at + steps, 0), ids.length - 1)];
}

/** What opens once `id` is decided and leaves the list: the one below it, at the end the one above. */
export function afterDecision(ids: readonly number[], id: number): number | undefined {
  const at = ids.indexOf(id);
  if (at < 0) return ids.find((other) => other !== id);
  return ids[at + 1] ?? ids[at - 1];
}

/** How many days after the term something was sent; 0 in time, null when there was no term or it is not sent. */
export function daysLate(sentOn: Day | null | undefined, term: Day | null | undefined): number | null {
  if (!sentOn || !term) return null;
  return Math.max(0, daysBetween(term, sentOn));
}

/** Whole days between an instant and now, as a person counts them: by the days of the calendar here. */
export function daysWaiting(since: string, now: Date = new Date()): number {
  const dayOf = (moment: Date) => moment.toLocaleDateString('sv-SE');
  return Math.max(0, daysBetween(dayOf(new Date(since)), dayOf(now)));
}

/** The time of day where the reader is: 10:42. */
export function timeOfDay(instant: string): string {
  return new Date(instant).toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' });
}
