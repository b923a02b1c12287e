import { CloseButton } from '@mantine/core';
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import classes from './notice.module.css';

interface Notice {
  id: number;
  text: string;
  tone: 'good' | 'bad';
  action?: { label: string; run: () => void };
}
interface Notices {
  say: (text: string, action?: Notice['action']) => void;
  fail: (failure: unknown) => void;
}

const NoticeContext = createContext<Notices | null>(null);
let last = 0;

/** Short messages in the corner, read aloud by screen readers; good news leaves by itself, bad news waits. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  const [notices, setNotices] = useState<Notice[]>([]);
  const drop = useCallback((id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)), []);
  const add = useCallback(
    (notice: Omit<Notice, 'id'>) => {
      const id = ++last;
      setNotices((all) => [...all.slice(-2), { ...notice, id }]);
      if (notice.tone === 'good') setTimeout(() => drop(id), notice.action ? 12_000 : 6_000);
    },
    [drop],
  );
  const value = useMemo<Notices>(
    () => ({
      say: (text, action) => add({ text, tone: 'good', action }),
      fail: (failure) => {
        const words = failureWords(failure, t);
        add({ text: `${words.sentence} ${words.advice} (${words.code})`, tone: 'bad' });
      },
    }),
    [add, t],
  );
  return (
    <NoticeContext value={value}>
      {children}
      <section className={classes.stack} aria-label={t('toasts.title')} aria-live="polite">
        {notices.map((notice) => (
          <div key={notice.id} className={classes.notice} data-tone={notice.tone}>
            <span>{notice.text}</span>
            {notice.action && (
              <button
                type="button"
                className={classes.action}
                onClick={() => {
                  notice.action?.run();
                  drop(notice.id);
                }}
              >
                {notice.action.label}
              </button>
            )}
            <CloseButton
              size="sm"
              aria-label={t('action.close')}
              onClick={() => drop(notice.id)}
              className={classes.close}
            />
          </div>
        ))}
      </section>
    </NoticeContext>
  );
}

export function useNotices(): Notices {
  const notices = use(NoticeContext);
  if (!notices) throw new Error('useNotices outside NoticeProvider');
  return notices;
}
