import { usePermitted } from '@/api/permissions';
import { useReviewCounts } from '@/api/queries/review-counts';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { ButtonLink } from '@/ui/link';
import classes from './returned-to-me.module.css';

/** How much waits for the word of the person, for the first page; nothing when nothing does. */
export function WaitingForCheck() {
  const permitted = usePermitted();
  const known = useSession().data !== undefined;
  return known && (permitted('obligation.accept') || permitted('obligation.confirm')) ? <Waiting /> : null;
}

function Waiting() {
  const { t } = useLanguage();
  const counts = useReviewCounts(true);
  const { check, changed, confirm } = counts.data ?? {};
  const count = (check ?? 0) + (changed ?? 0) + (confirm ?? 0);
  if (count === 0) return null;
  return (
    <section className={classes.section} aria-label={t('today.checkWaiting')}>
      <h2 className={classes.heading}>
        <span aria-hidden="true">✓</span> {t('today.checkWaiting')}
        <span className={classes.total}>{count}</span>
      </h2>
      <ButtonLink to="/review">{t('today.checkWaiting.all', { count })}</ButtonLink>
    </section>
  );
}
