import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { fileAt, useForms, useProposals, useRounds, type Round, type RoundProposal } from '../api/monitoring';
import { roundStates, type RoundState, type RoundsSearch } from '../model/search';
import { NewRound, type Start } from './new-round';
import { Places, TakeAway } from './places';
import classes from './monitoring.module.css';

const tones = { planned: 'plain', open: 'doubt', closed: 'good' } as const;

/** Monitoring rounds: what is asked now, what was asked, what is due to be asked. */
export function RoundsPage({ search }: { search: RoundsSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const may = usePermitted()('monitoring.write');
  const rounds = useRounds(search);
  const forms = useForms();
  const [start, setStart] = useState<Start | null>(null);
  const go = (change: RoundsSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  const query = new URLSearchParams(
    Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  ).toString();
  return (
    <Page
      title={t('monitoring.title')}
      lead={t('monitoring.lead')}
      action={may && <Button onClick={() => setStart({})}>{t('monitoring.new')}</Button>}
    >
      <Places here="rounds" />
      {may && <Proposals choose={setStart} />}
      <div className={classes.bar}>
        <NativeSelect
          label={t('monitoring.state')}
          value={search.state ?? ''}
          onChange={(event) =>
            go({ state: (event.currentTarget.value || undefined) as RoundState | undefined })
          }
          data={[
            { value: '', label: t('monitoring.any') },
            ...roundStates.map((state) => ({ value: state, label: t(`monitoring.round.${state}`) })),
          ]}
        />
        <NativeSelect
          label={t('monitoring.form')}
          value={search.form ?? ''}
          onChange={(event) => go({ form: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t('monitoring.any') },
            ...(forms.data ?? []).map((form) => ({ value: form.code, label: form.title })),
          ]}
        />
        <TakeAway
          address={(format) => fileAt(`/api/v1/monitoring/rounds/export?format=${format}&${query}`)}
        />
      </div>
      <Read query={rounds} lines={4}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('monitoring.none')}>
              {t(may ? 'monitoring.none.lead' : 'monitoring.none.school')}
            </Empty>
          ) : (
            <ul className={classes.list}>
              {all.map((round) => (
                <RoundItem key={round.id} round={round} />
              ))}
            </ul>
          )
        }
      </Read>
      {start && forms.data && <NewRound forms={forms.data} start={start} onClose={() => setStart(null)} />}
    </Page>
  );
}

function RoundItem({ round }: { round: Round }) {
  const { t, span, shortDay } = useLanguage();
  const { figures } = round;
  const sent = figures.submitted + figures.accepted;
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <h2>
          <TextLink to="/monitoring/rounds/$roundId" params={{ roundId: round.id }}>
            {round.title}
          </TextLink>
        </h2>
        <Chip tone={tones[round.state]}>{t(`monitoring.round.${round.state}`)}</Chip>
      </div>
      <p className={classes.quiet}>
        {round.territory.name}. {t('monitoring.period')}: {span(round.from, round.to)}. {t('monitoring.due')}:{' '}
        {shortDay(round.due)}
      </p>
      <p>
        {round.state === 'planned'
          ? t('monitoring.willAsk', { count: figures.addressees })
          : t('monitoring.sentOf', { sent, count: figures.addressees })}
        {figures.late > 0 && `, ${t('monitoring.lateCount', { count: figures.late })}`}
        {round.state !== 'planned' && figures.missing > 0 && (
          <>
            {', '}
            <TextLink
              to="/monitoring/rounds/$roundId"
              params={{ roundId: round.id }}
              search={{ timeliness: 'missing' }}
              className={classes.bad}
            >
              {t('monitoring.missingCount', { count: figures.missing })}
            </TextLink>
          </>
        )}
      </p>
    </li>
  );
}

function Proposals({ choose }: { choose: (start: Start) => void }) {
  const { t, span, shortDay } = useLanguage();
  const known = useSession().data !== undefined;
  const proposals = useProposals(known);
  if (!proposals.data || proposals.data.length === 0) return null;
  const start = (one: RoundProposal): Start => ({
    form: one.form,
    title: `${one.title}, ${span(one.from, one.to)}`,
    from: one.from,
    to: one.to,
    due: one.due,
  });
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals" className={classes.section}>
        {t('monitoring.proposals')}
      </h2>
      <ul className={classes.list}>
        {proposals.data.map((one) => (
          <li key={one.form} className={classes.item}>
            <div className={classes.head}>
              <h3>{one.title}</h3>
              <Button variant="default" size="compact-sm" onClick={() => choose(start(one))}>
                {t('monitoring.plan')}
              </Button>
            </div>
            <p className={classes.quiet}>
              {t('monitoring.period')}: {span(one.from, one.to)}. {t('monitoring.due')}: {shortDay(one.due)}
            </p>
          </li>
        ))}
      </ul>
      <h2 className={classes.section}>{t('monitoring.rounds')}</h2>
    </section>
  );
}
