import type { MessageKey } from '@/language/messages.ru';
import { useLanguage } from '@/language/language';
import type { RowCounts } from '../api/imports';
import { shows, type Show } from '../model/search';
import classes from './imports.module.css';

/** How many rows came out how; each count opens its rows. */
export function Counts({
  counts,
  done,
  chosen,
  onShow,
}: {
  counts: RowCounts;
  done: boolean;
  chosen?: Show;
  onShow?: (show: Show) => void;
}) {
  const { t, number } = useLanguage();
  return (
    <ul className={classes.counts}>
      {shows.map((show) => {
        const label = t(`imports.${done ? 'done' : 'outcome'}.${show}` as MessageKey);
        const body = (
          <>
            <span className={classes.figure}>{number(counts[show])}</span>
            <span>{label}</span>
          </>
        );
        return (
          <li key={show} data-show={show} data-some={counts[show] > 0 || undefined}>
            {onShow && counts[show] > 0 ? (
              <button type="button" aria-pressed={chosen === show} onClick={() => onShow(show)}>
                {body}
              </button>
            ) : (
              <div>{body}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
