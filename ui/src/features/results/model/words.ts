import type { Translate } from '@/language/language';
import type { Procedure } from '../api/dynamics';

export function procedureName(procedure: Procedure, t: Translate): string {
  return t(`dynamics.procedure.${procedure}`);
}

const subjects = ['RU', 'MA', 'PH', 'CH', 'BI', 'GE', 'SS', 'HI', 'LI', 'IN', 'FL'] as const;

/** A subject that the program does not know is called as the file called it. */
export function subjectName(subject: string, t: Translate): string {
  const known = subjects.find((one) => one === subject);
  return known ? t(`dynamics.subject.${known}`) : subject;
}

/** «ВПР 5, математика». */
export function workName(
  work: { procedure: Procedure; subject: string; grade: number },
  t: Translate,
): string {
  return `${procedureName(work.procedure, t)} ${work.grade}, ${subjectName(work.subject, t)}`;
}

/** A fifth of the region or a status; empty is not known, or none. */
export function levelName(level: string, by: 'fifths' | 'statuses', t: Translate): string {
  if (by === 'statuses') return level === '' ? t('dynamics.noStatus') : level;
  return level === '' ? t('dynamics.tooFew') : t('dynamics.fifth', { number: level });
}
