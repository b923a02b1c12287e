import { Button, Menu, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useOrganisations } from '@/api/queries/organisations';
import { useRoadMaps } from '@/api/queries/road-maps';
import type { ObligationCounts } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { IconDownload, IconSearch } from '@/ui/icons';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import { exportAddress, useObligations } from '../api/obligations';
import { filterOf, type ObligationSearch, type StateFilter } from '../model/search';
import { ObligationLines } from './obligation-lines';
import classes from './obligations-page.module.css';

type Go = (change: Partial<ObligationSearch>) => void;

/** Dated duties of every road map, by state, body and term. */
export function ObligationsPage({ search, year }: { search: ObligationSearch; year: number | undefined }) {
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
  return (
    <Page
      title={t('nav.obligations')}
      lead={t('obligations.lead')}
      wide
      action={
        <Menu>
          <Menu.Target>
            <Button variant="default" leftSection={<IconDownload />}>
              {t('export.action')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={exportAddress(filter, 'xlsx')} download>
              {t('export.xlsxList')}
            </Menu.Item>
            <Menu.Item component="a" href={exportAddress(filter, 'csv')} download>
              {t('export.csv')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
    >
      {first && <StateTabs counts={first.counts} state={search.state} go={go} />}
      <Filters search={search} go={go} />
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
          <ObligationLines items={items} withRoadMap={search.roadMap === undefined} />
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

const tabs: readonly (StateFilter | undefined)[] = [
  undefined,
  'overdue',
  'week',
  'current',
  'upcoming',
  'needs-date',
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

function Filters({ search, go }: { search: ObligationSearch; go: Go }) {
  const { t } = useLanguage();
  const roadMaps = useRoadMaps();
  const organisations = useOrganisations();
  return (
    <div className={classes.filters}>
      <TypedText value={search.text ?? ''} onSettle={(text) => go({ text: text || undefined })} />
      <NativeSelect
        aria-label={t('obligations.roadMap')}
        value={search.roadMap ?? ''}
        onChange={(event) =>
          go({ roadMap: Number(event.currentTarget.value) || undefined, activity: undefined })
        }
        data={[
          { value: '', label: t('obligations.anyRoadMap') },
          ...(roadMaps.data?.items ?? []).map((map) => ({ value: String(map.id), label: map.title })),
        ]}
      />
      <NativeSelect
        aria-label={t('obligations.organisation')}
        value={search.organisation ?? ''}
        onChange={(event) => go({ organisation: Number(event.currentTarget.value) || undefined })}
        data={[
          { value: '', label: t('obligations.anyOrganisation') },
          ...(organisations.data ?? []).map((body) => ({ value: String(body.id), label: body.shortName })),
        ]}
      />
      <TextInput
        type="date"
        aria-label={t('obligations.from')}
        title={t('obligations.from')}
        value={search.from ?? ''}
        onChange={(event) => go({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        aria-label={t('obligations.to')}
        title={t('obligations.to')}
        value={search.to ?? ''}
        onChange={(event) => go({ to: event.currentTarget.value || undefined })}
      />
      {search.activity !== undefined && (
        <Button variant="light" onClick={() => go({ activity: undefined })}>
          {t('obligations.ofActivity', { activity: search.activity })} ✕
        </Button>
      )}
    </div>
  );
}

/** The search starts when the typing pauses. */
function TypedText({ value, onSettle }: { value: string; onSettle: (text: string) => void }) {
  const { t } = useLanguage();
  const [text, setText] = useState(value);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const pause = setTimeout(() => onSettle(text), 300);
    return () => clearTimeout(pause);
  }, [text, value, onSettle]);
  return (
    <TextInput
      className={classes.text}
      leftSection={<IconSearch size={16} />}
      placeholder={t('obligations.search')}
      aria-label={t('obligations.search')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
