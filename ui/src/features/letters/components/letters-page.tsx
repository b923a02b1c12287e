import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import { useLetters, useRetryLetter, type Letter, type LetterState } from '../api/letters';
import { momentInWords } from '../model/moment';
import classes from './letters.module.css';

const STATES = ['waiting', 'sending', 'sent', 'failed', 'refused'] as const;

/** «Письма»: what went out, what waits, what came back. What a letter says is kept by nobody. */
export function LettersPage() {
  const { t } = useLanguage();
  const [state, setState] = useState<LetterState | undefined>(undefined);
  const list = useLetters(state);
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={t('letters.title')} lead={t('letters.lead')}>
      <div className={classes.row}>
        <NativeSelect
          label={t('letters.state')}
          value={state ?? ''}
          data={[
            { value: '', label: t('letters.state.any') },
            ...STATES.map((value) => ({ value, label: t(`letters.state.${value}`) })),
          ]}
          onChange={(event) => setState(STATES.find((each) => each === event.currentTarget.value))}
        />
      </div>
      {list.isError && !items ? (
        <Failed failure={list.error} retry={() => void list.refetch()} />
      ) : !items ? (
        <Loading lines={6} />
      ) : items.length === 0 ? (
        <Empty title={t('letters.none')}>{t('letters.none.why')}</Empty>
      ) : (
        <ul className={classes.lines}>
          {items.map((letter) => (
            <LetterLine key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('notices.more')}
        </Button>
      )}
    </Page>
  );
}

function LetterLine({ letter }: { letter: Letter }) {
  const { t, language } = useLanguage();
  const notices = useNotices();
  const retry = useRetryLetter();
  const may = usePermitted()('reminder.write');
  const bad = letter.state === 'failed' || letter.state === 'refused';
  return (
    <li>
      <span>
        {letter.person === '' ? letter.address : `${letter.person} <${letter.address}>`}
        <small>
          {t(`letters.kind.${letter.kind}`)} · {letter.subject} · {momentInWords(letter.madeAt, language)}
        </small>
        <small className={bad ? classes.bad : undefined}>
          {t(`letters.state.${letter.state}`)}
          {letter.state === 'waiting' &&
            letter.attempts > 0 &&
            ` · ${t('letters.next', { when: momentInWords(letter.notBefore, language) })}`}
          {letter.reply !== '' && ` · ${letter.reply}`}
        </small>
      </span>
      {bad && may && (
        <Button
          size="compact-sm"
          variant="default"
          loading={retry.isPending}
          onClick={() =>
            retry.mutate(letter, {
              onSuccess: () => notices.say(t('letters.retried')),
              onError: notices.fail,
            })
          }
        >
          {t('letters.retry')}
        </Button>
      )}
    </li>
  );
}
