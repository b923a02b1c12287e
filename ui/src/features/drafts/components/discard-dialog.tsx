import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Draft } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { discardDraft, forgetLists } from '../api/drafts';
import classes from './dialogs.module.css';

/** Takes the import back; what is lost by it is said before. */
export function DiscardDialog({
  draft,
  opened,
  onClose,
}: {
  draft: Draft;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notices = useNotices();
  const [busy, setBusy] = useState(false);

  async function discard() {
    setBusy(true);
    try {
      await discardDraft(draft.id, draft.version);
      await navigate({ to: '/road-maps' });
      queries.removeQueries({ queryKey: ['drafts', draft.id] });
      await forgetLists(queries);
      notices.say(t('discard.done'));
    } catch (failure) {
      notices.fail(failure);
      void queries.invalidateQueries({ queryKey: ['drafts', draft.id], exact: true });
      setBusy(false);
    }
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('draft.discard')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.dialog}>
        <p>{t('discard.what', { name: draft.source })}</p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('discard.keep')}
          </Button>
          <Button color="red" loading={busy} onClick={() => void discard()}>
            {t('draft.discard')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
