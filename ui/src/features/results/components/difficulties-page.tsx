import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { ExportMenu } from '@/ui/export-menu';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { fileAddress, useDifficulties, type TaskDifficulties } from '../api/dynamics';
import type { DifficultiesSearch } from '../model/search';
import { workName } from '../model/words';
import { SchoolLink, TableBox, useGo, YearInput } from './parts';
import classes from './results.module.css';

type Work = TaskDifficulties['works'][number];
const keyOf = (work: Work) => `${work.procedure}.${work.subject}.${work.grade}`;

/** Which tasks and planned results pupils fail more often than the region or the country does, the worst first. */
export function DifficultiesPage({
  search,
  territory,
  tabs,
}: {
  search: DifficultiesSearch;
  territory: number | undefined;
  tabs: ReactNode;
}) {
  const { t } = useLanguage();
  const go = useGo<DifficultiesSearch>();
  const { of: year, procedure, subject, grade, school, with: beside } = search;
  const asked = { territory, year, procedure, subject, grade, school, with: beside };
  const read = useDifficulties(asked);
  const works = read.data?.works ?? [];
  return (
    <Page
      title={t('difficulties.title')}
      lead={t('difficulties.lead')}
      above={tabs}
      wide
      action={
        <ExportMenu address={(format) => fileAddress('/api/v1/dynamics/difficulties', format, asked)} />
      }
    >
      <div className={`${classes.bar} v-screen-only`}>
        <YearInput
          label={t('dynamics.year')}
          value={year ?? read.data?.year}
          choose={(chosen) => go({ of: chosen })}
        />
        {works.length > 0 && (
          <NativeSelect
            className={classes.wide}
            label={t('dynamics.work')}
            value={read.data?.work ? keyOf(read.data.work) : ''}
            onChange={(event) => {
              const work = works.find((one) => keyOf(one) === event.currentTarget.value);
              if (work) go({ procedure: work.procedure, subject: work.subject, grade: work.grade });
            }}
            data={works.map((work) => ({ value: keyOf(work), label: workName(work, t) }))}
          />
        )}
        <SegmentedControl
          aria-label={t('difficulties.with')}
          value={beside ?? 'region'}
          onChange={(value) => go({ with: value === 'country' ? 'country' : undefined })}
          data={[
            { value: 'region', label: t('difficulties.with.region') },
            { value: 'country', label: t('difficulties.with.country') },
          ]}
        />
      </div>
      <Read query={read} lines={8}>
        {(difficulties) => <Shown difficulties={difficulties} />}
      </Read>
    </Page>
  );
}

function Shown({ difficulties }: { difficulties: TaskDifficulties }) {
  const { t } = useLanguage();
  const go = useGo<DifficultiesSearch>();
  const { school, rows, few } = difficulties;
  return (
    <>
      {school ? (
        <p className={classes.note}>
          <SchoolLink school={{ ...school, code: '', territoryName: '' }} />{' '}
          <Button
            className="v-screen-only"
            size="compact-sm"
            variant="default"
            onClick={() => go({ school: undefined })}
          >
            {t('difficulties.all')}
          </Button>
        </p>
      ) : (
        rows.length > 0 && (
          <p className={classes.note}>
            {t('difficulties.together', {
              count: difficulties.schools,
              people: difficulties.participants,
            })}
          </p>
        )
      )}
      {few ? (
        <Empty title={t('dynamics.few')}>{t('difficulties.few')}</Empty>
      ) : rows.length === 0 ? (
        <Empty title={t('difficulties.none')}>{t('difficulties.none.next')}</Empty>
      ) : (
        <Tasks difficulties={difficulties} />
      )}
    </>
  );
}

function Tasks({ difficulties }: { difficulties: TaskDifficulties }) {
  const { t, number } = useLanguage();
  const percent = (share: number | null) => (share === null ? '—' : `${number(share)} %`);
  const signed = (gap: number) => `${gap > 0 ? '+' : ''}${number(gap)}`;
  const many = difficulties.school === null;
  return (
    <TableBox label={t('difficulties.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('difficulties.task')}</th>
            <th scope="col">{t('difficulties.text')}</th>
            <th scope="col">{t('difficulties.level')}</th>
            <th scope="col" className={classes.number}>
              {t('difficulties.own')}
            </th>
            <th scope="col" className={classes.number}>
              {t(`difficulties.with.${difficulties.with}`)}
            </th>
            <th scope="col" className={classes.number}>
              {t('difficulties.gap')}
            </th>
            {many && (
              <th scope="col" className={classes.number}>
                {t('difficulties.schoolsBelow')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {difficulties.rows.map((row) => (
            <tr key={row.task}>
              <th scope="row">{row.task}</th>
              <td>{row.text || '—'}</td>
              <td>{row.level === 'unknown' ? '—' : t(`difficulties.level.${row.level}`)}</td>
              <td className={classes.number}>{percent(row.own)}</td>
              <td className={classes.number}>{percent(row.others)}</td>
              <td className={classes.number}>
                {row.gap === null ? (
                  '—'
                ) : (
                  <span className={row.gap < 0 ? classes.bad : row.gap > 0 ? classes.good : undefined}>
                    {row.gap < 0 ? '▼ ' : row.gap > 0 ? '▲ ' : ''}
                    {signed(row.gap)}
                  </span>
                )}
              </td>
              {many && (
                <td className={classes.number}>
                  {t('difficulties.ofSchools', { count: row.schools, below: row.schoolsBelow })}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
