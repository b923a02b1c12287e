import { useLanguage } from '@/language/language';
import { Read } from '@/ui/states';
import { useSnapshot } from '../api/monitoring';
import { totalInWords } from '../model/totals';
import classes from './monitoring.module.css';

/** What a closed round was: totals by field, duties of the period, indicators, and the digest of it all. */
export function SnapshotSection({ roundId }: { roundId: number }) {
  const { t, number, shortDay } = useLanguage();
  const snapshot = useSnapshot(roundId, true);
  return (
    <section>
      <h2 className={classes.section}>{t('monitoring.totals')}</h2>
      <Read query={snapshot} lines={4}>
        {(found) => (
          <>
            <div className={classes.scroller}>
              <table className={`${classes.table} ${classes.wideTable}`}>
                <thead>
                  <tr>
                    <th scope="col">{t('monitoring.question')}</th>
                    <th scope="col" className={classes.number}>
                      {t('monitoring.given')}
                    </th>
                    <th scope="col" className={classes.number}>
                      {t('monitoring.blank')}
                    </th>
                    <th scope="col" className={classes.number}>
                      {t('monitoring.notApplicable')}
                    </th>
                    <th scope="col">{t('monitoring.total')}</th>
                  </tr>
                </thead>
                <tbody>
                  {found.form.fields.map((field) => {
                    const total = found.totals.find((each) => each.code === field.code);
                    if (!total) return null;
                    return (
                      <tr key={field.code}>
                        <th scope="row">{field.label}</th>
                        <td data-label={t('monitoring.given')} className={classes.number}>
                          {total.given}
                        </td>
                        <td data-label={t('monitoring.blank')} className={classes.number}>
                          {total.blank}
                        </td>
                        <td data-label={t('monitoring.notApplicable')} className={classes.number}>
                          {total.notApplicable}
                        </td>
                        <td data-label={t('monitoring.total')}>{totalInWords(field, total, t, number)}</td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
            <p>
              {t('monitoring.duties.of', {
                done: number(found.duties.done),
                checking: number(found.duties.checking),
                owed: number(found.duties.owed),
                overdue: number(found.duties.overdue),
              })}
            </p>
            {found.indicators.length > 0 && (
              <ul>
                {found.indicators.map((one) => (
                  <li key={one.code}>
                    {one.title}:{' '}
                    {one.state === 'value'
                      ? `${one.value} ${one.unit}`
                      : t(one.state === 'not-applicable' ? 'monitoring.notApplicable' : 'monitoring.blank')}
                  </li>
                ))}
              </ul>
            )}
            <p className={found.intact ? classes.quiet : classes.bad}>
              {t(found.intact ? 'monitoring.intact' : 'monitoring.damaged', {
                day: shortDay(found.closedOn),
              })}{' '}
              <span className={classes.digest}>SHA-256 {found.sha256}</span>
            </p>
          </>
        )}
      </Read>
    </section>
  );
}
