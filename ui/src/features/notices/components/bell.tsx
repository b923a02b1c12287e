import { ActionIcon, Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { IconBell } from '@/ui/icons';
import { TextLink } from '@/ui/link';
import { Failed, Loading } from '@/ui/states';
import { useNotices, useNoticeState, useReadNotices } from '../api/notices';
import { NoticeLine } from './notice-line';
import classes from './notices.module.css';

const MOST_SHOWN = 8;
const MOST_COUNTED = 100;

/** News at the top of every page: how much is unread, and the newest. Nobody signs in, nobody is told anything. */
export function Bell() {
  const { t, number } = useLanguage();
  const session = useSession();
  const [opened, setOpened] = useState(false);
  const own = session.data?.mode === 'account';
  const state = useNoticeState(own);
  if (!own) return null;
  const unread = state.data?.unread ?? 0;
  const label = unread === 0 ? t('notices.title') : t('notices.count', { count: unread });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width="min(26rem, 94vw)" trapFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes.bell}
          aria-label={label}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconBell />
          {unread > 0 && (
            <span className={classes.count} aria-hidden="true">
              {unread < MOST_COUNTED ? number(unread) : '99+'}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.sheet}>
        {opened && <Newest newest={state.data?.newest} onLeave={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Newest({ newest, onLeave }: { newest: number | undefined; onLeave: () => void }) {
  const { t } = useLanguage();
  const list = useNotices(false, newest);
  const read = useReadNotices();
  const page = list.data?.pages[0];
  if (!page)
    return list.isError ? (
      <Failed failure={list.error} retry={() => void list.refetch()} />
    ) : (
      <Loading lines={3} />
    );
  return (
    <>
      <div className={classes.head}>
        <h2>{t('notices.title')}</h2>
        {page.state.unread > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={read.isPending}
            onClick={() => read.mutate({ upTo: page.state.newest })}
          >
            {t('notices.readAll')}
          </Button>
        )}
      </div>
      {page.items.length === 0 ? (
        <p className={classes.none}>{t('notices.none')}</p>
      ) : (
        <ul className={classes.list}>
          {page.items.slice(0, MOST_SHOWN).map((notice) => (
            <NoticeLine
              key={notice.id}
              notice={notice}
              onRead={() => {
                if (!notice.read) read.mutate({ ids: [notice.id] });
                onLeave();
              }}
            />
          ))}
        </ul>
      )}
      <TextLink to="/notices" className={classes.all} onClick={onLeave}>
        {t('notices.all')}
      </TextLink>
    </>
  );
}
