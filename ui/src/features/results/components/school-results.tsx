import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLanguage } from '@/language/language';
import { Chart } from '@/ui/chart';
import { ButtonLink } from '@/ui/link';
import { Read } from '@/ui/states';
import { useContextCatalogue } from '../api/context';
import { useSchoolResults, type SchoolResults, type WorkDynamics } from '../api/dynamics';
import { trendOption } from '../model/options';
import { workName } from '../model/words';
import { SeenSchool, ShareCell, TableBox } from './parts';
import classes from './results.module.css';

const keyOf = (work: WorkDynamics) => `${work.procedure}.${work.subject}.${work.grade}`;

/** Results of a school over years, beside the region and schools like it: a section of the page of the school. */
export function SchoolResultsSection({
  organisationId,
  contextOpen,
}: {
  organisationId: number;
  contextOpen: boolean;
}) {
  const { t } = useLanguage();
  const results = useSchoolResults(organisationId, undefined);
  return (
    <section className={classes.section} aria-labelledby="school-results">
      <h2 id="school-results">{t('dynamics.school.title')}</h2>
      {contextOpen && (
        <p className={`${classes.actions} v-screen-only`}>
          <ButtonLink
            variant="default"
            to="/schools/$organisationId/social-passport"
            params={{ organisationId }}
          >
            {t('context.passport')}
          </ButtonLink>
        </p>
      )}
      <p className={`${classes.actions} v-screen-only`}>
        <ButtonLink variant="default" to="/results/difficulties" search={{ school: organisationId }}>
          {t('difficulties.link')}
        </ButtonLink>
      </p>
      <Read query={results} lines={4}>
        {(read) =>
          read.works.length === 0 ? (
            <p className={classes.note}>{t('dynamics.school.none')}</p>
          ) : (
            <Shown results={read} />
          )
        }
      </Read>
    </section>
  );
}

function Shown({ results }: { results: SchoolResults }) {
  const { t } = useLanguage();
  const [chosen, choose] = useState<string | null>(null);
  const work = results.works.find((one) => keyOf(one) === chosen) ?? results.works[0];
  if (!work) return null;
  return (
    <>
      <NativeSelect
        className={classes.wide}
        label={t('dynamics.work')}
        value={keyOf(work)}
        onChange={(event) => choose(event.currentTarget.value)}
        data={results.works.map((one) => ({ value: keyOf(one), label: workName(one, t) }))}
      />
      <Trend work={work} />
      <WorksTable results={results} />
      <LikeSchools results={results} />
    </>
  );
}

function Trend({ work }: { work: WorkDynamics }) {
  const { t, number } = useLanguage();
  const option = useMemo(
    () =>
      trendOption(work, {
        school: t('dynamics.line.school'),
        region: t('dynamics.line.region'),
        like: t('dynamics.line.like'),
        interval: t('dynamics.line.interval'),
      }),
    [work, t],
  );
  const last = work.years.findLast((year) => year.school !== null);
  const summary = last?.school
    ? t('dynamics.trend.summary', {
        year: String(last.year),
        share: number(last.school.shareBelow),
        region: last.region ? number(last.region.shareBelow) : '—',
        like: last.like ? number(last.like.shareBelow) : '—',
      })
    : t('dynamics.trend.few');
  const share = (figures: { shareBelow: number } | null | undefined) => figures?.shareBelow ?? null;
  return (
    <Chart
      title={t('dynamics.trend.title', { work: workName(work, t) })}
      summary={summary}
      option={option}
      height={280}
      table={{
        columns: [
          { title: t('dynamics.year') },
          { title: t('dynamics.participants'), numeric: true },
          { title: t('dynamics.line.school'), numeric: true },
          { title: t('dynamics.line.interval'), numeric: true },
          { title: t('dynamics.line.region'), numeric: true },
          { title: t('dynamics.line.like'), numeric: true },
        ],
        rows: work.years.map((year) => [
          String(year.year),
          year.school?.participants ?? (year.few ? t('dynamics.few') : null),
          share(year.school),
          year.school ? `${number(year.school.low)} – ${number(year.school.high)}` : null,
          share(year.region),
          share(year.like),
        ]),
      }}
    />
  );
}

function WorksTable({ results }: { results: SchoolResults }) {
  const { t, number } = useLanguage();
  const years = Array.from({ length: results.to - results.from + 1 }, (_, index) => results.from + index);
  const percent = (share: number | null | undefined) => (share == null ? '—' : `${number(share)} %`);
  return (
    <TableBox label={t('dynamics.school.table')}>
      <table className={`${classes.table} ${classes.fixed}`}>
        <thead>
          <tr>
            <th scope="col">{t('dynamics.work')}</th>
            {years.map((year) => (
              <th key={year} scope="col" className={classes.number}>
                {t('dynamics.belowIn', { year: String(year) })}
              </th>
            ))}
            <th scope="col" className={classes.number}>
              {t('dynamics.passed')}
            </th>
            <th scope="col" className={classes.number}>
              {t('dynamics.quality')}
            </th>
            <th scope="col" className={classes.number}>
              {t('dynamics.grasp')}
            </th>
            <th scope="col" className={classes.number}>
              {t('dynamics.mean')}
            </th>
            <th scope="col">{t('dynamics.plusOne')}</th>
          </tr>
        </thead>
        <tbody>
          {results.works.map((work) => {
            const last = work.years.findLast((year) => year.school !== null);
            const gap =
              last?.school?.mean != null && last.region?.mean != null
                ? last.school.mean - last.region.mean
                : null;
            return (
              <tr key={keyOf(work)}>
                <th scope="row">{workName(work, t)}</th>
                {work.years.map((year) => (
                  <ShareCell key={year.year} year={year} />
                ))}
                <td className={classes.number}>{percent(last?.school?.passed)}</td>
                <td className={classes.number}>{percent(last?.school?.quality)}</td>
                <td className={classes.number}>{percent(last?.school?.grasp)}</td>
                <td className={classes.number}>
                  {last?.school?.mean == null ? '—' : number(last.school.mean)}
                  {gap !== null && (
                    <span className={classes.quiet}>
                      {t('dynamics.toRegion', {
                        gap: `${gap > 0 ? '+' : ''}${number(Math.round(gap * 100) / 100)}`,
                      })}
                    </span>
                  )}
                </td>
                <td>
                  {work.roseByAPoint === null
                    ? '—'
                    : t(work.roseByAPoint ? 'dynamics.plusOne.yes' : 'dynamics.plusOne.no')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableBox>
  );
}

function LikeSchools({ results }: { results: SchoolResults }) {
  const { t, number } = useLanguage();
  const catalogue = useContextCatalogue();
  const wordsOf = (figure: string) =>
    catalogue.data?.figures.find((one) => one.name === figure)?.words ?? figure;
  if (results.like.length === 0 || results.contextYear === null)
    return <p className={classes.note}>{t('dynamics.like.none')}</p>;
  return (
    <details>
      <summary>
        {t('dynamics.like.summary', { count: results.like.length, year: String(results.contextYear) })}
      </summary>
      <p className={classes.note}>
        {t('dynamics.like.why', { figures: results.likenedBy.map(wordsOf).join('; ') })}
      </p>
      <ol className={classes.list}>
        {results.like.map((one, index) => (
          <li key={one.school?.id ?? `unseen-${index}`}>
            <SeenSchool school={one.school} />{' '}
            <span className={classes.few}>
              {t('dynamics.like.distance', {
                distance: number(one.distance),
                shared: one.shared.length,
                all: results.likenedBy.length,
              })}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
