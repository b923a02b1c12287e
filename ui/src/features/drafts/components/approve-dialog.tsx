import { Button, Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ApprovalReadiness, Draft, FieldName } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { Chips } from '@/ui/chip';
import { Failed, Loading } from '@/ui/states';
import { useNotices } from '@/ui/notice';
import { approveDraft, forgetLists, readReadiness } from '../api/drafts';
import classes from './dialogs.module.css';

interface ApproveDialogProps {
  draft: Draft;
  opened: boolean;
  /** Edits that are not with the server yet: approval waits for them. */
  unsent: number;
  onClose: () => void;
  onOpenRow: (rowId: number | null, field?: FieldName) => void;
}

/** What approval would make, and what must be settled before it. */
export function ApproveDialog({ draft, opened, unsent, onClose, onOpenRow }: ApproveDialogProps) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('approve.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {opened && <Readiness draft={draft} unsent={unsent} onClose={onClose} onOpenRow={onOpenRow} />}
    </Modal>
  );
}

function Readiness({ draft, unsent, onClose, onOpenRow }: Omit<ApproveDialogProps, 'opened'>) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notices = useNotices();
  const [busy, setBusy] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const readiness = useQuery({
    queryKey: ['drafts', draft.id, 'approval', draft.version],
    queryFn: () => readReadiness(draft.id),
    enabled: unsent === 0,
    gcTime: 0,
  });

  async function approve() {
    setBusy(true);
    try {
      const roadMap = await approveDraft(draft.id, draft.version, key);
      await navigate({ to: '/road-maps/$roadMapId', params: { roadMapId: roadMap.id } });
      queries.removeQueries({ queryKey: ['drafts', draft.id] });
      await forgetLists(queries);
      notices.say(t('approve.done'));
    } catch (failure) {
      notices.fail(failure);
      setBusy(false);
    }
  }

  if (unsent > 0) return <p role="status">{t('approve.waitsForEdits')}</p>;
  if (readiness.error) return <Failed failure={readiness.error} retry={() => void readiness.refetch()} />;
  if (!readiness.data) return <Loading lines={3} />;
  const { ready, mustSettle, obligations, schoolsToRegister } = readiness.data;
  return (
    <div className={classes.dialog}>
      {ready ? (
        <p>{t('approve.makes')}</p>
      ) : (
        <p className={classes.need}>{t('approve.settle', { count: mustSettle.length })}</p>
      )}
      {mustSettle.length > 0 && <MustSettle draft={draft} items={mustSettle} onOpenRow={onOpenRow} />}
      <dl className={classes.counts}>
        <Count label={t('approve.dated')} value={obligations.dated} />
        <Count label={t('approve.check')} value={obligations.check} />
        <Count label={t('approve.undated')} value={obligations.undated} />
      </dl>
      {schoolsToRegister.length > 0 && (
        <div>
          <p>{t('approve.schools', { count: schoolsToRegister.length })}</p>
          <Chips items={schoolsToRegister} most={40} />
        </div>
      )}
      {draft.doubtful > 0 && ready && (
        <p className={classes.hint}>{t('approve.doubtsLeft', { count: draft.doubtful })}</p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('approve.back')}
        </Button>
        {ready && (
          <Button loading={busy} onClick={() => void approve()}>
            {t('approve.action')}
          </Button>
        )}
      </div>
    </div>
  );
}

function MustSettle({
  draft,
  items,
  onOpenRow,
}: {
  draft: Draft;
  items: ApprovalReadiness['mustSettle'];
  onOpenRow: ApproveDialogProps['onOpenRow'];
}) {
  const { t } = useLanguage();
  const rowInWords = (rowId: number) => {
    const row = draft.rows.find((candidate) => candidate.rowId === rowId);
    return row ? `${t('approve.row', { number: row.number || '—' })}, «${row.deadline.raw}».` : '';
  };
  return (
    <ul className={classes.settle}>
      {items.map((item, index) => (
        <li key={index}>
          <span>
            {item.rowId != null && <b>{rowInWords(item.rowId)} </b>}
            {item.text}
          </span>
          {item.code !== 'no-activities' && (
            <button
              type="button"
              className={classes.link}
              onClick={() =>
                onOpenRow(item.rowId ?? null, item.field ?? (item.rowId == null ? undefined : 'deadline'))
              }
            >
              {t('approve.toRow')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Count({ label, value }: { label: string; value: number }) {
  const { number } = useLanguage();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{number(value)}</dd>
    </div>
  );
}
