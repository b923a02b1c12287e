import type { Language } from './catalogue';

const formats: Record<Language, Intl.DateTimeFormat> = {
  ru: new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }),
};

/** «22 ноября 2026 г. в 09:00», in the zone of the reader. */
export function dayAndTime(language: Language, instant: string): string {
  return formats[language].format(new Date(instant));
}
