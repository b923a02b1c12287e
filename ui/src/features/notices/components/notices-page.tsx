import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import { useNotices, useReadNotices } from '../api/notices';
import { NoticeLine } from './notice-line';
import classes from './notices.module.css';

/** «Уведомления»: everything that the person was told. */
export function NoticesPage() {
  const { t } = useLanguage();
  const [unread, setUnread] = useState(false);
  const list = useNotices(unread);
  const read = useReadNotices();
  const items = list.data?.pages.flatMap((page) => page.items);
  const state = list.data?.pages[0]?.state;
  const readAll = state && state.unread > 0 && (
    <Button variant="default" loading={read.isPending} onClick={() => read.mutate({ upTo: state.newest })}>
      {t('notices.readAll')}
    </Button>
  );
  return (
    <Page title={t('notices.title')} lead={t('notices.lead')} action={readAll}>
      <Checkbox
        className={classes.filter}
        label={t('notices.onlyUnread')}
        checked={unread}
        onChange={(event) => setUnread(event.currentTarget.checked)}
      />
      {list.isError && !items ? (
        <Failed failure={list.error} retry={() => void list.refetch()} />
      ) : !items ? (
        <Loading lines={6} />
      ) : items.length === 0 ? (
        <Empty title={t('notices.none')}>{t('notices.none.why')}</Empty>
      ) : (
        <ul className={classes.list}>
          {items.map((notice) => (
            <NoticeLine
              key={notice.id}
              notice={notice}
              onRead={() => {
                if (!notice.read) read.mutate({ ids: [notice.id] });
              }}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('notices.more')}
        </Button>
      )}
    </Page>
  );
}
