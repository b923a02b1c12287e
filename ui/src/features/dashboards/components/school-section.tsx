import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useSchoolDashboard, type SchoolDashboard } from '../api/dashboards';
import { listOf } from '../model/filters';
import { monthTitle } from '@/language/days';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Read } from '@/ui/states';
import { AskedInMonth } from './burden-page';
import { CountsTiles } from './counts-tiles';
import { MonthsTable } from './months-table';
import { ProgressStrip } from './progress-strip';
import classes from './dashboards.module.css';

/** How a school carries out its plans, and what is asked of it month by month. */
export function SchoolSection({
  organisationId,
  year,
}: {
  organisationId: number;
  year: number | undefined;
}) {
  const { t } = useLanguage();
  const dashboard = useSchoolDashboard(organisationId, year);
  return (
    <section className={classes.section}>
      <h2>{t('dashboard.school')}</h2>
      <Read query={dashboard} lines={4}>
        {(read) =>
          read.counts.total + read.counts.needsDate === 0 ? (
            <p className={classes.note}>{t('dashboard.none')}</p>
          ) : (
            <>
              <CountsTiles counts={read.counts} filter={read.filter} states={read.states} />
              <Directions dashboard={read} />
              <div className={classes.section}>
                <h3>{t('dashboard.months')}</h3>
                <MonthsTable months={read.months} filter={read.filter} states={read.states} />
              </div>
              <Asked dashboard={read} />
            </>
          )
        }
      </Read>
    </section>
  );
}

function Directions({ dashboard }: { dashboard: SchoolDashboard }) {
  const { t, number } = useLanguage();
  const { filter, states } = dashboard;
  return (
    <div className={classes.section}>
      <h3>{t('dashboard.directions')}</h3>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('dashboard.directions')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.direction')}</th>
              <th scope="col">{t('dashboard.progress')}</th>
              {(['total', 'overdue'] as const).map((count) => (
                <th key={count} scope="col" className={classes.number}>
                  {t(`dashboard.count.${count}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dashboard.directions.map((direction) => (
              <tr key={direction.id}>
                <th scope="row">{direction.name || t('dashboard.noHeading')}</th>
                <td>
                  <ProgressStrip counts={direction.counts} />
                </td>
                {(['total', 'overdue'] as const).map((count) => (
                  <td key={count} className={classes.number}>
                    <TextLink to="/obligations" search={listOf(filter, states[count], direction.filter)}>
                      {number(direction.counts[count])}
                    </TextLink>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The burden of one month; the month of today, or the nearest one with duties, first. */
function Asked({ dashboard }: { dashboard: SchoolDashboard }) {
  const { t, language } = useLanguage();
  const { months } = dashboard;
  const near = months.find((each) => each.month.slice(0, 7) >= dashboard.date.slice(0, 7)) ?? months.at(-1);
  const [chosen, choose] = useState<string | null>(null);
  const month = chosen ?? near?.month;
  if (month === undefined) return null;
  return (
    <div className={classes.section}>
      <h3>{t('burden.asked')}</h3>
      <div className={classes.bar}>
        <NativeSelect
          aria-label={t('dashboard.month')}
          value={month}
          onChange={(event) => choose(event.currentTarget.value)}
          data={months.map((each) => ({ value: each.month, label: monthTitle(language, each.month) }))}
        />
      </div>
      <AskedInMonth organisationId={dashboard.organisation} month={month} />
    </div>
  );
}
