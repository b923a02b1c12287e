import { Link } from '@tanstack/react-router';
import type { DashboardRow, TerritoryDashboard } from '../api/dashboards';
import { heatOf, listOf } from '../model/filters';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import classes from './dashboards.module.css';

/** Parts of the territory × directions: overdue of all; the colour is the share of what is overdue. */
export function HeatTable({ dashboard }: { dashboard: TerritoryDashboard }) {
  const { t, number } = useLanguage();
  const { directions, filter, states } = dashboard;
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('dashboard.heat')}>
        <table className={`${classes.table} ${classes.heat} ${classes.fixed}`}>
          <thead>
            <tr>
              <th scope="col">{t(dashboard.byBody ? 'dashboard.who' : 'dashboard.where')}</th>
              <th scope="col" className={classes.number}>
                {t('dashboard.count.total')}
              </th>
              <th scope="col" className={classes.number}>
                {t('dashboard.count.overdue')}
              </th>
              {directions.map((direction) => (
                <th key={direction.id} scope="col" title={direction.name}>
                  <span className={classes.clamped}>{direction.name || t('dashboard.noHeading')}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dashboard.rows.map((row) => {
              const cells = new Map(row.cells.map((cell) => [cell.direction, cell.counts]));
              return (
                <tr key={`${row.kind}-${row.id}`}>
                  <th scope="row">
                    <RowName row={row} />
                  </th>
                  <td className={classes.number}>
                    <TextLink to="/obligations" search={listOf(filter, row.filter)}>
                      {number(row.counts.total)}
                    </TextLink>
                  </td>
                  <td className={classes.number}>
                    <TextLink to="/obligations" search={listOf(filter, row.filter, states.overdue)}>
                      {number(row.counts.overdue)}
                    </TextLink>
                  </td>
                  {directions.map((direction) => {
                    const counts = cells.get(direction.id);
                    if (!counts || counts.total === 0)
                      return <td key={direction.id} aria-label={t('dashboard.nothing')} />;
                    const worst = counts.overdue > 0 ? states.overdue : {};
                    return (
                      <td key={direction.id}>
                        <Link
                          to="/obligations"
                          search={listOf(filter, row.filter, direction.filter, worst)}
                          className={classes.cell}
                          data-heat={heatOf(counts.overdue, counts.total)}
                        >
                          <span aria-hidden="true">
                            {number(counts.overdue)} <small>/ {number(counts.total)}</small>
                          </span>
                          <span className="v-hidden">
                            {t('dashboard.cell', {
                              overdue: counts.overdue,
                              total: counts.total,
                              done: counts.done + counts.late,
                            })}
                          </span>
                        </Link>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {dashboard.rowsLeftOut > 0 && (
        <p className={classes.note}>{t('dashboard.leftOut', { count: dashboard.rowsLeftOut })}</p>
      )}
    </>
  );
}

function RowName({ row }: { row: DashboardRow }) {
  const { t } = useLanguage();
  switch (row.kind) {
    case 'territory':
      return (
        <TextLink to="/territory" search={{ territory: row.id }}>
          {row.name}
        </TextLink>
      );
    case 'organisation':
      return (
        <TextLink to="/schools/$organisationId" params={{ organisationId: row.id }}>
          {row.name}
        </TextLink>
      );
    case 'directly':
      return <>{t('dashboard.directly', { name: row.name })}</>;
    default:
      return <>{t('dashboard.byNameOnly')}</>;
  }
}
