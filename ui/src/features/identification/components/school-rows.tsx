import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Empty, Read } from '@/ui/states';
import { useSchools, type IdentificationDetail, type SchoolsAsked } from '../api/identification';
import { byShares, distanceText } from '../model/verdicts';
import { SchoolDetails } from './school-details';
import { VerdictMark } from './verdict-mark';
import classes from './identification.module.css';

/** The schools of a run, each with its reason in words; cards on a narrow screen. */
export function SchoolRows({ run, asked }: { run: IdentificationDetail; asked: SchoolsAsked }) {
  const { t, number } = useLanguage();
  const schools = useSchools(run.id, asked);
  const [opened, open] = useState<{ id: number; name: string } | null>(null);
  const { rule } = run.definition;
  const distanceTitle = t(byShares(rule) ? 'identification.distance.points' : 'identification.distance');
  return (
    <Read query={{ ...schools, data: schools.data?.pages }} lines={8}>
      {(pages) => {
        const rows = pages.flatMap((page) => page.items);
        if (rows.length === 0)
          return <Empty title={t('identification.noSchools')}>{t('identification.noSchools.next')}</Empty>;
        const compared = rows.some((row) => row.before !== null);
        return (
          <>
            <p className={classes.total} role="status">
              {t('identification.schools', { count: pages[0]?.total ?? rows.length })}
            </p>
            <div className={classes.scroll}>
              <table className={classes.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('identification.school')}</th>
                    <th scope="col">{t('identification.verdict')}</th>
                    <th scope="col" className={classes.number}>
                      {distanceTitle}
                    </th>
                    {compared && <th scope="col">{t('identification.before')}</th>}
                    <th scope="col" className={classes.why}>
                      {t('identification.why')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={`${row.school.id} ${row.code}`}>
                      <th scope="row">
                        <TextLink to="/schools/$organisationId" params={{ organisationId: row.school.id }}>
                          {row.school.name}
                        </TextLink>
                        <span className={classes.quiet}>
                          {row.code} · {row.territoryName}
                        </span>
                      </th>
                      <td>
                        <VerdictMark verdict={row.verdict} />
                        {row.computed && (
                          <span className={classes.quiet}>{t('identification.official')}</span>
                        )}
                      </td>
                      <td className={classes.number} data-label={distanceTitle}>
                        {distanceText(row.distance, rule, number) ?? '–'}
                      </td>
                      {compared && (
                        <td data-label={t('identification.before')}>
                          {row.before ? (
                            <VerdictMark verdict={row.before.verdict} />
                          ) : (
                            t('identification.unknown')
                          )}
                        </td>
                      )}
                      <td>
                        {row.sentence}{' '}
                        <button
                          type="button"
                          className={`${classes.more} v-screen-only`}
                          onClick={() => open({ id: row.school.id, name: row.school.name })}
                        >
                          {t('identification.cells')}
                        </button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {schools.hasNextPage && (
              <Button
                mt="sm"
                variant="default"
                loading={schools.isFetchingNextPage}
                onClick={() => void schools.fetchNextPage()}
              >
                {t('identification.more')}
              </Button>
            )}
            {opened && <SchoolDetails run={run} school={opened} onClose={() => open(null)} />}
          </>
        );
      }}
    </Read>
  );
}
