import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { ExportMenu } from '@/ui/export-menu';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import {
  requestsAddress,
  useAcceptances,
  useAnswerAcceptances,
  useConditions,
  useTermRequests,
  type AcceptanceRow,
  type TermRequestFilter,
} from '../api/requests';
import { requestStates, requestTabs, type RequestsSearch } from '../model/search';
import { AcceptanceCard } from './acceptance-card';
import { AnswerTermLine } from './answer-term-line';
import { ConditionsPanel } from './condition-card';
import { RequestCard } from './request-card';
import classes from './requests.module.css';

const acceptances = ['asked', 'declined', 'agreed'] as const;

type Go = (change: Partial<RequestsSearch>) => void;

/** «Просьбы и согласования»: who asks for another term, who has to agree, what must be answered. */
export function RequestsPage({ search }: { search: RequestsSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const go: Go = (change) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  const tab = search.tab ?? 'requests';
  const filter: TermRequestFilter = {
    ...(search.state === 'all' ? {} : { state: search.state ?? 'open' }),
    ...(search.escalated ? { escalated: true } : {}),
  };
  return (
    <Page
      title={t('requests.title')}
      lead={t('requests.lead')}
      action={tab === 'requests' && <ExportMenu address={(format) => requestsAddress(filter, format)} />}
    >
      <nav className={classes.tabs} aria-label={t('requests.title')}>
        {requestTabs.map((name) => (
          <button
            key={name}
            type="button"
            className={classes.tab}
            aria-current={tab === name ? 'page' : undefined}
            onClick={() => go({ tab: name, state: undefined, escalated: undefined })}
          >
            {t(`requests.tab.${name}`)}
          </button>
        ))}
      </nav>
      {tab === 'requests' && <Requests filter={filter} search={search} go={go} />}
      {tab === 'acceptances' && <Acceptances />}
      {tab === 'conditions' && <Conditions />}
    </Page>
  );
}

function Requests({ filter, search, go }: { filter: TermRequestFilter; search: RequestsSearch; go: Go }) {
  const { t } = useLanguage();
  const list = useTermRequests(filter);
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <div className={classes.filters}>
        <NativeSelect
          aria-label={t('requests.filter.all')}
          value={search.state ?? 'open'}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const state = requestStates.find((name) => name === chosen);
            go({ state: state === 'open' ? undefined : (state ?? 'all') });
          }}
          data={[
            { value: 'all', label: t('requests.filter.all') },
            ...requestStates.map((state) => ({ value: state, label: t(`requests.state.${state}`) })),
          ]}
        />
        <Button
          variant={search.escalated ? 'filled' : 'default'}
          aria-pressed={search.escalated === true}
          onClick={() => go({ escalated: search.escalated ? undefined : true })}
        >
          {t('requests.filter.escalated')}
        </Button>
        <AnswerTermLine />
      </div>
      {list.error && !items ? (
        <Failed failure={list.error} retry={() => void list.refetch()} />
      ) : !items ? (
        <Loading lines={4} height={72} />
      ) : items.length === 0 ? (
        <Empty title={t('requests.none')}>{t('requests.none.why')}</Empty>
      ) : (
        <ul className={classes.cards}>
          {items.map((request) => (
            <RequestCard key={request.id} request={request} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('requests.more')}
        </Button>
      )}
    </>
  );
}

function Acceptances() {
  const { t } = useLanguage();
  const [said, setSaid] = useState<AcceptanceRow['acceptance']>('asked');
  const list = useAcceptances({ acceptance: said });
  const answer = useAnswerAcceptances();
  const items = list.data?.pages.flatMap((page) => page.items);
  const open = (items ?? []).filter((row) => row.acceptance === 'asked' && row.mayAnswer);
  if (list.error && !items) return <Failed failure={list.error} retry={() => void list.refetch()} />;
  if (!items) return <Loading lines={4} height={72} />;
  return (
    <>
      <p className={classes.about}>{t('acceptance.lead')}</p>
      <div className={classes.filters}>
        <NativeSelect
          aria-label={t('acceptance.title')}
          value={said}
          onChange={(event) =>
            setSaid(acceptances.find((name) => name === event.currentTarget.value) ?? 'asked')
          }
          data={acceptances.map((name) => ({ value: name, label: t(`acceptance.${name}`) }))}
        />
        {open.length > 1 && (
          <Button
            loading={answer.isPending}
            onClick={() =>
              answer.mutate({ obligations: open.map((row) => row.obligation), answer: 'agreed', words: '' })
            }
          >
            {t('acceptance.agreeAll', { count: open.length })}
          </Button>
        )}
      </div>
      {items.length === 0 && <Empty title={t('acceptance.none')}>{t('acceptance.none.why')}</Empty>}
      <ul className={classes.cards}>
        {items.map((row) => (
          <AcceptanceCard key={row.obligation} row={row} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('requests.more')}
        </Button>
      )}
    </>
  );
}

function Conditions() {
  const { t } = useLanguage();
  const list = useConditions({});
  if (list.data?.pages[0]?.items.length === 0)
    return <Empty title={t('requests.none')}>{t('conditions.title.lead')}</Empty>;
  return <ConditionsPanel filter={{}} />;
}
