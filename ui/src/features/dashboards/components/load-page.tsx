import { NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { reportAddress, useLoad, useTerritoryShown, type ExecutorLoad } from '../api/dashboards';
import { listOf, loadHeatOf } from '../model/filters';
import { weekChoices, type LoadSearch } from '../model/search';
import { addDays, shortDay } from '@/language/days';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { ExportMenu } from '@/ui/export-menu';
import classes from './dashboards.module.css';

/** Who has how much to do in which week. */
export function LoadPage({
  search,
  territory,
  views,
}: {
  search: LoadSearch;
  territory: number | undefined;
  views?: ReactNode;
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const shown = useTerritoryShown(territory);
  const weeks = search.weeks ?? 8;
  const load = useLoad(shown, search.from, weeks);
  const go = (change: LoadSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Page
      title={t('load.title')}
      lead={load.data ? t('load.lead', { territory: load.data.territory.name }) : undefined}
      wide
      action={
        <div className={classes.actions}>
          {views}
          {shown !== undefined && (
            <ExportMenu
              address={(format) =>
                reportAddress(`/api/v1/reports/load/${shown}`, format, { from: search.from, weeks })
              }
            />
          )}
        </div>
      }
    >
      <div className={`${classes.bar} v-screen-only`}>
        <TextInput
          type="date"
          label={t('load.from')}
          value={search.from ?? ''}
          onChange={(event) => go({ from: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t('load.weeks')}
          value={String(weeks)}
          onChange={(event) =>
            go({ weeks: weekChoices.find((choice) => String(choice) === event.currentTarget.value) })
          }
          data={weekChoices.map((choice) => ({ value: String(choice), label: String(choice) }))}
        />
      </div>
      <Read query={load} lines={10}>
        {(read) =>
          read.rows.length === 0 ? (
            <Empty title={t('load.none')}>{t('load.none.next')}</Empty>
          ) : (
            <LoadTable load={read} />
          )
        }
      </Read>
    </Page>
  );
}

function LoadTable({ load }: { load: ExecutorLoad }) {
  const { t, number, language } = useLanguage();
  const largest = Math.max(1, ...load.rows.flatMap((row) => row.weeks));
  const whole = { territory: load.territory.id };
  const spanOf = (week: string) => ({ from: week < load.date ? load.date : week, to: addDays(week, 6) });
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('load.title')}>
        <table className={`${classes.table} ${classes.fixed}`}>
          <thead>
            <tr>
              <th scope="col">{t('load.executor')}</th>
              <th scope="col" className={classes.number}>
                {t('dashboard.count.overdue')}
              </th>
              {load.weeks.map((week) => (
                <th key={week} scope="col" className={classes.number}>
                  {t('load.week', { day: shortDay(language, week).slice(0, 5) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {load.rows.map((row) => (
              <tr key={row.organisation ?? row.name}>
                <th scope="row">
                  {row.organisation === null ? (
                    row.name
                  ) : (
                    <TextLink to="/schools/$organisationId" params={{ organisationId: row.organisation }}>
                      {row.name}
                    </TextLink>
                  )}
                </th>
                <td className={classes.number}>
                  {row.overdue > 0 ? (
                    <TextLink to="/obligations" search={listOf(whole, row.filter, { state: 'overdue' })}>
                      {number(row.overdue)}
                    </TextLink>
                  ) : (
                    '0'
                  )}
                </td>
                {row.weeks.map((duties, index) => (
                  <td key={load.weeks[index]}>
                    {duties > 0 ? (
                      <Link
                        to="/obligations"
                        search={listOf(
                          whole,
                          row.filter,
                          { owed: true },
                          spanOf(load.weeks[index] ?? load.date),
                        )}
                        className={classes.cell}
                        data-load={loadHeatOf(duties, largest)}
                      >
                        {number(duties)}
                      </Link>
                    ) : (
                      <span className={classes.cell}>0</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('load.all')}</th>
              <td className={classes.number}>{number(load.overdue)}</td>
              {load.totals.map((total, index) => (
                <td key={load.weeks[index]} className={classes.number}>
                  {number(total)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {load.rowsLeftOut > 0 && (
        <p className={classes.note}>{t('dashboard.leftOut', { count: load.rowsLeftOut })}</p>
      )}
    </>
  );
}
