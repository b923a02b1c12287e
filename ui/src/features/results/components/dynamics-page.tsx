import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { ExportMenu } from '@/ui/export-menu';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import {
  fileAddress,
  useResultsTable,
  useStandingList,
  type StandingRow,
  type ThreeLists,
  type WorkDynamics,
} from '../api/dynamics';
import { pools, procedures, type DynamicsSearch } from '../model/search';
import { procedureName, workName } from '../model/words';
import { More, SchoolLink, ShareCell, TableBox, useGo, YearInput } from './parts';
import classes from './results.module.css';

/** Report R16 and the three lists: how schools do over three years. */
export function DynamicsPage({
  search,
  territory,
  tabs,
}: {
  search: DynamicsSearch;
  territory: number | undefined;
  tabs: ReactNode;
}) {
  const { t } = useLanguage();
  const go = useGo<DynamicsSearch>();
  const lists = search.view === 'lists';
  const { to, procedure, subject, text, pool } = search;
  return (
    <Page
      title={t('dynamics.title')}
      lead={t('dynamics.lead')}
      above={tabs}
      wide
      action={
        <div className={classes.actions}>
          <ExportMenu
            label={t('dynamics.sheet')}
            address={(format) =>
              fileAddress('/api/v1/dynamics/identification-sheet', format, { territory, year: to })
            }
          />
          <ExportMenu
            address={(format) =>
              lists
                ? fileAddress('/api/v1/dynamics/lists', format, { territory, year: to, procedure: pool })
                : fileAddress('/api/v1/dynamics', format, { territory, to, procedure, subject, text })
            }
          />
        </div>
      }
    >
      <div className={`${classes.bar} v-screen-only`}>
        <SegmentedControl
          value={lists ? 'lists' : 'table'}
          onChange={(value) => go({ view: value === 'lists' ? 'lists' : undefined })}
          data={[
            { value: 'table', label: t('dynamics.view.table') },
            { value: 'lists', label: t('dynamics.view.lists') },
          ]}
        />
        <YearInput label={t('dynamics.lastYear')} value={to} choose={(year) => go({ to: year })} />
        {lists ? (
          <NativeSelect
            label={t('dynamics.procedure')}
            value={pool ?? 'all'}
            onChange={(event) => go({ pool: pools.find((one) => one === event.currentTarget.value) })}
            data={pools.map((one) => ({
              value: one,
              label: one === 'all' ? t('dynamics.procedure.all') : procedureName(one, t),
            }))}
          />
        ) : (
          <>
            <NativeSelect
              label={t('dynamics.procedure')}
              value={procedure ?? ''}
              onChange={(event) =>
                go({ procedure: procedures.find((one) => one === event.currentTarget.value) })
              }
              data={[
                { value: '', label: t('dynamics.procedure.all') },
                ...procedures.map((one) => ({ value: one, label: procedureName(one, t) })),
              ]}
            />
            <NativeSelect
              label={t('dynamics.subject')}
              value={subject ?? ''}
              onChange={(event) => go({ subject: event.currentTarget.value || undefined })}
              data={[
                { value: '', label: t('dynamics.subject.all') },
                { value: 'RU', label: t('dynamics.subject.RU') },
                { value: 'MA', label: t('dynamics.subject.MA') },
              ]}
            />
            <TextInput
              className={classes.wide}
              label={t('dynamics.find')}
              defaultValue={text ?? ''}
              onBlur={(event) => go({ text: event.currentTarget.value || undefined })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') go({ text: event.currentTarget.value || undefined });
              }}
            />
          </>
        )}
      </div>
      {lists ? (
        <Lists search={search} territory={territory} />
      ) : (
        <Table search={search} territory={territory} />
      )}
    </Page>
  );
}

function Table({ search, territory }: { search: DynamicsSearch; territory: number | undefined }) {
  const { t } = useLanguage();
  const { to, procedure, subject, text } = search;
  const table = useResultsTable({ territory, to, procedure, subject, text });
  return (
    <Read query={{ ...table, data: table.data?.pages }} lines={8}>
      {(pages) => {
        const first = pages[0];
        const rows = pages.flatMap((page) => page.items).filter((row) => row.works.length > 0);
        if (!first || (rows.length === 0 && first.region.length === 0))
          return <Empty title={t('dynamics.none')}>{t('dynamics.none.next')}</Empty>;
        const years = Array.from({ length: first.to - first.from + 1 }, (_, index) => first.from + index);
        return (
          <>
            <p className={classes.note}>{t('dynamics.legend')}</p>
            <TableBox label={t('dynamics.title')}>
              <table className={`${classes.table} ${classes.fixed}`}>
                <thead>
                  <tr>
                    <th scope="col">{t('dynamics.school')}</th>
                    <th scope="col">{t('dynamics.work')}</th>
                    {years.map((year) => (
                      <th key={year} scope="col" className={classes.number}>
                        {t('dynamics.belowIn', { year: String(year) })}
                      </th>
                    ))}
                    <th scope="col">{t('dynamics.plusOne')}</th>
                  </tr>
                </thead>
                <tbody>
                  {first.region.map((work) => (
                    <RegionRow key={`${work.procedure}${work.subject}${work.grade}`} work={work} />
                  ))}
                  {rows.flatMap((row) =>
                    row.works.map((work, index) => (
                      <tr key={`${row.school.id}-${work.procedure}${work.subject}${work.grade}`}>
                        <th scope="row">
                          {index === 0 ? (
                            <>
                              <SchoolLink school={row.school} />
                              <span className={classes.quiet}>{row.school.territoryName}</span>
                            </>
                          ) : (
                            <span className="v-hidden">{row.school.name}</span>
                          )}
                        </th>
                        <td>{workName(work, t)}</td>
                        {work.years.map((year) => (
                          <ShareCell key={year.year} year={year} />
                        ))}
                        <td>
                          {work.roseByAPoint === null
                            ? '—'
                            : t(work.roseByAPoint ? 'dynamics.plusOne.yes' : 'dynamics.plusOne.no')}
                        </td>
                      </tr>
                    )),
                  )}
                </tbody>
              </table>
            </TableBox>
            <More query={table} />
          </>
        );
      }}
    </Read>
  );
}

function RegionRow({ work }: { work: WorkDynamics }) {
  const { t, number } = useLanguage();
  return (
    <tr>
      <th scope="row">{t('dynamics.line.region')}</th>
      <td>{workName(work, t)}</td>
      {work.years.map((year) => (
        <td key={year.year} className={classes.number}>
          {year.region ? `${number(year.region.shareBelow)} %` : '—'}
          {year.region && (
            <span className={classes.quiet}>
              {t('dynamics.ofPeople', { count: year.region.participants })}
            </span>
          )}
        </td>
      ))}
      <td>—</td>
    </tr>
  );
}

const standings = ['low', 'at-risk', 'high'] as const;

function Lists({ search, territory }: { search: DynamicsSearch; territory: number | undefined }) {
  return (
    <>
      {standings.map((standing, index) => (
        <StandingList
          key={standing}
          standing={standing}
          first={index === 0}
          search={search}
          territory={territory}
        />
      ))}
    </>
  );
}

function StandingList({
  standing,
  first,
  search,
  territory,
}: {
  standing: StandingRow['standing'];
  first: boolean;
  search: DynamicsSearch;
  territory: number | undefined;
}) {
  const { t } = useLanguage();
  const list = useStandingList(territory, search.to, search.pool, standing);
  return (
    <Read query={{ ...list, data: list.data?.pages }} lines={4}>
      {([page, ...others]) =>
        page && (
          <>
            {first && (
              <p className={classes.note}>
                {t('dynamics.lists.rule', { schools: page.schools, unknown: page.unknown })}
              </p>
            )}
            <section className={classes.section}>
              <h2>
                {t(`dynamics.standing.${standing}`)}: {page.total}
              </h2>
              <StandingTable lists={page} rows={[page, ...others].flatMap((one) => one.items)} />
              <More query={list} />
            </section>
          </>
        )
      }
    </Read>
  );
}

function StandingTable({ lists, rows }: { lists: ThreeLists; rows: StandingRow[] }) {
  const { t, number } = useLanguage();
  if (rows.length === 0) return <p className={classes.note}>{t('dynamics.lists.none')}</p>;
  const years = [lists.year - 2, lists.year - 1, lists.year];
  return (
    <TableBox label={t('dynamics.view.lists')}>
      <table className={`${classes.table} ${classes.fixed}`}>
        <thead>
          <tr>
            <th scope="col">{t('dynamics.school')}</th>
            {years.map((year) => (
              <th key={year} scope="col" className={classes.number}>
                {t('dynamics.belowIn', { year: String(year) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.school.id}>
              <th scope="row">
                <SchoolLink school={row.school} />
                <span className={classes.quiet}>{row.school.territoryName}</span>
              </th>
              {years.map((year, index) => {
                const figures = row.figures[index];
                const fifth = row.fifths[index];
                return (
                  <td key={year} className={classes.number}>
                    {figures ? `${number(figures.shareBelow)} %` : '—'}
                    <span className={classes.quiet}>
                      {fifth == null ? t('dynamics.tooFew') : t('dynamics.fifth', { number: String(fifth) })}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
