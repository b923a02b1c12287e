import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState, type ReactNode } from 'react';
import type { ObligationCounts } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { ExportMenu } from '@/ui/export-menu';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import { exportAddress, useObligations } from '../api/obligations';
import { filterOf, type ObligationSearch, type StateFilter } from '../model/search';
import { BulkSteps, type Selection } from './bulk-steps';
import { ObligationFilters, type Go } from './obligation-filters';
import { ObligationLines } from './obligation-lines';
import classes from './obligations-page.module.css';

/** Dated duties of every road map, by state, body and term. */
export function ObligationsPage({
  search,
  year,
  views,
}: {
  search: ObligationSearch;
  year: number | undefined;
  views?: ReactNode;
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const go = useCallback<Go>(
    (change) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const filter = filterOf(search, year);
  const list = useObligations(filter);
  const first = list.data?.pages[0];
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.values(search).some((value) => value !== undefined);
  const [selection, select] = useSelection(JSON.stringify(filter));
  return (
    <Page
      title={t('nav.obligations')}
      lead={t('obligations.lead')}
      wide
      action={
        <>
          {views}
          <ExportMenu address={(format) => exportAddress(filter, format)} />
        </>
      }
    >
      {first && <StateTabs counts={first.counts} state={search.state} go={go} />}
      <ObligationFilters search={search} go={go} />
      {list.error && !first ? (
        <Failed failure={list.error} retry={() => void list.refetch()} />
      ) : !first ? (
        <Loading lines={8} height={52} />
      ) : items.length === 0 ? (
        filtered || year !== undefined ? (
          <Empty
            title={t('obligations.nothing')}
            action={
              filtered ? (
                <Button
                  variant="default"
                  onClick={() =>
                    void navigate({ to: '/obligations', search: year === undefined ? {} : { year } })
                  }
                >
                  {t('table.clear')}
                </Button>
              ) : undefined
            }
          >
            {t('obligations.nothing.why')}
          </Empty>
        ) : (
          <Empty title={t('obligations.none')}>{t('obligations.none.next')}</Empty>
        )
      ) : (
        <>
          <p className={classes.count} role="status">
            {t('obligations.shown', { shown: items.length, count: first.total })}
          </p>
          <BulkSteps
            items={items}
            total={first.total}
            filter={filter}
            selection={selection}
            select={select}
          />
          <ObligationLines
            items={items}
            withRoadMap={search.roadMap === undefined}
            chosen={selection === 'all' ? new Set(items.map(({ id }) => id)) : selection}
            toggle={(id) => {
              const next = new Set(selection === 'all' ? items.map((item) => item.id) : selection);
              if (!next.delete(id)) next.add(id);
              select(next);
            }}
          />
          {list.hasNextPage && (
            <Button
              variant="default"
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
              className={classes.next}
            >
              {t('obligations.next')}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}

/** What is chosen in a list; another list is chosen from anew. */
function useSelection(list: string): [Selection, (selection: Selection) => void] {
  const [chosen, setChosen] = useState<{ list: string; selection: Selection }>({ list, selection: none });
  const selection = chosen.list === list ? chosen.selection : none;
  return [selection, (next) => setChosen({ list, selection: next })];
}
const none: Selection = new Set<number>();

const tabs: readonly (StateFilter | undefined)[] = [
  undefined,
  'overdue',
  'week',
  'current',
  'upcoming',
  'needs-date',
  'checking',
  'done',
  'gone',
];

function StateTabs({
  counts,
  state,
  go,
}: {
  counts: ObligationCounts;
  state: StateFilter | undefined;
  go: Go;
}) {
  const { t, number } = useLanguage();
  const countOf = (tab: StateFilter | undefined) => {
    switch (tab) {
      case undefined:
        return counts.total;
      case 'overdue':
        return counts.overdue;
      case 'current':
        return counts.current;
      case 'upcoming':
        return counts.upcoming;
      case 'needs-date':
        return counts.needsDate;
      case 'checking':
        return counts.checking;
      case 'done':
        return counts.done;
      default:
        return null;
    }
  };
  return (
    <nav className={classes.tabs} aria-label={t('obligations.states')}>
      {tabs.map((tab) => {
        const count = countOf(tab);
        return (
          <button
            key={tab ?? 'all'}
            type="button"
            className={classes.tab}
            aria-current={state === tab ? 'page' : undefined}
            onClick={() => go({ state: tab })}
          >
            <span className={classes.word}>
              {tab === undefined
                ? t('obligations.all')
                : t(tab === 'week' ? 'obligations.week' : `state.${tab}`)}
            </span>
            {count !== null && <span className={classes.number}>{number(count)}</span>}
          </button>
        );
      })}
    </nav>
  );
}
