import { Button } from '@mantine/core';
import { memo, useEffect, useRef } from 'react';
import type { Draft, DraftRow, FieldName } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { IconChevron, IconPlus, IconTrash } from '@/ui/icons';
import { fieldNames } from '../model/fields';
import type { EditQueue } from '../model/edit-queue';
import { FieldEditor } from './field-editor';
import classes from './row-list.module.css';

export interface Chosen {
  row?: number;
  field?: FieldName;
}

/** Every row as one line; the chosen one opens into its fields. */
export function RowList({
  draft,
  rows,
  queue,
  chosen,
  onChoose,
  onSettled,
}: {
  draft: Draft;
  rows: readonly DraftRow[];
  queue: EditQueue;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  onSettled: (row: DraftRow, field: FieldName) => void;
}) {
  const titles = new Map(draft.sections.map((section) => [section.path, section.title]));
  return (
    <ol className={classes.list}>
      {rows.map((row, index) => {
        const heads = index === 0 || rows[index - 1]?.section !== row.section;
        const open = row.rowId === chosen.row;
        return (
          <li key={row.rowId} className={classes.item} data-open={open || undefined}>
            {heads && row.section !== '' && (
              <p className={classes.section}>
                {lastLabel(row.section)} {titles.get(row.section)}
              </p>
            )}
            <RowLine row={row} open={open} onToggle={onChoose} />
            {open && (
              <RowFields
                draft={draft}
                row={row}
                queue={queue}
                chosen={chosen}
                onChoose={onChoose}
                onSettled={onSettled}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** «2.1» of «2/2.1»: the labels above it stand in the headings above. */
function lastLabel(path: string): string {
  return path.split('/').at(-1) ?? path;
}

const RowLine = memo(function RowLine({
  row,
  open,
  onToggle,
}: {
  row: DraftRow;
  open: boolean;
  onToggle: (chosen: Chosen) => void;
}) {
  const { t } = useLanguage();
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const marks = row.doubtful.map((field) => t(`field.${field}`)).join(', ');
  return (
    <button
      ref={line}
      type="button"
      className={classes.line}
      aria-expanded={open}
      onClick={() => onToggle(open ? {} : { row: row.rowId })}
    >
      <span className={classes.number}>{row.number || '—'}</span>
      <span className={classes.text}>{row.text || t('row.noText')}</span>
      <span className={classes.term}>{row.deadline.words ?? row.deadline.raw}</span>
      <span className={classes.marks}>
        {row.doubtful.length > 0 && (
          <span className={classes.doubt} title={t('row.doubtful', { fields: marks })}>
            <span className="v-hidden">{t('row.doubtful', { fields: marks })}</span>
            <span aria-hidden="true">? {row.doubtful.length}</span>
          </span>
        )}
        <IconChevron size={14} />
      </span>
    </button>
  );
});

function RowFields({
  draft,
  row,
  queue,
  chosen,
  onChoose,
  onSettled,
}: {
  draft: Draft;
  row: DraftRow;
  queue: EditQueue;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  onSettled: (row: DraftRow, field: FieldName) => void;
}) {
  const { t } = useLanguage();
  return (
    <div className={classes.fields}>
      {fieldNames.map((field) => (
        <FieldEditor
          key={field}
          draft={draft}
          row={row}
          field={field}
          queue={queue}
          current={chosen.field === field}
          onEnter={() => chosen.field !== field && onChoose({ row: row.rowId, field })}
          onSettled={() => onSettled(row, field)}
        />
      ))}
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() =>
            queue.push({ kind: 'add-row', after: row.rowId, section: row.section, text: t('row.newText') })
          }
        >
          {t('row.add')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} />}
          onClick={() => {
            onChoose({});
            queue.push({ kind: 'remove-row', rowId: row.rowId });
          }}
        >
          {t('row.remove')}
        </Button>
      </div>
    </div>
  );
}
