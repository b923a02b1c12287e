import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useLanguage } from '@/language/language';
import { ExportMenu } from '@/ui/export-menu';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import { auditExportAddress, useAudit, type AuditFilter } from '../api/keeping';
import type { AuditSearch } from '../model/search';
import { AuditFilters } from './audit-filters';
import { AuditLines } from './audit-lines';
import classes from './audit-page.module.css';

/** «Журнал действий»: who did what, filtered by the URL. */
export function AuditPage({ search }: { search: AuditSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const go = useCallback(
    (change: Partial<AuditSearch>) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const filter = filterOf(search);
  const list = useAudit(filter);
  const first = list.data?.pages[0];
  const events = list.data?.pages.flatMap((page) => page.items) ?? [];
  const name = events.find((event) => event.actor.id === search.actor)?.actor.name;
  return (
    <Page
      title={t('audit.title')}
      lead={t('audit.lead')}
      wide
      action={<ExportMenu address={(format) => auditExportAddress(filter, format)} />}
    >
      <AuditFilters search={search} actorName={name} go={go} />
      {list.error && !first ? (
        <Failed failure={list.error} retry={() => void list.refetch()} />
      ) : !first ? (
        <Loading lines={8} height={52} />
      ) : events.length === 0 ? (
        <Empty
          title={t('audit.none')}
          action={
            <Button variant="default" onClick={() => void navigate({ to: '/management/audit', search: {} })}>
              {t('table.clear')}
            </Button>
          }
        >
          {t('audit.none.why')}
        </Empty>
      ) : (
        <>
          <p className={classes.count} role="status">
            {t(first.more ? 'audit.countMore' : 'audit.count', { shown: events.length, count: first.total })}
          </p>
          <AuditLines events={events} />
          {list.hasNextPage && (
            <Button
              variant="default"
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
              className={classes.next}
            >
              {t('audit.next')}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}

function filterOf(search: AuditSearch): AuditFilter {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
