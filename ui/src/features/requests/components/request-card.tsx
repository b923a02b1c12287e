import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { useAnswerRequest, useWithdrawRequest, type TermRequest } from '../api/requests';
import { WordsDialog } from './words-dialog';
import classes from './requests.module.css';

/** One request: who asks for what and why, by when it is answered, and what was said. */
export function RequestCard({ request, withDuty = true }: { request: TermRequest; withDuty?: boolean }) {
  const { t, shortDay } = useLanguage();
  const notices = useNotices();
  const withdraw = useWithdrawRequest();
  const answer = useAnswerRequest();
  const [dialog, setDialog] = useState<'another' | 'refuse' | null>(null);
  const open = request.state === 'open';
  const tone = request.late ? 'doubt' : request.state === 'granted' ? 'good' : 'plain';
  const grant = (granted: string | null, words: string) =>
    answer.mutate(
      { request, granted, words },
      { onSuccess: () => setDialog(null), onError: dialog === null ? notices.fail : undefined },
    );
  return (
    <li className={classes.card}>
      {withDuty && (
        <p className={classes.duty}>
          <TextLink to="/obligations/$obligationId" params={{ obligationId: request.obligation }}>
            {request.number !== '' && `${request.number} `}
            {request.text}
          </TextLink>
        </p>
      )}
      <p className={classes.line}>
        {withDuty && <b>{request.addressee.name}</b>}
        <span className={classes.term}>
          {t('requests.term', { was: shortDay(request.termWas), wished: shortDay(request.wished) })}
        </span>
        <Chip tone={tone}>{t(`requests.state.${request.state}`)}</Chip>
        {open && (
          <span className={request.late ? classes.late : classes.dim}>
            {request.escalatedOn
              ? t('requests.escalated', { day: shortDay(request.answerBy) })
              : t('requests.answerBy', { day: shortDay(request.answerBy) })}
          </span>
        )}
      </p>
      <p className={classes.words}>
        {request.words} <span className={classes.dim}>– {request.by.name}</span>
      </p>
      {request.answerWords !== '' && (
        <p className={classes.reply}>
          {t('requests.answered', { name: request.answerer ?? '', words: request.answerWords })}
        </p>
      )}
      {(request.mayAnswer || request.mayWithdraw) && (
        <div className={classes.buttons}>
          {request.mayAnswer && (
            <>
              <Button size="xs" loading={answer.isPending} onClick={() => grant(request.wished, '')}>
                {t('requests.answer.grant', { day: shortDay(request.wished) })}
              </Button>
              <Button size="xs" variant="default" onClick={() => setDialog('another')}>
                {t('requests.answer.another')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setDialog('refuse')}>
                {t('requests.answer.refuse')}
              </Button>
            </>
          )}
          {request.mayWithdraw && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate(request, { onError: notices.fail })}
            >
              {t('requests.withdraw')}
            </Button>
          )}
        </div>
      )}
      {dialog && (
        <WordsDialog
          title={t('requests.answer.title')}
          about={`${request.addressee.name}: ${request.words}`}
          day={
            dialog === 'another'
              ? {
                  label: t('requests.ask.day'),
                  start: request.wished,
                  least: request.term ?? request.termWas,
                }
              : undefined
          }
          words={{
            label: t(dialog === 'refuse' ? 'requests.answer.words.refuse' : 'requests.answer.words'),
            needed: dialog === 'refuse',
          }}
          action={t(dialog === 'refuse' ? 'requests.answer.refuse' : 'requests.answer')}
          busy={answer.isPending}
          failure={answer.error}
          onSend={({ day, words }) => grant(dialog === 'refuse' ? null : day, words)}
          close={() => setDialog(null)}
        />
      )}
    </li>
  );
}
