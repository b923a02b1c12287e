import { useMemo, type ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { Chart } from '@/ui/chart';
import { ExportMenu } from '@/ui/export-menu';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { fileAddress, useObjectivity, type ObjectivityRegister, type ObjectivityRow } from '../api/dynamics';
import { objectivityOption } from '../model/options';
import type { OfYearSearch } from '../model/search';
import { workName } from '../model/words';
import { More, SchoolLink, TableBox, useGo, YearInput } from './parts';
import classes from './results.module.css';

const markers = ['ru4', 'ma4', 'ru5', 'ma5'] as const;

/** Report R15: official lists of biased results, and computed signs that ask for an expert and say no more. */
export function ObjectivityPage({
  search,
  territory,
  tabs,
}: {
  search: OfYearSearch;
  territory: number | undefined;
  tabs: ReactNode;
}) {
  const { t } = useLanguage();
  const go = useGo<OfYearSearch>();
  const read = useObjectivity(territory, search.of);
  return (
    <Page
      title={t('objectivity.title')}
      lead={t('objectivity.lead')}
      above={tabs}
      wide
      action={
        <ExportMenu
          address={(format) =>
            fileAddress('/api/v1/dynamics/objectivity', format, { territory, year: search.of })
          }
        />
      }
    >
      <div className={`${classes.bar} v-screen-only`}>
        <YearInput
          label={t('dynamics.year')}
          value={search.of ?? read.data?.pages[0]?.year}
          choose={(year) => go({ of: year })}
        />
      </div>
      <Read query={{ ...read, data: read.data?.pages }} lines={8}>
        {(pages) => pages[0] && <Shown register={pages[0]} rows={pages.flatMap((page) => page.items)} />}
      </Read>
      <More query={read} />
    </Page>
  );
}

function Shown({ register, rows }: { register: ObjectivityRegister; rows: ObjectivityRow[] }) {
  const { t, number } = useLanguage();
  const now = register.years.at(-1);
  const option = useMemo(
    () =>
      objectivityOption(register, {
        listed: t('objectivity.listed'),
        needsExpertise: t('objectivity.needsExpertise'),
      }),
    [register, t],
  );
  const shareOf = (listed: number, tested: number) =>
    tested > 0 ? Math.round((1000 * listed) / tested) / 10 : null;
  return (
    <>
      {!register.officialKnown && (
        <div className={classes.warning}>
          <p>{t('objectivity.noOfficial', { year: String(register.year) })}</p>
        </div>
      )}
      {now && (
        <dl className={classes.tiles}>
          <div className={classes.tile}>
            <dt>{t('objectivity.listed')}</dt>
            <dd>
              {now.listed}
              <small>
                {' '}
                {t('objectivity.ofTested', {
                  count: now.tested,
                  share: number(shareOf(now.listed, now.tested) ?? 0),
                })}
              </small>
            </dd>
          </div>
          <div className={classes.tile}>
            <dt>{t('objectivity.needsExpertise')}</dt>
            <dd>{now.needsExpertise}</dd>
          </div>
          <div className={classes.tile}>
            <dt>{t('objectivity.control')}</dt>
            <dd className={now.supportedListed > 0 ? classes.bad : classes.good}>
              {now.supportedListed === 0 ? '✓ 0' : `! ${now.supportedListed}`}
              <small> {t('objectivity.ofSupported', { count: now.supported })}</small>
            </dd>
          </div>
          <div className={classes.tile}>
            <dt>{t('objectivity.markers')}</dt>
            <dd>{now.markers}</dd>
          </div>
        </dl>
      )}
      <Chart
        title={t('objectivity.chart')}
        option={option}
        height={240}
        table={{
          columns: [
            { title: t('dynamics.year') },
            { title: t('objectivity.tested'), numeric: true },
            { title: t('objectivity.listed'), numeric: true },
            { title: t('objectivity.share'), numeric: true },
            { title: t('objectivity.markers'), numeric: true },
            { title: t('objectivity.needsExpertise'), numeric: true },
            { title: t('objectivity.control'), numeric: true },
          ],
          rows: register.years.map((year) => [
            String(year.year),
            year.tested,
            year.listed,
            shareOf(year.listed, year.tested),
            year.markers,
            year.needsExpertise,
            year.supportedListed,
          ]),
        }}
      />
      {rows.length === 0 ? (
        <Empty title={t('objectivity.none')}>{t('objectivity.none.next')}</Empty>
      ) : (
        <Rows year={register.year} rows={rows} />
      )}
    </>
  );
}

function Rows({ year, rows }: { year: number; rows: ObjectivityRow[] }) {
  const { t, number } = useLanguage();
  const percent = (share: number | null | undefined) => (share == null ? '—' : `${number(share)} %`);
  return (
    <TableBox label={t('objectivity.title')}>
      <table className={`${classes.table} ${classes.fixed}`}>
        <thead>
          <tr>
            <th scope="col">{t('dynamics.school')}</th>
            {markers.map((marker) => (
              <th key={marker} scope="col">
                {t(`objectivity.marker.${marker}`)}
              </th>
            ))}
            <th scope="col">{t('objectivity.before')}</th>
            <th scope="col" className={classes.number}>
              {t('objectivity.raised')}
            </th>
            <th scope="col" className={classes.number}>
              {t('objectivity.lowered')}
            </th>
            <th scope="col">{t('objectivity.signs')}</th>
            <th scope="col">{t('objectivity.advice')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const official = row.official.find((one) => one.year === year);
            return (
              <tr key={row.school.id}>
                <th scope="row">
                  <SchoolLink school={row.school} />
                  <span className={classes.quiet}>
                    {[row.school.territoryName, row.supported].filter((word) => word).join(' · ')}
                  </span>
                </th>
                {markers.map((marker) => (
                  <td key={marker}>{official ? (official.markers.includes(marker) ? '1' : '0') : '—'}</td>
                ))}
                <td>
                  {row.official
                    .filter((one) => one.year !== year)
                    .map((one) => `${one.year}: ${one.markers.length || '+'}`)
                    .join('; ') || '—'}
                </td>
                <td className={classes.number}>{percent(row.journal?.raised)}</td>
                <td className={classes.number}>{percent(row.journal?.lowered)}</td>
                <td>
                  <Signs row={row} />
                </td>
                <td>{official || row.needsExpertise ? t('objectivity.advice.expert') : '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableBox>
  );
}

function Signs({ row }: { row: ObjectivityRow }) {
  const { t, number } = useLanguage();
  if (row.signs.length === 0) return <>—</>;
  return (
    <ul className={classes.list}>
      {row.signs.map((sign) => (
        <li key={`${sign.sign}${sign.procedure}${sign.subject}${sign.grade}`}>
          {workName(sign, t)}: {t(`objectivity.sign.${sign.sign}`, { value: number(sign.value) })}
          {sign.indicative && ` (${t('objectivity.indicative')})`}
        </li>
      ))}
    </ul>
  );
}
