import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Draft, DraftRow, FieldName, Place } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { Goals } from '@/ui/goals';
import { useKeys } from '@/ui/keys';
import { useDocumentTitle } from '@/ui/page';
import { Empty, Failed, Loading, Read } from '@/ui/states';
import { ButtonLink, TextLink } from '@/ui/link';
import { useDraft, useDraftSource } from '../api/drafts';
import { nextDoubt } from '../model/review-queue';
import type { ReviewSearch } from '../model/search';
import { useEditing } from '../model/use-editing';
import { ApproveDialog } from './approve-dialog';
import { ConflictDialog } from './conflict-dialog';
import { DiscardDialog } from './discard-dialog';
import { FindingsPanel } from './findings-panel';
import { Requisites } from './requisites';
import { ReviewBar } from './review-bar';
import { ReviewSource } from './review-source';
import { ReviewTabs } from './review-tabs';
import { RowList, type Chosen } from './row-list';
import classes from './review-page.module.css';

/** The heart of an import: the source on the left, what was understood on the right. */
export function ReviewPage({ draftId, search }: { draftId: number; search: ReviewSearch }) {
  const draft = useDraft(draftId);
  const { t } = useLanguage();
  useDocumentTitle(draft.data?.title ?? t('draft.title'));
  if (draft.data?.state === 'open') return <Review draft={draft.data} search={search} />;
  if (draft.data) return <Closed draft={draft.data} />;
  return (
    <div className={classes.waiting}>
      <h1 className="v-hidden">{t('draft.title')}</h1>
      {draft.error ? (
        <Failed failure={draft.error} retry={() => void draft.refetch()} />
      ) : (
        <Loading lines={10} />
      )}
    </div>
  );
}

function Closed({ draft }: { draft: Draft }) {
  const { t } = useLanguage();
  const approved = draft.state === 'approved' && draft.roadMapId;
  return (
    <div className={classes.waiting}>
      <h1 className="v-hidden">{draft.title}</h1>
      <Empty
        title={approved ? t('draft.isApproved') : t('draft.isDiscarded')}
        action={
          approved ? (
            <ButtonLink to="/road-maps/$roadMapId" params={{ roadMapId: draft.roadMapId ?? 0 }}>
              {t('draft.openRoadMap')}
            </ButtonLink>
          ) : (
            <ButtonLink to="/road-maps">{t('nav.roadMaps')}</ButtonLink>
          )
        }
      />
    </div>
  );
}

function Review({ draft, search }: { draft: Draft; search: ReviewSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { queue, state } = useEditing(draft.id);
  const source = useDraftSource(draft.id);
  const [dialog, setDialog] = useState<'approve' | 'discard' | null>(null);
  const [goalPlace, setGoalPlace] = useState<Place>();
  const shown = search.show ?? 'all';

  const go = useCallback(
    (change: ReviewSearch) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const choose = useCallback((chosen: Chosen) => go({ row: chosen.row, field: chosen.field }), [go]);
  const walk = (step: 1 | -1, from: Chosen = { row: search.row, field: search.field }) => {
    const doubt = nextDoubt(draft.rows, { rowId: from.row, field: from.field }, step);
    if (doubt)
      go({
        row: doubt.rowId,
        field: doubt.field,
        show: shown === 'check' ? 'check' : 'all',
        pane: undefined,
      });
  };
  const settled = (row: DraftRow, field: FieldName) => walk(1, { row: row.rowId, field });
  const acceptCurrent = () => {
    const row = draft.rows.find((candidate) => candidate.rowId === search.row);
    if (!row || !search.field || !row.doubtful.includes(search.field)) return;
    queue.push({
      kind: 'correct',
      correction: { rowId: row.rowId, field: search.field, accept: true, alike: false },
    });
    settled(row, search.field);
  };
  const undo = () => draft.canUndo && queue.push({ kind: 'undo' });
  const redo = () => draft.canRedo && queue.push({ kind: 'redo' });

  useKeys({
    KeyJ: () => walk(1),
    KeyK: () => walk(-1),
    KeyA: acceptCurrent,
    KeyE: () =>
      document
        .querySelector<HTMLElement>('[data-current] textarea, [data-current] input, [data-current] select')
        ?.focus(),
    'mod+KeyZ': undo,
    'mod+KeyY': redo,
    'mod+shift+KeyZ': redo,
    ArrowDown: () => stepRow(draft.rows, search.row, 1, choose),
    ArrowUp: () => stepRow(draft.rows, search.row, -1, choose),
  });

  const rows = useMemo(
    () =>
      shown === 'check'
        ? draft.rows.filter((row) => row.doubtful.length > 0 || row.rowId === search.row)
        : draft.rows,
    [draft.rows, shown, search.row],
  );

  return (
    <div className={classes.review}>
      <ReviewBar
        draft={draft}
        state={state}
        onUndo={undo}
        onRedo={redo}
        onDiscard={() => setDialog('discard')}
        onApprove={() => setDialog('approve')}
      />
      {draft.earlierDraftId != null && (
        <p className={classes.earlier}>
          {t('draft.earlier')}{' '}
          <TextLink to="/drafts/$draftId" params={{ draftId: draft.earlierDraftId }}>
            {t('draft.earlier.open')}
          </TextLink>
        </p>
      )}
      <div className={classes.paneSwitch}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('draft.panes')}
          value={search.pane ?? 'rows'}
          onChange={(pane) => go({ pane: pane === 'source' ? 'source' : undefined })}
          data={[
            { value: 'rows', label: t('draft.understood') },
            { value: 'source', label: t('draft.source') },
          ]}
        />
      </div>
      <div className={classes.panes} data-pane={search.pane ?? 'rows'}>
        <section className={classes.source} aria-label={t('draft.source')}>
          <Read query={source} lines={8}>
            {(document) => (
              <ReviewSource
                document={document}
                draft={draft}
                chosen={search}
                lit={shown === 'goals' ? goalPlace : undefined}
                onChoose={choose}
              />
            )}
          </Read>
        </section>
        <section className={classes.understood} aria-label={t('draft.understood')}>
          <ReviewTabs draft={draft} shown={shown} onShow={go} onWalk={walk} />
          <div className={classes.scroll}>
            {shown === 'findings' ? (
              <FindingsPanel
                draft={draft}
                onOpen={(rowId) => go({ show: 'all', row: rowId, field: undefined })}
              />
            ) : shown === 'requisites' ? (
              <Requisites draft={draft} queue={queue} />
            ) : shown === 'goals' ? (
              <div className={classes.goals}>
                <Goals
                  goals={draft.goals}
                  participants={draft.participants}
                  lit={goalPlace}
                  onPick={(place) => {
                    setGoalPlace(place);
                    go({ pane: 'source' });
                  }}
                />
              </div>
            ) : rows.length > 0 ? (
              <RowList
                draft={draft}
                rows={rows}
                queue={queue}
                chosen={search}
                onChoose={choose}
                onSettled={settled}
              />
            ) : shown === 'check' ? (
              <Empty
                title={t('draft.nothingToCheck')}
                action={<Button onClick={() => setDialog('approve')}>{t('draft.approve')}</Button>}
              >
                {t('draft.nothingToCheck.next')}
              </Empty>
            ) : (
              <Empty title={t('draft.noRows')}>{t('draft.noRows.why')}</Empty>
            )}
          </div>
        </section>
      </div>
      <ApproveDialog
        draft={draft}
        opened={dialog === 'approve'}
        unsent={state.pending.length}
        onClose={() => setDialog(null)}
        onOpenRow={(rowId, field) => {
          setDialog(null);
          go(rowId === null ? { show: 'requisites' } : { show: 'all', row: rowId, field, pane: undefined });
        }}
      />
      <DiscardDialog draft={draft} opened={dialog === 'discard'} onClose={() => setDialog(null)} />
      <ConflictDialog draft={draft} conflict={state.conflict} onDecide={(choice) => queue.decide(choice)} />
    </div>
  );
}

function stepRow(
  rows: readonly DraftRow[],
  current: number | undefined,
  step: 1 | -1,
  choose: (chosen: Chosen) => void,
) {
  const index = rows.findIndex((row) => row.rowId === current);
  const next = rows[index < 0 ? 0 : index + step];
  if (next) choose({ row: next.rowId });
}
