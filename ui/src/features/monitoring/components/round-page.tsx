import { Button, Modal, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { ButtonLink, TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { Sure } from '@/ui/sure';
import {
  fileAt,
  useAnswers,
  useChangeRound,
  useRemind,
  useRound,
  useRoundStep,
  type Answer,
  type RoundDetail,
} from '../api/monitoring';
import type { RoundSearch } from '../model/search';
import { NoteSection } from './note-section';
import { TakeAway } from './places';
import { SnapshotSection } from './snapshot-section';
import classes from './monitoring.module.css';

/** One round: how its addressees stand, and what its leader does about it. */
export function RoundPage({ roundId, search }: { roundId: number; search: RoundSearch }) {
  const round = useRound(roundId);
  return (
    <Read query={round} lines={5}>
      {(found) => <RoundView round={found} search={search} />}
    </Read>
  );
}

function RoundView({ round, search }: { round: RoundDetail; search: RoundSearch }) {
  const { t, span, shortDay } = useLanguage();
  const closed = round.state === 'closed';
  return (
    <Page
      title={round.title}
      lead={`${round.territory.name}. ${t('monitoring.period')}: ${span(round.from, round.to)}. ${t('monitoring.due')}: ${shortDay(round.due)}`}
      above={<TextLink to="/monitoring">{t('monitoring.title')}</TextLink>}
      action={<Chip>{t(`monitoring.round.${round.state}`)}</Chip>}
      wide
    >
      <div className={classes.bar}>
        {round.leads && !closed && <Leading round={round} />}
        {closed && round.comparable.length > 0 && (
          <ButtonLink
            variant="default"
            to="/monitoring/rounds/$roundId/comparison"
            params={{ roundId: round.id }}
          >
            {t('monitoring.compare')}
          </ButtonLink>
        )}
      </div>
      <Figures round={round} search={search} />
      <Addressees round={round} search={search} />
      {closed && round.readsWhole && <SnapshotSection roundId={round.id} />}
      {closed && round.readsWhole && <NoteSection roundId={round.id} />}
    </Page>
  );
}

function Leading({ round }: { round: RoundDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const navigate = useNavigate();
  const step = useRoundStep(round);
  const remind = useRemind(round.id);
  const [asking, ask] = useState<'close' | 'discard' | 'change' | null>(null);
  const failed = { onError: (failure: unknown) => notices.fail(failure) };
  const toRemind = round.figures.empty + round.figures.draft + round.figures.returned;
  return (
    <>
      {round.state === 'planned' && (
        <>
          <Button
            loading={step.isPending}
            onClick={() =>
              step.mutate('open', { ...failed, onSuccess: () => notices.say(t('monitoring.opened')) })
            }
          >
            {t('monitoring.open', { count: round.figures.addressees })}
          </Button>
          <Button variant="default" onClick={() => ask('discard')}>
            {t('monitoring.discard')}
          </Button>
        </>
      )}
      {round.state === 'open' && (
        <>
          <Button
            loading={remind.isPending}
            disabled={toRemind === 0}
            onClick={() =>
              remind.mutate(undefined, {
                ...failed,
                onSuccess: (done) =>
                  notices.say(
                    t('monitoring.reminded', { count: done.addressees.length, people: done.people }),
                  ),
              })
            }
          >
            {t('monitoring.remind', { count: toRemind })}
          </Button>
          <Button variant="default" onClick={() => ask('close')}>
            {t('monitoring.close')}
          </Button>
        </>
      )}
      <Button variant="default" onClick={() => ask('change')}>
        {t('monitoring.change')}
      </Button>
      {(asking === 'close' || asking === 'discard') && (
        <Sure
          title={t(`monitoring.${asking}`)}
          words={t(asking === 'close' ? 'monitoring.close.words' : 'monitoring.discard.words')}
          pending={step.isPending}
          onClose={() => ask(null)}
          onSure={() =>
            step.mutate(asking, {
              ...failed,
              onSuccess: () => {
                ask(null);
                notices.say(t(asking === 'close' ? 'monitoring.closed' : 'monitoring.discarded'));
                if (asking === 'discard') void navigate({ to: '/monitoring' });
              },
            })
          }
        />
      )}
      {asking === 'change' && <ChangeRound round={round} onClose={() => ask(null)} />}
    </>
  );
}

function ChangeRound({ round, onClose }: { round: RoundDetail; onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const change = useChangeRound(round);
  const [title, setTitle] = useState(round.title);
  const [due, setDue] = useState(round.due);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('monitoring.change')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ title, due }, { onSuccess: onClose, onError: (failure) => notices.fail(failure) });
        }}
      >
        <TextInput
          label={t('monitoring.name')}
          required
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('monitoring.due')}
          required
          min={round.from}
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={change.isPending} disabled={title.trim() === '' || due === ''}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Figures({ round, search }: { round: RoundDetail; search: RoundSearch }) {
  const { t, number } = useLanguage();
  const navigate = useNavigate();
  const { figures } = round;
  const go = (next: RoundSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({
        ...before,
        answer: undefined,
        timeliness: undefined,
        ...next,
      }),
      replace: true,
      resetScroll: false,
    });
  const cells: { key: string; count: number; words: string; search: RoundSearch; late?: boolean }[] = [
    { key: 'all', count: figures.addressees, words: t('monitoring.addressees'), search: {} },
    ...(['accepted', 'submitted', 'returned', 'draft', 'empty'] as const).map((state) => ({
      key: state,
      count: figures[state],
      words: t(`monitoring.answer.${state}`),
      search: { answer: state },
    })),
    ...(
      [
        ['on-time', figures.onTime],
        ['late', figures.late],
        ['missing', figures.missing],
      ] as const
    ).map(([timeliness, count]) => ({
      key: timeliness,
      count,
      words: t(`monitoring.timeliness.${timeliness}`),
      search: { timeliness },
      late: timeliness === 'missing' && count > 0,
    })),
  ];
  const pressed = search.answer ?? search.timeliness ?? 'all';
  return (
    <ul className={classes.figures} aria-label={t('monitoring.figures')}>
      {cells.map((cell) => (
        <li key={cell.key}>
          <button
            type="button"
            className={`${classes.figure} ${cell.late ? classes.late : ''}`}
            aria-pressed={pressed === cell.key}
            onClick={() => go(cell.search)}
          >
            <b>{number(cell.count)}</b>
            <span>{cell.words}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Addressees({ round, search }: { round: RoundDetail; search: RoundSearch }) {
  const { t } = useLanguage();
  const answers = useAnswers(round.id, { state: search.answer, timeliness: search.timeliness });
  const query = new URLSearchParams({
    ...(search.answer ? { state: search.answer } : {}),
    ...(search.timeliness ? { timeliness: search.timeliness } : {}),
  }).toString();
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.section}>{t('monitoring.addressees')}</h2>
        <TakeAway
          address={(format) =>
            fileAt(`/api/v1/monitoring/rounds/${round.id}/answers/export?format=${format}&${query}`)
          }
        />
      </div>
      <Read query={answers} lines={5}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('monitoring.nobody')} />
          ) : (
            <div className={classes.scroller}>
              <table className={`${classes.table} ${classes.wideTable}`}>
                <thead>
                  <tr>
                    <th scope="col">{t('monitoring.addressee')}</th>
                    <th scope="col">{t('monitoring.answer')}</th>
                    <th scope="col">{t('monitoring.timeliness')}</th>
                    <th scope="col" className={classes.number}>
                      {t('monitoring.filled')}
                    </th>
                    <th scope="col">{t('monitoring.sent')}</th>
                    <th scope="col" className={classes.number}>
                      {t('monitoring.reminders')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {all.map((answer) => (
                    <AddresseeRow key={answer.id} answer={answer} asked={round.state !== 'planned'} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Read>
    </>
  );
}

function AddresseeRow({ answer, asked }: { answer: Answer; asked: boolean }) {
  const { t, shortDay } = useLanguage();
  const tone =
    answer.timeliness === 'missing' || answer.timeliness === 'late'
      ? classes.bad
      : answer.timeliness === 'on-time'
        ? classes.good
        : undefined;
  return (
    <tr>
      <th scope="row">
        {asked ? (
          <TextLink to="/monitoring/answers/$answerId" params={{ answerId: answer.id }}>
            {answer.name}
          </TextLink>
        ) : (
          answer.name
        )}
      </th>
      <td data-label={t('monitoring.answer')}>{t(`monitoring.answer.${answer.state}`)}</td>
      <td data-label={t('monitoring.timeliness')} className={tone}>
        {t(`monitoring.timeliness.${answer.timeliness}`)}
      </td>
      <td data-label={t('monitoring.filled')} className={classes.number}>
        {answer.given}/{answer.asked}
      </td>
      <td data-label={t('monitoring.sent')}>
        {answer.submittedOn ? `${shortDay(answer.submittedOn)}, ${answer.submitter}` : '–'}
      </td>
      <td data-label={t('monitoring.reminders')} className={classes.number}>
        {answer.reminders}
      </td>
    </tr>
  );
}
