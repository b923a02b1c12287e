import { NativeSelect } from '@mantine/core';
import { useOrganisations } from '@/api/queries/organisations';
import { useRoadMaps } from '@/api/queries/road-maps';
import { useLanguage } from '@/language/language';
import type { ReviewCounts } from '../api/review';
import { kinds, lists, orders, type ReviewList, type ReviewSearch } from '../model/search';
import classes from './review-page.module.css';

/** The queues that the person decides in, with how much waits in each. */
export function QueueTabs({
  counts,
  list,
  choose,
}: {
  counts: ReviewCounts;
  list: ReviewList;
  choose: (list: ReviewList) => void;
}) {
  const { t, number } = useLanguage();
  const open = lists.filter((each) => counts[each] !== null);
  return (
    <nav className={classes.tabs} aria-label={t('review.lists')}>
      {open.map((each) => (
        <button
          key={each}
          type="button"
          className={classes.tab}
          aria-current={each === list ? 'page' : undefined}
          onClick={() => choose(each)}
        >
          {t(`review.list.${each}`)}
          <span className={classes.number}>{number(counts[each] ?? 0)}</span>
        </button>
      ))}
    </nav>
  );
}

export function QueueFilters({
  search,
  go,
}: {
  search: ReviewSearch;
  go: (change: Partial<ReviewSearch>) => void;
}) {
  const { t } = useLanguage();
  const roadMaps = useRoadMaps();
  const organisations = useOrganisations();
  return (
    <div className={classes.filters}>
      <NativeSelect
        aria-label={t('obligations.organisation')}
        value={search.organisation ?? ''}
        onChange={(event) => go({ organisation: Number(event.currentTarget.value) || undefined })}
        data={[
          { value: '', label: t('obligations.anyOrganisation') },
          ...(organisations.data ?? []).map((body) => ({ value: String(body.id), label: body.shortName })),
        ]}
      />
      <NativeSelect
        aria-label={t('obligations.roadMap')}
        value={search.roadMap ?? ''}
        onChange={(event) => go({ roadMap: Number(event.currentTarget.value) || undefined })}
        data={[
          { value: '', label: t('obligations.anyRoadMap') },
          ...(roadMaps.data?.items ?? []).map((map) => ({ value: String(map.id), label: map.title })),
        ]}
      />
      <NativeSelect
        aria-label={t('review.order')}
        value={search.order ?? 'waiting'}
        onChange={(event) => go({ order: orders.find((order) => order === event.currentTarget.value) })}
        data={orders.map((order) => ({ value: order, label: t(`review.order.${order}`) }))}
      />
      {(search.list ?? 'check') === 'check' && (
        <NativeSelect
          aria-label={t('review.kind')}
          value={search.kind ?? ''}
          onChange={(event) => go({ kind: kinds.find((kind) => kind === event.currentTarget.value) })}
          data={[
            { value: '', label: t('review.anyKind') },
            ...kinds.map((kind) => ({ value: kind, label: t(`review.kind.${kind}`) })),
          ]}
        />
      )}
    </div>
  );
}
