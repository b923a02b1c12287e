import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  useTerritoryDashboard,
  useTerritoryShown,
  reportAddress,
  type TerritoryDashboard,
} from '../api/dashboards';
import { listOf } from '../model/filters';
import type { TerritorySearch } from '../model/search';
import { schoolYearName, shortDay } from '@/language/days';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { AsItStoodTable } from './as-it-stood';
import { CountsTiles } from './counts-tiles';
import { ExportMenu } from '@/ui/export-menu';
import { HeatTable } from './heat-table';
import { MonthsTable } from './months-table';
import classes from './dashboards.module.css';

/** How a territory stands: every number opens its list. */
export function TerritoryPage({
  search,
  territory,
  year,
  views,
}: {
  search: TerritorySearch;
  territory: number | undefined;
  year: number | undefined;
  views?: ReactNode;
}) {
  const { t, language } = useLanguage();
  const shown = useTerritoryShown(territory);
  const dashboard = useTerritoryDashboard(shown, year);
  const data = dashboard.data;
  return (
    <Page
      title={data ? data.territory.name : t('dashboard.title')}
      lead={
        data
          ? t('dashboard.lead', {
              day: shortDay(language, data.date),
              year: schoolYearName(data.schoolYear),
            })
          : undefined
      }
      above={data && <Above dashboard={data} />}
      wide
      action={
        <div className={classes.actions}>
          {views}
          {data && (
            <ExportMenu
              address={(format) =>
                reportAddress(`/api/v1/dashboards/territory/${data.territory.id}`, format, { year })
              }
            />
          )}
        </div>
      }
    >
      <Read query={dashboard} lines={10}>
        {(read) => <Loaded dashboard={read} search={search} year={year} />}
      </Read>
    </Page>
  );
}

function Above({ dashboard }: { dashboard: TerritoryDashboard }) {
  const { t } = useLanguage();
  const { parent } = dashboard.territory;
  if (parent === null) return null;
  return (
    <p className={`${classes.quiet} v-screen-only`}>
      <TextLink to="/territory" search={{ territory: parent }}>
        {t('dashboard.up')}
      </TextLink>
    </p>
  );
}

function Loaded({
  dashboard,
  search,
  year,
}: {
  dashboard: TerritoryDashboard;
  search: TerritorySearch;
  year: number | undefined;
}) {
  const { t } = useLanguage();
  const { filter, states } = dashboard;
  if (dashboard.counts.total + dashboard.counts.needsDate + dashboard.counts.overdueBefore === 0)
    return <Empty title={t('dashboard.none')}>{t('dashboard.none.next')}</Empty>;
  return (
    <>
      <CountsTiles counts={dashboard.counts} filter={filter} states={states} />
      <Section title={t('dashboard.heat')} note={t('dashboard.heat.note')}>
        <HeatTable dashboard={dashboard} />
      </Section>
      <Section title={t('dashboard.months')} note={t('dashboard.months.note')}>
        <MonthsTable months={dashboard.months} filter={filter} states={states} />
      </Section>
      <Section title={t('dashboard.late')}>
        <LateList dashboard={dashboard} />
      </Section>
      <Section title={t('dashboard.waiting')} note={t('dashboard.waiting.note')}>
        <WaitingList dashboard={dashboard} />
      </Section>
      <Section title={t('stood.title')} note={t('stood.note')}>
        <AsOf dashboard={dashboard} search={search} year={year} />
      </Section>
    </>
  );
}

function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {note && <p className={classes.note}>{note}</p>}
      {children}
    </section>
  );
}

function LateList({ dashboard }: { dashboard: TerritoryDashboard }) {
  const { t, number } = useLanguage();
  if (dashboard.late.length === 0) return <p className={classes.note}>{t('dashboard.late.none')}</p>;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('dashboard.late')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('dashboard.who')}</th>
            <th scope="col" className={classes.number}>
              {t('dashboard.count.overdue')}
            </th>
            <th scope="col" className={classes.number}>
              {t('dashboard.count.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {dashboard.late.map((body) => (
            <tr key={body.id}>
              <th scope="row">
                <TextLink to="/schools/$organisationId" params={{ organisationId: body.id }}>
                  {body.name}
                </TextLink>
              </th>
              <td className={classes.number}>
                <TextLink
                  to="/obligations"
                  search={listOf(dashboard.filter, body.filter, dashboard.states.overdue)}
                >
                  {number(body.overdue)}
                </TextLink>
              </td>
              <td className={classes.number}>
                <TextLink to="/obligations" search={listOf(dashboard.filter, body.filter)}>
                  {number(body.total)}
                </TextLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WaitingList({ dashboard }: { dashboard: TerritoryDashboard }) {
  const { t, number, language } = useLanguage();
  if (dashboard.waiting.length === 0) return <p className={classes.note}>{t('dashboard.waiting.none')}</p>;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('dashboard.waiting')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('dashboard.curator')}</th>
            <th scope="col">{t('dashboard.since')}</th>
            <th scope="col" className={classes.number}>
              {t('dashboard.count.checking')}
            </th>
            <th scope="col">{t('dashboard.schools')}</th>
          </tr>
        </thead>
        <tbody>
          {dashboard.waiting.map((queue) => (
            <tr key={queue.curator ?? 'none'}>
              <th scope="row">
                {queue.curator === null ? (
                  t('dashboard.noCurator')
                ) : (
                  <TextLink to="/management/curators/$personId" params={{ personId: queue.curator }}>
                    {queue.name}
                  </TextLink>
                )}
              </th>
              <td>
                {shortDay(language, queue.since)}
                <span className={classes.quiet}> {t('dashboard.days', { count: queue.days })}</span>
              </td>
              <td className={classes.number}>{number(queue.waiting)}</td>
              <td>
                {queue.schools.map((school, index) => (
                  <span key={school.id}>
                    {index > 0 && ', '}
                    <TextLink
                      to="/obligations"
                      search={listOf({ organisation: school.id, state: 'checking' })}
                    >
                      {school.name}: {number(school.waiting)}
                    </TextLink>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AsOf({
  dashboard,
  search,
  year,
}: {
  dashboard: TerritoryDashboard;
  search: TerritorySearch;
  year: number | undefined;
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  return (
    <>
      <div className={`${classes.bar} v-screen-only`}>
        <TextInput
          type="date"
          label={t('stood.day')}
          value={search.asOf ?? ''}
          max={dashboard.date}
          onChange={(event) => {
            const asOf = event.currentTarget.value || undefined;
            void navigate({
              to: '.',
              search: (before: Record<string, unknown>) => ({ ...before, asOf }),
              replace: true,
              resetScroll: false,
            });
          }}
        />
      </div>
      {search.asOf !== undefined && search.asOf < dashboard.date && (
        <AsItStoodTable territoryId={dashboard.territory.id} year={year} day={search.asOf} />
      )}
    </>
  );
}
