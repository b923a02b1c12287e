import type { Translate } from '@/language/language';

/** «с 01.09.2026 по 31.08.2027»; an end that nobody set is left out. */
export function term(
  from: string | null | undefined,
  to: string | null | undefined,
  t: Translate,
  shortDay: (day: string) => string,
): string {
  return [
    from ? t('groups.since', { day: shortDay(from) }) : '',
    to ? t('groups.until', { day: shortDay(to) }) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
