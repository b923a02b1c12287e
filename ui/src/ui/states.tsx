import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { IconNote, IconWarning } from './icons';
import classes from './states.module.css';

/** Why there is nothing here, and what comes next. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes.state}>
      <IconNote size={28} />
      <p className={classes.title}>{title}</p>
      {children && <p className={classes.text}>{children}</p>}
      {action}
    </div>
  );
}

/** A sentence, what to do, the code, and a way to try again. */
export function Failed({ failure, retry }: { failure: unknown; retry?: () => void }) {
  const { t } = useLanguage();
  const words = failureWords(failure, t);
  return (
    <div className={classes.state} role="alert">
      <IconWarning size={28} />
      <p className={classes.title}>{words.sentence}</p>
      <p className={classes.text}>{words.advice}</p>
      <p className={classes.code}>{t('failure.code', { code: words.code })}</p>
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
}

/** Grey lines of the height of what is being read. */
export function Loading({ lines = 6, height = 44 }: { lines?: number; height?: number }) {
  const { t } = useLanguage();
  return (
    <div aria-busy="true" className={classes.loading}>
      <span className="v-hidden" role="status">
        {t('state.loading')}
      </span>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={height} radius="sm" />
      ))}
    </div>
  );
}

/** Chooses between the three states of something that is read from the server. */
export function Read<Data>({
  query,
  lines,
  children,
}: {
  query: { data: Data | undefined; error: unknown; refetch: () => unknown };
  lines?: number;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failed failure={query.error} retry={() => void query.refetch()} />;
  return <Loading lines={lines} />;
}
