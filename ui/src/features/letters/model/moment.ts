import type { Language } from '@/language/catalogue';

/** «22 нояб. 2026 г., 12:05» by the clock of the reader. */
export function momentInWords(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(moment));
}
