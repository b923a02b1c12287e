import { Button } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { useAskForTerm, useTermRequests } from '../api/requests';
import { RequestCard } from './request-card';
import { WordsDialog } from './words-dialog';
import classes from './requests.module.css';

/** Below a duty: what was asked about its term, and a way to ask. */
export function TermRequestPanel({
  obligation,
}: {
  obligation: { id: number; stage: string; occurrence: { to?: string | null } };
}) {
  const { t } = useLanguage();
  const permitted = usePermitted();
  const list = useTermRequests({ obligation: obligation.id });
  const ask = useAskForTerm();
  const [key, setKey] = useState<string | null>(null);
  const requests = list.data?.pages.flatMap((page) => page.items) ?? [];
  const term = obligation.occurrence.to;
  const may =
    permitted('obligation.carry-out') &&
    obligation.stage === 'owed' &&
    typeof term === 'string' &&
    !requests.some((request) => request.state === 'open');
  if (!list.data || (requests.length === 0 && !may)) return null;
  return (
    <section className={classes.panel} aria-label={t('requests.of')}>
      {requests.length > 0 && (
        <>
          <h2 className={classes.heading}>{t('requests.of')}</h2>
          <ul className={classes.cards}>
            {requests.map((request) => (
              <RequestCard key={request.id} request={request} withDuty={false} />
            ))}
          </ul>
        </>
      )}
      {may && (
        <Button variant="default" onClick={() => setKey(crypto.randomUUID())}>
          {t('requests.ask')}
        </Button>
      )}
      {key !== null && typeof term === 'string' && (
        <WordsDialog
          title={t('requests.ask.title')}
          day={{ label: t('requests.ask.day'), start: '', least: term }}
          words={{ label: t('requests.ask.why'), hint: t('requests.ask.why.hint'), needed: true }}
          action={t('requests.ask.send')}
          busy={ask.isPending}
          failure={ask.error}
          onSend={({ day, words }) =>
            ask.mutate(
              { obligation: obligation.id, wished: day, words, key },
              { onSuccess: () => setKey(null) },
            )
          }
          close={() => {
            ask.reset();
            setKey(null);
          }}
        />
      )}
    </section>
  );
}
