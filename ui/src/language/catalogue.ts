/** Forms of one message by grammatical number, named as in Unicode CLDR. */
export interface Plural {
  one?: string;
  few?: string;
  many?: string;
  other: string;
}
export type Message = string | Plural;
export type Language = 'ru' | 'en';
export type Parameters = Record<string, string | number>;

const pluralRules: Record<Language, Intl.PluralRules> = {
  ru: new Intl.PluralRules('ru'),
  en: new Intl.PluralRules('en'),
};
const numbers: Record<Language, Intl.NumberFormat> = {
  ru: new Intl.NumberFormat('ru-RU'),
  en: new Intl.NumberFormat('en-GB'),
};

/** A number with the separators of the language: 12 345,6 in Russian. */
export function formatNumber(language: Language, value: number): string {
  return numbers[language].format(value);
}

/** Fills `{name}` in a message; `{count}` also chooses the plural form. */
export function fill(language: Language, message: Message, parameters: Parameters = {}): string {
  const text = typeof message === 'string' ? message : chooseForm(language, message, parameters['count']);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(language, value) : value;
  });
}

function chooseForm(language: Language, forms: Plural, count: string | number | undefined): string {
  const rule = pluralRules[language].select(Number(count ?? 0)) as keyof Plural;
  return forms[rule] ?? forms.other;
}
