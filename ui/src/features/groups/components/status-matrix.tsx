import { schoolYearName } from '@/language/days';
import { useLanguage } from '@/language/language';
import { Chips } from '@/ui/chip';
import { Empty, Read } from '@/ui/states';
import { useStatusMatrix, type SchoolYears } from '../api/groups';
import { rowsOfMatrix } from '../model/matrix';
import classes from './groups.module.css';

/** Schools × years with the groups of each. */
export function StatusMatrix() {
  const { t } = useLanguage();
  const matrix = useStatusMatrix();
  return (
    <Read query={matrix} lines={8}>
      {(all) =>
        all.length === 0 ? (
          <Empty title={t('groups.none')}>{t('groups.members.none.next')}</Empty>
        ) : (
          <MatrixTable all={all} />
        )
      }
    </Read>
  );
}

function MatrixTable({ all }: { all: readonly SchoolYears[] }) {
  const { t } = useLanguage();
  const { years, rows } = rowsOfMatrix(all);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('groups.view.matrix')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('groups.school')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {schoolYearName(year)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ school, cells }) => (
            <tr key={school.id}>
              <th scope="row">
                {school.name}
                {school.code !== '' && <span className={classes.quiet}>{school.code}</span>}
              </th>
              {cells.map((groups, index) => (
                <td key={index}>
                  <Chips items={groups} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
