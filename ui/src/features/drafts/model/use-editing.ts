import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Draft, DraftChange } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { draftKey, readDraft, sendEdit } from '../api/drafts';
import { applyChange } from './apply-change';
import { EditQueue } from './edit-queue';

/** The queue of edits of a draft that is in the query cache. */
export function useEditing(draftId: number) {
  const queries = useQueryClient();
  const notices = useNotices();
  const { t } = useLanguage();

  const queue = useMemo(() => {
    const key = draftKey(draftId);
    const held = () => {
      const draft = queries.getQueryData<Draft>(key);
      if (!draft) throw new Error('edits need the draft that they change');
      return draft;
    };
    return new EditQueue(
      draftId,
      {
        send: (pending, version) => sendEdit(draftId, pending, version),
        read: () => readDraft(draftId),
        draft: held,
        changed: (change) =>
          queries.setQueryData<Draft>(key, isDraft(change) ? change : applyChange(held(), change)),
        refreshed: () => notices.say(t('draft.changedElsewhere')),
        refused: (failure) => {
          notices.fail(failure);
          void queries.invalidateQueries({ queryKey: key, exact: true });
        },
      },
      localStorage,
    );
    // The queue outlives a change of language: a message in the language before is no harm, a lost edit is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draftId, queries]);

  useEffect(() => {
    const again = () => void queue.flush();
    again();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      queue.stop();
    };
  }, [queue]);

  const state = useSyncExternalStore(queue.subscribe, queue.current);
  return { queue, state };
}

function isDraft(change: DraftChange | Draft): change is Draft {
  return 'rows' in change;
}
