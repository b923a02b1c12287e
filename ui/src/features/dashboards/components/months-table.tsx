import type { CountFilters, DashboardMonth } from '../api/dashboards';
import { listOf, shareOf, type FilterPart } from '../model/filters';
import { monthTitle } from '@/language/days';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { ProgressStrip, StripLegend } from './progress-strip';
import classes from './dashboards.module.css';

const columns = ['total', 'done', 'late', 'checking', 'overdue'] as const;

/** Terms by month: a bar and its numbers, each of which opens its list. */
export function MonthsTable({
  months,
  filter,
  states,
}: {
  months: readonly DashboardMonth[];
  filter: FilterPart;
  states: CountFilters;
}) {
  const { t, number, language } = useLanguage();
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('dashboard.months')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.month')}</th>
              <th scope="col">{t('dashboard.progress')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={classes.number}>
                  {t(`dashboard.count.${column}`)}
                </th>
              ))}
              <th scope="col" className={classes.number}>
                {t('dashboard.inTime')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => {
              const { counts } = month;
              const share = shareOf(counts.done, counts.done + counts.late + counts.overdue);
              return (
                <tr key={month.month}>
                  <th scope="row">{monthTitle(language, month.month)}</th>
                  <td>
                    <ProgressStrip counts={counts} />
                  </td>
                  {columns.map((column) => (
                    <td key={column} className={classes.number}>
                      <TextLink to="/obligations" search={listOf(filter, states[column], month.filter)}>
                        {number(counts[column])}
                      </TextLink>
                    </td>
                  ))}
                  <td className={classes.number}>{share === null ? '—' : `${number(share)} %`}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <StripLegend />
    </>
  );
}
