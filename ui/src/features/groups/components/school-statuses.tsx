import { schoolYearName } from '@/language/days';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { Read } from '@/ui/states';
import { useSchoolStatuses } from '../api/groups';
import classes from './groups.module.css';

/** «Статусы по годам» of one school, newest first: for the page of a school. */
export function SchoolStatuses({ organisationId }: { organisationId: number }) {
  const { t, shortDay } = useLanguage();
  const statuses = useSchoolStatuses(organisationId);
  return (
    <section className={classes.panel}>
      <h2>{t('groups.statuses')}</h2>
      <Read query={statuses} lines={2}>
        {(all) =>
          all.length === 0 ? (
            <p className={classes.past}>{t('groups.statuses.none')}</p>
          ) : (
            <ul className={classes.stays}>
              {[...all].reverse().map((status, index) => (
                <li key={index} className={status.to ? classes.past : undefined}>
                  <Chip tone={status.to ? 'plain' : 'good'}>{status.code}</Chip>
                  {status.year !== null && status.groupId !== null && (
                    <TextLink to="/management/groups/$groupId" params={{ groupId: status.groupId }}>
                      {schoolYearName(status.year)}
                    </TextLink>
                  )}
                  <span>
                    {status.from && t('groups.since', { day: shortDay(status.from) })}{' '}
                    {status.to && t('groups.until', { day: shortDay(status.to) })}
                  </span>
                  {status.order.number !== '' && (
                    <span className={classes.past}>
                      {t('groups.order')} № {status.order.number}
                    </span>
                  )}
                  {status.endNote !== '' && <span className={classes.past}>{status.endNote}</span>}
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </section>
  );
}
