import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '@/api/client';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import classes from './view-as-banner.module.css';

/** While an administrator looks through another's eyes: whose, that nothing can be changed, and the way back. */
export function ViewAsBanner() {
  const { t } = useLanguage();
  const notices = useNotices();
  const queries = useQueryClient();
  const session = useSession();
  const [busy, setBusy] = useState(false);
  if (!session.data?.seenBy) return null;

  async function back() {
    setBusy(true);
    try {
      await answer(client.DELETE('/api/v1/session/view-as'));
      queries.clear();
      window.location.assign('/management/people');
    } catch (failure) {
      notices.fail(failure);
      setBusy(false);
    }
  }

  return (
    <div className={classes.banner} role="status">
      <span>{t('viewAs.banner', { name: session.data.actor.name, by: session.data.seenBy.name })}</span>
      <Button size="compact-sm" variant="white" color="dark" loading={busy} onClick={() => void back()}>
        {t('viewAs.back')}
      </Button>
    </div>
  );
}
