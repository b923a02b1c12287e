import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useLanguage } from '@/language/language';
import type { ReviewItem } from '../api/review';
import { daysLate, daysWaiting } from '../model/queue';
import type { ReviewSearch } from '../model/search';
import classes from './review-page.module.css';

interface QueueListProps {
  items: readonly ReviewItem[];
  search: ReviewSearch;
  chosen: ReadonlySet<number>;
  toggle: (id: number) => void;
}

/** One line a duty: who, what, how long it waits, who looks at it. The open one is kept in sight. */
export function QueueList({ items, search, chosen, toggle }: QueueListProps) {
  const { t } = useLanguage();
  const open = search.item;
  const current = useRef<HTMLLIElement>(null);
  // Newer browsers give a promise, which is no way to end an effect.
  useEffect(() => {
    void current.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <ul className={classes.list}>
      {items.map((item) => {
        const { id, text, number, addressee } = item.obligation;
        return (
          <li
            key={id}
            ref={id === open ? current : undefined}
            className={classes.row}
            data-open={id === open || undefined}
          >
            <Checkbox
              checked={chosen.has(id)}
              onChange={() => toggle(id)}
              aria-label={t('bulk.select', { what: `${addressee.name}, ${number} ${text}` })}
            />
            <Link
              to="/review"
              search={{ ...search, item: id }}
              className={classes.link}
              aria-current={id === open ? 'true' : undefined}
              resetScroll={false}
            >
              <span className={classes.who}>{addressee.name}</span>
              <span className={classes.text}>
                {number && <b>{number} </b>}
                {text}
              </span>
              <Facts item={item} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function Facts({ item }: { item: ReviewItem }) {
  const { t } = useLanguage();
  const days = daysWaiting(item.waitsSince);
  const late = daysLate(item.obligation.submittedOn, item.obligation.occurrence.to);
  const again = item.obligation.progress === 'reworked';
  return (
    <span className={classes.facts}>
      <span>{days === 0 ? t('review.waits.today') : t('review.waits', { count: days })}</span>
      {again && <span>{t('review.kind.again').toLocaleLowerCase()}</span>}
      {late !== null && late > 0 && (
        <span className={classes.late}>! {t('review.late', { count: late })}</span>
      )}
      {item.claim && !item.claim.mine && (
        <span className={classes.looks}>● {t('review.looks', { name: item.claim.name })}</span>
      )}
    </span>
  );
}
