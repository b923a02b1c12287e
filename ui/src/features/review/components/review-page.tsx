import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { useKeys } from '@/ui/keys';
import { ButtonLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import { BulkResult, type BulkOutcome } from '@/ui/steps/bulk-result';
import { useReview, type ReviewItem } from '../api/review';
import { afterDecision, neighbour } from '../model/queue';
import type { ReviewSearch } from '../model/search';
import { BulkBar } from './bulk-bar';
import { QueueFilters, QueueTabs } from './queue-filters';
import { QueueList } from './queue-list';
import { ReviewDetail } from './review-detail';
import classes from './review-page.module.css';

interface ReviewPageProps {
  search: ReviewSearch;
  /** The evidence of a duty; a part of another feature, given by the application. */
  proof: (obligationId: number) => ReactNode;
}

/** What waits for my word, like mail: the list left, proof and requirement side by side right. */
export function ReviewPage({ search, proof }: ReviewPageProps) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const go = useCallback(
    (change: Partial<ReviewSearch>) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...change }),
        replace: change.item === undefined || search.item !== undefined,
        resetScroll: false,
      }),
    [navigate, search.item],
  );
  const list = search.list ?? 'check';
  const { item: open, ...filter } = search;
  const queue = useReview({ ...filter, list, kind: list === 'check' ? search.kind : undefined });
  const first = queue.data?.pages[0];
  const items = useMemo(() => queue.data?.pages.flatMap((page) => page.items) ?? [], [queue.data]);
  const ids = items.map(({ obligation }) => obligation.id);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const shown = useMemo(() => new Set(ids.filter((id) => chosen.has(id))), [ids, chosen]);

  const toggle = (id: number) => {
    const next = new Set(shown);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const step = (by: number) => {
    const next = neighbour(ids, open, by);
    if (next !== undefined) go({ item: next });
  };
  useKeys({
    KeyJ: () => step(1),
    KeyK: () => step(-1),
    KeyN: () => step(1),
    KeyX: () => open !== undefined && ids.includes(open) && toggle(open),
    Escape: () => go({ item: undefined }),
  });

  return (
    <Page
      title={t('nav.review')}
      lead={t('review.lead')}
      wide
      action={
        <ButtonLink variant="default" to="/requests">
          {t('review.requests')}
        </ButtonLink>
      }
    >
      {outcome && <BulkResult outcome={outcome} close={() => setOutcome(null)} />}
      {first && (
        <QueueTabs
          counts={first.counts}
          list={list}
          choose={(next) => {
            setChosen(new Set());
            go({ list: next, item: undefined, kind: undefined });
          }}
        />
      )}
      <div className={classes.panes} data-open={open !== undefined || undefined}>
        <section className={classes.queue} aria-label={t('review.queue')}>
          <QueueFilters search={search} go={go} />
          {queue.error && !first ? (
            <Failed failure={queue.error} retry={() => void queue.refetch()} />
          ) : !first ? (
            <Loading lines={6} height={64} />
          ) : items.length === 0 ? (
            <EmptyQueue list={list} />
          ) : (
            <>
              <BulkBar
                list={list}
                items={items}
                chosen={shown}
                choose={setChosen}
                done={(became) => {
                  setChosen(new Set());
                  setOutcome(became);
                }}
              />
              <p className={classes.count} role="status">
                {t('review.shown', { shown: items.length, count: first.total })}
              </p>
              <QueueList items={items} search={search} chosen={shown} toggle={toggle} />
              {queue.hasNextPage && (
                <Button
                  variant="default"
                  fullWidth
                  loading={queue.isFetchingNextPage}
                  onClick={() => void queue.fetchNextPage()}
                >
                  {t('obligations.next')}
                </Button>
              )}
            </>
          )}
        </section>
        <section className={classes.detail} aria-label={t('obligation.title')}>
          {open === undefined ? (
            <Empty title={t('review.nothingChosen')}>{t('review.nothingChosen.keys')}</Empty>
          ) : (
            <ReviewDetail
              key={open}
              id={open}
              row={rowOf(items, open)}
              proof={proof(open)}
              back={() => go({ item: undefined })}
              next={() => step(1)}
              decided={() => go({ item: afterDecision(ids, open) })}
            />
          )}
        </section>
      </div>
    </Page>
  );
}

function rowOf(items: readonly ReviewItem[], id: number): ReviewItem | undefined {
  return items.find(({ obligation }) => obligation.id === id);
}

function EmptyQueue({ list }: { list: 'check' | 'changed' | 'confirm' }) {
  const { t } = useLanguage();
  const next = {
    check: 'review.empty.next',
    changed: 'review.empty.next.changed',
    confirm: 'review.empty.next.confirm',
  } as const;
  return <Empty title={t(`review.empty.${list}`)}>{t(next[list])}</Empty>;
}
