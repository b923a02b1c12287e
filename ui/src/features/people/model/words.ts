import type { Speaking } from '@/language/language';
import type { GivenRole } from '../api/people';

/** «Муниципальный координатор · Заречный округ · с 01.09.2026 · приказ № 12». */
export function roleInWords(role: GivenRole, { t }: Pick<Speaking, 't'>): string {
  const parts = [role.name];
  if (role.territory) parts.push(role.territory.name);
  if (role.organisation) parts.push(role.organisation.name);
  if (role.from !== null) parts.push(t('people.role.from', { day: dotted(role.from) }));
  if (role.to !== null) parts.push(t('people.role.to', { day: dotted(role.to) }));
  if (role.basis !== '') parts.push(role.basis);
  return parts.join(' · ');
}

/** 01.09.2026. */
export function dotted(day: string): string {
  return day.split('-').toReversed().join('.');
}
