import { Button, Modal } from '@mantine/core';
import type { Draft } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import type { Conflict } from '../model/edit-queue';
import classes from './dialogs.module.css';

/** The same field was changed in two places: both versions side by side, and the person decides. */
export function ConflictDialog({
  draft,
  conflict,
  onDecide,
}: {
  draft: Draft;
  conflict: Conflict | null;
  onDecide: (choice: 'mine' | 'theirs') => void;
}) {
  const { t } = useLanguage();
  const edit = conflict?.pending.edit;
  const row =
    edit?.kind === 'correct'
      ? draft.rows.find((candidate) => candidate.rowId === edit.correction.rowId)
      : undefined;
  const mine =
    edit?.kind === 'correct'
      ? (edit.correction.value ?? t('conflict.accepted'))
      : edit?.kind === 'remove-row'
        ? t('conflict.removed')
        : '';
  return (
    <Modal
      opened={conflict !== null}
      onClose={() => onDecide('theirs')}
      title={t('conflict.title')}
      size="lg"
      withCloseButton={false}
    >
      <div className={classes.dialog}>
        <p>
          {edit?.kind === 'correct'
            ? t('conflict.field', { field: t(`field.${edit.correction.field}`), number: row?.number || '—' })
            : t('conflict.other')}
        </p>
        {edit?.kind !== 'header' && (
          <div className={classes.versions}>
            <div>
              <h3>{t('conflict.theirs')}</h3>
              {conflict?.theirs || t('conflict.gone')}
            </div>
            <div>
              <h3>{t('conflict.mine')}</h3>
              {mine}
            </div>
          </div>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => onDecide('theirs')}>
            {t('conflict.keepTheirs')}
          </Button>
          <Button onClick={() => onDecide('mine')}>{t('conflict.takeMine')}</Button>
        </div>
      </div>
    </Modal>
  );
}
