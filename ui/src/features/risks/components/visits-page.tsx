import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useVisits, type VisitSummary } from '../api/risks';
import { visitKinds, visitStates, type VisitsSearch } from '../model/levels';
import { PlanDialog } from './plan-dialog';
import classes from './risks.module.css';

const tones = { planned: 'plain', done: 'doubt', agreed: 'good', cancelled: 'plain' } as const;

/** Visits: planned, late, held. */
export function VisitsPage({ search, above }: { search: VisitsSearch; above?: ReactNode }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const permitted = usePermitted();
  const [planning, setPlanning] = useState(false);
  const visits = useVisits({ ...search, limit: 200 });
  const go = (change: VisitsSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Page
      title={t('visits.title')}
      lead={t('visits.lead')}
      above={above}
      action={
        permitted('visit.write') && <Button onClick={() => setPlanning(true)}>{t('visits.plan')}</Button>
      }
    >
      {planning && <PlanDialog school={search.school ?? null} onClose={() => setPlanning(false)} />}
      <div className={classes.filters}>
        <NativeSelect
          label={t('visits.filter.state')}
          value={search.late === true ? 'late' : (search.state ?? '')}
          onChange={(event) => {
            const value = event.currentTarget.value;
            go({
              late: value === 'late' ? true : undefined,
              state: visitStates.find((state) => state === value),
            });
          }}
          data={[
            { value: '', label: t('visits.filter.all') },
            { value: 'late', label: t('visits.state.late') },
            ...visitStates.map((state) => ({ value: state, label: t(`visits.state.${state}`) })),
          ]}
        />
        <NativeSelect
          label={t('visits.plan.kind')}
          value={search.kind ?? ''}
          onChange={(event) => {
            const value = event.currentTarget.value;
            go({ kind: visitKinds.find((kind) => kind === value) });
          }}
          data={[
            { value: '', label: t('visits.filter.all') },
            ...visitKinds.map((kind) => ({ value: kind, label: t(`visits.kind.${kind}`) })),
          ]}
        />
      </div>
      <Read query={visits} lines={5}>
        {(found) => (
          <>
            <ul className={classes.counts}>
              <li>
                <Chip>{t('visits.filter.planned', { count: found.counts.planned })}</Chip>
              </li>
              <li className={found.counts.late > 0 ? classes.late : undefined}>
                {t('visits.filter.late', { count: found.counts.late })}
              </li>
              <li>
                <Chip tone="good">{t('visits.filter.done', { count: found.counts.done })}</Chip>
              </li>
            </ul>
            {found.items.length === 0 ? (
              <Empty title={t('visits.none')}>{t('visits.none.text')}</Empty>
            ) : (
              <ul className={classes.list}>
                {found.items.map((visit) => (
                  <VisitItem key={visit.id} visit={visit} />
                ))}
              </ul>
            )}
          </>
        )}
      </Read>
    </Page>
  );
}

function VisitItem({ visit }: { visit: VisitSummary }) {
  const { t, shortDay } = useLanguage();
  return (
    <li className={classes.item}>
      <div className={classes.between}>
        <h2>
          <TextLink to="/visits/$visitId" params={{ visitId: visit.id }}>
            {visit.school?.name ?? visit.territory.name}
          </TextLink>
        </h2>
        {visit.late ? (
          <span className={classes.late}>! {t('visits.state.late')}</span>
        ) : (
          <Chip tone={tones[visit.state]}>{t(`visits.state.${visit.state}`)}</Chip>
        )}
      </div>
      <p>
        {t(`visits.kind.${visit.kind}`)}, {t(`visits.form.${visit.form}`)},{' '}
        {visit.heldOn === null
          ? t('visits.due', { day: shortDay(visit.due) })
          : t('visits.held', { day: shortDay(visit.heldOn) })}
      </p>
      {(visit.basis !== null || visit.goal !== '') && (
        <p className={classes.quiet}>
          {[visit.basis === null ? '' : t(`visits.basis.${visit.basis}`), visit.goal]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      )}
    </li>
  );
}
