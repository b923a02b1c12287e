import { useAsItStood } from '../api/dashboards';
import { shortDay } from '@/language/days';
import { useLanguage } from '@/language/language';
import { Read } from '@/ui/states';
import classes from './dashboards.module.css';

const columns = ['total', 'overdue', 'checking', 'done'] as const;

/** A day of the past beside today. */
export function AsItStoodTable({
  territoryId,
  year,
  day,
}: {
  territoryId: number;
  year: number | undefined;
  day: string;
}) {
  const { t, number, language } = useLanguage();
  const stood = useAsItStood(territoryId, year, day);
  return (
    <Read query={stood} lines={4}>
      {(read) => (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('stood.title')}>
          <table className={`${classes.table} ${classes.fixed}`}>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {t('dashboard.where')}
                </th>
                {columns.map((column) => (
                  <th key={column} scope="colgroup" colSpan={2}>
                    {t(column === 'done' ? 'stood.done' : `dashboard.count.${column}`)}
                  </th>
                ))}
              </tr>
              <tr>
                {columns.flatMap((column) => [
                  <th key={`${column}-then`} scope="col" className={classes.number}>
                    {shortDay(language, read.day)}
                  </th>,
                  <th key={`${column}-now`} scope="col" className={classes.number}>
                    {t('stood.now')}
                  </th>,
                ])}
              </tr>
            </thead>
            <tbody>
              {[...read.rows, { territory: 0, name: t('stood.all'), then: read.then, now: read.now }].map(
                (row) => (
                  <tr key={row.territory}>
                    <th scope="row">{row.name}</th>
                    {columns.flatMap((column) => [
                      <td key={`${column}-then`} className={classes.number}>
                        {number(row.then[column])}
                      </td>,
                      <td key={`${column}-now`} className={classes.number}>
                        {number(row.now[column])}
                      </td>,
                    ])}
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
    </Read>
  );
}
