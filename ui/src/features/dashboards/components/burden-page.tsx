import { Drawer } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  reportAddress,
  useBurden,
  useBurdenOfMonth,
  useTerritoryShown,
  type ReportingBurden,
} from '../api/dashboards';
import { listOf, loadHeatOf } from '../model/filters';
import type { BurdenSearch } from '../model/search';
import { monthTitle, schoolYearName } from '@/language/days';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { ExportMenu } from '@/ui/export-menu';
import classes from './dashboards.module.css';

type Go = (change: BurdenSearch) => void;

/** What is asked of one school in one month, by whom, on which act. */
export function BurdenPage({
  search,
  territory,
  year,
  views,
}: {
  search: BurdenSearch;
  territory: number | undefined;
  year: number | undefined;
  views?: ReactNode;
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const shown = useTerritoryShown(territory);
  const burden = useBurden(shown, year);
  const go: Go = (change) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Page
      title={t('burden.title')}
      lead={
        burden.data
          ? t('burden.lead', {
              territory: burden.data.territory.name,
              year: schoolYearName(burden.data.schoolYear),
            })
          : undefined
      }
      wide
      action={
        <div className={classes.actions}>
          {views}
          {shown !== undefined && (
            <ExportMenu
              address={(format) => reportAddress(`/api/v1/reports/burden/${shown}`, format, { year })}
            />
          )}
        </div>
      }
    >
      <Read query={burden} lines={10}>
        {(read) =>
          read.rows.length === 0 ? (
            <Empty title={t('burden.none')}>{t('burden.none.next')}</Empty>
          ) : (
            <BurdenTable burden={read} go={go} />
          )
        }
      </Read>
      <Drawer
        opened={search.school !== undefined && search.month !== undefined}
        onClose={() => go({ school: undefined, month: undefined })}
        position="right"
        size="lg"
        title={t('burden.asked')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {search.school !== undefined && search.month !== undefined && (
          <AskedInMonth organisationId={search.school} month={search.month} />
        )}
      </Drawer>
    </Page>
  );
}

function BurdenTable({ burden, go }: { burden: ReportingBurden; go: Go }) {
  const { t, number, language } = useLanguage();
  const largest = Math.max(1, ...burden.rows.flatMap((row) => row.duties));
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('burden.title')}>
        <table className={`${classes.table} ${classes.fixed}`}>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.who')}</th>
              <th scope="col" className={classes.number}>
                {t('dashboard.count.total')}
              </th>
              {burden.months.map((month) => (
                <th key={month} scope="col" className={classes.number}>
                  {monthTitle(language, month).slice(0, 3)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {burden.rows.map((row) => (
              <tr key={row.organisation}>
                <th scope="row">
                  <TextLink to="/schools/$organisationId" params={{ organisationId: row.organisation }}>
                    {row.name}
                  </TextLink>
                </th>
                <td className={classes.number}>{number(row.total)}</td>
                {row.duties.map((duties, index) => {
                  const month = burden.months[index] ?? '';
                  const acts = row.acts[index] ?? 0;
                  return (
                    <td key={month}>
                      {duties > 0 ? (
                        <button
                          type="button"
                          className={`${classes.cell} ${classes.opens}`}
                          data-load={loadHeatOf(duties, largest)}
                          onClick={() => go({ school: row.organisation, month })}
                        >
                          <span aria-hidden="true">
                            {number(duties)} <small>/ {number(acts)}</small>
                          </span>
                          <span className="v-hidden">
                            {t('burden.cell', {
                              school: row.name,
                              month: monthTitle(language, month),
                              count: duties,
                              acts,
                            })}
                          </span>
                        </button>
                      ) : (
                        <span className={classes.cell}>0</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.note}>{t('burden.legend')}</p>
      {burden.rowsLeftOut > 0 && (
        <p className={classes.note}>{t('dashboard.leftOut', { count: burden.rowsLeftOut })}</p>
      )}
    </>
  );
}

/** The acts behind one cell. */
export function AskedInMonth({ organisationId, month }: { organisationId: number; month: string }) {
  const { t, number, language } = useLanguage();
  const asked = useBurdenOfMonth(organisationId, month);
  return (
    <Read query={asked} lines={6}>
      {(read) => (
        <>
          <p className={classes.note}>
            {t('burden.of', {
              school: read.name,
              month: monthTitle(language, read.month),
              duties: number(read.duties),
              documents: number(read.documents),
            })}
          </p>
          <ul className={classes.acts}>
            {read.acts.map((act) => (
              <li key={act.roadMap}>
                <TextLink to="/road-maps/$roadMapId" params={{ roadMapId: act.roadMap }}>
                  {act.title}
                </TextLink>
                <span className={classes.quiet}>
                  {act.issuer !== '' && ` · ${act.issuer}`} ·{' '}
                  <TextLink to="/obligations" search={listOf(act.filter)}>
                    {t('burden.duties', { count: act.duties })}
                  </TextLink>
                </span>
                {act.documents.length > 0 && (
                  <ul>
                    {act.documents.map((document) => (
                      <li key={document}>{document}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Read>
  );
}
