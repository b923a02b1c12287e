import { Link } from '@tanstack/react-router';
import { useLanguage } from '@/language/language';
import type { Notice } from '../api/notices';
import { placeOf } from '../model/place';
import classes from './notices.module.css';

/** One notice; choosing it reads it. */
export function NoticeLine({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const { t, language } = useLanguage();
  const when = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(notice.madeAt));
  const place = placeOf(notice.object);
  const words = (
    <>
      <span className={classes.sentence}>
        {!notice.read && <span className="v-hidden">{t('notices.unread')}: </span>}
        {notice.sentence}
      </span>
      <time className={classes.when} dateTime={notice.madeAt}>
        {when}
      </time>
    </>
  );
  return (
    <li className={classes.line} data-unread={!notice.read || undefined}>
      {place ? (
        <Link {...place} className={classes.open} onClick={onRead}>
          {words}
        </Link>
      ) : (
        <button type="button" className={classes.open} onClick={onRead}>
          {words}
        </button>
      )}
    </li>
  );
}
