import type { Translate } from '@/language/language';

const kilo = 1024;

/** «340 КБ», «12 МБ»: as file managers count. */
export function sizeInWords(bytes: number, t: Translate): string {
  if (bytes < kilo) return t('proof.size.bytes', { count: bytes });
  if (bytes < kilo * kilo) return t('proof.size.kb', { count: Math.round(bytes / kilo) });
  return t('proof.size.mb', { count: Math.round(bytes / kilo / kilo) });
}
