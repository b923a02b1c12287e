const isoDay = /^\d{4}-\d\d-\d\d$/;

/** A value as people read it: days as 12.11.2026, the rest as it is. */
export function valueInWords(value: string, shortDay: (day: string) => string): string {
  return isoDay.test(value) ? shortDay(value) : value;
}

const formats = {
  ru: new Intl.DateTimeFormat('ru-RU', { dateStyle: 'short', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' }),
};

/** 22.11.2026, 12:05 in the reader's zone. */
export function momentInWords(instant: string, language: 'ru' | 'en'): string {
  return formats[language].format(new Date(instant));
}
