import { usePermitted } from '@/api/permissions';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { ButtonLink, TextLink } from '@/ui/link';
import { useReturned } from '../api/review';
import classes from './returned-to-me.module.css';

const MOST = 10;

/** What came back to the person, with the reason and the words, before everything else; nothing when nothing did. */
export function ReturnedToMe() {
  const permitted = usePermitted();
  const known = useSession().data !== undefined;
  return known && permitted('obligation.carry-out') ? <Returned /> : null;
}

function Returned() {
  const { t } = useLanguage();
  const returned = useReturned(MOST);
  if (!returned.data || returned.data.total === 0) return null;
  const { items, total } = returned.data;
  return (
    <section className={classes.section} aria-label={t('returned.title')}>
      <h2 className={classes.heading}>
        <span aria-hidden="true">↩</span> {t('returned.title')}
        <span className={classes.total}>{total}</span>
      </h2>
      <ul className={classes.list}>
        {items.map(({ obligation, words }) => (
          <li key={obligation.id} className={classes.line}>
            <div className={classes.what}>
              <TextLink
                to="/obligations/$obligationId"
                params={{ obligationId: obligation.id }}
                className={classes.text}
              >
                {obligation.number && <b>{obligation.number} </b>}
                {obligation.text}
              </TextLink>
              <p className={classes.why}>
                <b>{[obligation.checker, obligation.returnReason?.words].filter(Boolean).join(': ')}</b>
                {words !== '' && <> {words}</>}
              </p>
              <p className={classes.facts}>
                {obligation.addressee.name} · {obligation.words}
              </p>
            </div>
            <ButtonLink
              to="/obligations/$obligationId"
              params={{ obligationId: obligation.id }}
              size="xs"
              aria-label={`${t('returned.rework')}: ${obligation.text}`}
            >
              {t('returned.rework')}
            </ButtonLink>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <TextLink to="/obligations" search={{ progress: 'returned' }}>
          {t('returned.all', { count: total })}
        </TextLink>
      )}
    </section>
  );
}
