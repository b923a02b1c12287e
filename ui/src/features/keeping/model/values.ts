const days = /^\d{4}-\d\d-\d\d(\.\.\d{4}-\d\d-\d\d)?$/;

/** A value as people read it: days as 12.11.2026, periods as 01.09.2026 – 31.08.2027, the rest as it is. */
export function valueInWords(value: string, shortDay: (day: string) => string): string {
  return days.test(value) ? value.split('..').map(shortDay).join(' – ') : value;
}

const formats = {
  ru: new Intl.DateTimeFormat('ru-RU', { dateStyle: 'short', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' }),
};

/** 22.11.2026, 12:05 in the reader's zone. */
export function momentInWords(instant: string, language: 'ru' | 'en'): string {
  return formats[language].format(new Date(instant));
}
