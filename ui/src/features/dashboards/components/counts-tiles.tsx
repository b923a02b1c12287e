import type { CountFilters, DutyCounts } from '../api/dashboards';
import { listOf, shareOf, type FilterPart } from '../model/filters';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import classes from './dashboards.module.css';

type Count = Exclude<keyof CountFilters, 'overdueBefore'>;

const tiles: readonly { count: Count; tone: string }[] = [
  { count: 'total', tone: 'plain' },
  { count: 'overdue', tone: 'late' },
  { count: 'week', tone: 'now' },
  { count: 'checking', tone: 'now' },
  { count: 'done', tone: 'done' },
  { count: 'late', tone: 'done' },
  { count: 'needsDate', tone: 'undated' },
];

/** Every count opens the list that it counts. */
export function CountsTiles({
  counts,
  filter,
  states,
}: {
  counts: DutyCounts;
  filter: FilterPart;
  states: CountFilters;
}) {
  const { t, number } = useLanguage();
  const finished = counts.done + counts.late;
  const share = shareOf(counts.done, finished + counts.overdue);
  return (
    <dl className={classes.tiles}>
      {tiles.map(({ count, tone }) => (
        <div key={count} className={classes.tile} data-tone={counts[count] > 0 ? tone : 'plain'}>
          <dt>{t(`dashboard.count.${count}`)}</dt>
          <dd>
            <TextLink to="/obligations" search={listOf(filter, states[count])} inherit>
              {number(counts[count])}
            </TextLink>
            {count === 'overdue' && counts.overdueBefore > 0 && (
              <small>
                <TextLink to="/obligations" search={listOf(filter, states.overdueBefore)} inherit>
                  {t('dashboard.before', { count: counts.overdueBefore })}
                </TextLink>
              </small>
            )}
            {count === 'done' && share !== null && (
              <small>{t('dashboard.share', { share: number(share) })}</small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
