import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { schoolYearName } from '@/language/days';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { useAnswerCondition, useConditions, type Condition, type ConditionFilter } from '../api/requests';
import classes from './requests.module.css';

const tones = { asked: 'doubt', holds: 'good', 'holds-not': 'plain', past: 'plain' } as const;

/** Questions «does it apply?» of a school or a duty; nothing where nothing is asked. */
export function ConditionsPanel({ filter, open = true }: { filter: ConditionFilter; open?: boolean }) {
  const { t } = useLanguage();
  const list = useConditions(filter);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section className={classes.panel} aria-label={t('conditions.title')}>
      <h2 className={classes.heading}>{t('conditions.title')}</h2>
      {open && <p className={classes.about}>{t('conditions.title.lead')}</p>}
      <ul className={classes.cards}>
        {items.map((condition) => (
          <ConditionCard
            key={condition.id}
            condition={condition}
            withBody={filter.organisation === undefined}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('requests.more')}
        </Button>
      )}
    </section>
  );
}

export function ConditionCard({ condition, withBody }: { condition: Condition; withBody: boolean }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const answer = useAnswerCondition();
  const [given, setGiven] = useState({ day: '', words: '' });
  const [changing, setChanging] = useState(false);
  const asked = condition.state === 'asked';
  const say = (holds: boolean) =>
    answer.mutate(
      { condition, holds, day: holds && given.day !== '' ? given.day : null, words: given.words },
      { onSuccess: () => setChanging(false), onError: notices.fail },
    );
  return (
    <li className={classes.card}>
      <p className={classes.duty}>
        <TextLink
          to="/road-maps/$roadMapId"
          params={{ roadMapId: condition.roadMap }}
          search={{ activity: condition.activity }}
        >
          {condition.number !== '' && `${condition.number} `}
          {condition.text}
        </TextLink>
      </p>
      <p className={classes.line}>
        {withBody && <b>{condition.organisation.name}</b>}
        <span>
          {t('conditions.question', {
            condition: condition.condition,
            year: schoolYearName(condition.year),
          })}
        </span>
        <Chip tone={tones[condition.state]}>{t(`conditions.${condition.state}`)}</Chip>
      </p>
      {condition.words !== '' && (
        <p className={classes.reply}>
          {t('requests.answered', { name: condition.answerer ?? '', words: condition.words })}
        </p>
      )}
      {condition.mayAnswer && (asked || changing) ? (
        <div className={classes.question}>
          <TextInput
            type="date"
            size="xs"
            label={t('conditions.day')}
            description={t('conditions.day.hint')}
            value={given.day}
            onChange={(event) => setGiven({ ...given, day: event.currentTarget.value })}
          />
          <Textarea
            size="xs"
            autosize
            minRows={1}
            maxRows={6}
            maxLength={2000}
            label={t('conditions.words')}
            value={given.words}
            onChange={(event) => setGiven({ ...given, words: event.currentTarget.value })}
          />
          <div className={classes.buttons}>
            <Button size="xs" loading={answer.isPending} onClick={() => say(true)}>
              {t('conditions.yes')}
            </Button>
            <Button size="xs" variant="default" loading={answer.isPending} onClick={() => say(false)}>
              {t('conditions.no')}
            </Button>
          </div>
        </div>
      ) : (
        condition.mayAnswer && (
          <div className={classes.buttons}>
            <Button size="xs" variant="subtle" onClick={() => setChanging(true)}>
              {t('requests.answer.term.change')}
            </Button>
          </div>
        )
      )}
    </li>
  );
}
