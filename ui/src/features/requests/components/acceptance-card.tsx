import { Button } from '@mantine/core';
import { useState } from 'react';
import { dayAndTime } from '@/language/instants';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { useAcceptance, useAnswerAcceptances, type AcceptanceRow } from '../api/requests';
import { WordsDialog } from './words-dialog';
import classes from './requests.module.css';

const tones = { asked: 'plain', agreed: 'good', declined: 'doubt' } as const;

/** Below a duty «по согласованию»: whether its body agreed, and a way to say so. */
export function AcceptancePanel({ obligationId, asked }: { obligationId: number; asked: boolean }) {
  const { t } = useLanguage();
  const { data } = useAcceptance(obligationId, asked);
  if (!asked || !data) return null;
  return (
    <section className={classes.panel} aria-label={t('acceptance.title')}>
      <h2 className={classes.heading}>{t('acceptance.title')}</h2>
      <p className={classes.about}>{t('acceptance.lead')}</p>
      <ul className={classes.cards}>
        <AcceptanceCard row={data} withDuty={false} />
      </ul>
    </section>
  );
}

export function AcceptanceCard({ row, withDuty = true }: { row: AcceptanceRow; withDuty?: boolean }) {
  const { t, language, shortDay } = useLanguage();
  const notices = useNotices();
  const answer = useAnswerAcceptances();
  const [declining, setDeclining] = useState(false);
  const say = (said: AcceptanceRow['acceptance'], words = '') =>
    answer.mutate(
      { obligations: [row.obligation], answer: said, words },
      { onSuccess: () => setDeclining(false), onError: declining ? undefined : notices.fail },
    );
  return (
    <li className={classes.card}>
      {withDuty && (
        <p className={classes.duty}>
          <TextLink to="/obligations/$obligationId" params={{ obligationId: row.obligation }}>
            {row.number !== '' && `${row.number} `}
            {row.text}
          </TextLink>
        </p>
      )}
      <p className={classes.line}>
        <b>{row.addressee.name}</b>
        {row.term && <span className={classes.dim}>{shortDay(row.term)}</span>}
        <Chip tone={tones[row.acceptance]}>{t(`acceptance.${row.acceptance}`)}</Chip>
      </p>
      {row.words !== '' && <p className={classes.words}>{row.words}</p>}
      {row.answeredAt && (
        <p className={classes.dim}>
          {t('acceptance.said', { name: row.answerer ?? '', moment: dayAndTime(language, row.answeredAt) })}
        </p>
      )}
      {(row.mayAnswer || row.mayAsk) && (
        <div className={classes.buttons}>
          {row.mayAnswer && row.acceptance !== 'agreed' && (
            <Button size="xs" loading={answer.isPending} onClick={() => say('agreed')}>
              {t('acceptance.agree')}
            </Button>
          )}
          {row.mayAnswer && row.acceptance !== 'declined' && (
            <Button size="xs" variant="default" onClick={() => setDeclining(true)}>
              {t('acceptance.decline')}
            </Button>
          )}
          {row.mayAsk && (
            <Button size="xs" variant="default" loading={answer.isPending} onClick={() => say('asked')}>
              {t('acceptance.askAgain')}
            </Button>
          )}
        </div>
      )}
      {declining && (
        <WordsDialog
          title={t('acceptance.decline.title')}
          about={row.text}
          words={{ label: t('acceptance.words'), needed: true }}
          action={t('acceptance.decline')}
          busy={answer.isPending}
          failure={answer.error}
          onSend={({ words }) => say('declined', words)}
          close={() => setDeclining(false)}
        />
      )}
    </li>
  );
}
