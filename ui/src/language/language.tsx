import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { fill, formatNumber, type Language, type Message, type Parameters } from './catalogue';
import * as days from './days';
import { ru, type MessageKey } from './messages.ru';

export type Translate = (key: MessageKey, parameters?: Parameters) => string;

export interface Speaking {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Translate;
  number: (value: number) => string;
  shortDay: (day: days.Day) => string;
  dayInWords: (day: days.Day, near?: days.Day) => string;
  span: (from: days.Day | null | undefined, to: days.Day | null | undefined) => string;
}

const remembered = 'vekha.language';
const LanguageContext = createContext<Speaking | null>(null);

export function startingLanguage(): Language {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'ru';
}

/** Gives its children the words. Russian is part of the first page, English comes when asked for. */
export function LanguageProvider({ children, start }: { children: ReactNode; start?: Language }) {
  const [language, choose] = useState<Language>(() => start ?? startingLanguage());
  const [english, setEnglish] = useState<Record<MessageKey, Message> | null>(null);

  useEffect(() => {
    document.documentElement.lang = language;
    if (language === 'en' && !english) void import('./messages.en').then((file) => setEnglish(file.en));
  }, [language, english]);

  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(remembered, next);
    document.documentElement.lang = next;
    choose(next);
  }, []);

  const speaking = useMemo<Speaking>(() => {
    const spoken = language === 'en' && english ? 'en' : 'ru';
    const messages: Record<MessageKey, Message> = spoken === 'en' && english ? english : ru;
    return {
      language,
      setLanguage,
      t: (key, parameters) => fill(spoken, messages[key], parameters),
      number: (value) => formatNumber(language, value),
      shortDay: (day) => days.shortDay(language, day),
      dayInWords: (day, near) => days.dayInWords(language, day, near),
      span: (from, to) => days.spanInWords(language, from, to),
    };
  }, [language, english, setLanguage]);

  return <LanguageContext value={speaking}>{children}</LanguageContext>;
}

export function useLanguage(): Speaking {
  const speaking = use(LanguageContext);
  if (!speaking) throw new Error('useLanguage outside LanguageProvider');
  return speaking;
}
