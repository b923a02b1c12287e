import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Draft, DraftRow, FieldName } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import type { EditQueue } from '../model/edit-queue';
import { alikeRows, fieldText, printedText } from '../model/fields';
import { FieldUnderstanding } from './field-understanding';
import classes from './field-editor.module.css';

/** How long a person may pause in typing before the words are sent. */
const PAUSE_MS = 1200;

interface FieldEditorProps {
  draft: Draft;
  row: DraftRow;
  field: FieldName;
  queue: EditQueue;
  /** Whether the walk through the doubts stands here. */
  current: boolean;
  onEnter: () => void;
  onSettled: () => void;
}

/** One field of a row: what was read, what it means, and ways to correct it or leave it as it is. */
export function FieldEditor({ draft, row, field, queue, current, onEnter, onSettled }: FieldEditorProps) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const saved = queue.typed(row.rowId, field) ?? fieldText(row, field);
  const [text, setText] = useState(saved);
  const [lastSaved, setLastSaved] = useState(saved);
  const [typing, setTyping] = useState(false);
  const [offer, setOffer] = useState<number[]>([]);
  if (saved !== lastSaved) {
    setLastSaved(saved);
    if (text === lastSaved) setText(saved);
  }

  const doubtful = row.doubtful.includes(field);
  const reading = row.readings?.[field];
  const alike = alikeRows(draft.rows, row, field);
  const doubtfulAlike = alike.filter((other) => other.doubtful.includes(field));

  const commit = useLatest(() => {
    if (text === saved || (field === 'text' && text.trim() === '')) return;
    if (alike.length > 0) setOffer(alike.map((other) => other.rowId));
    queue.push({ kind: 'correct', correction: { rowId: row.rowId, field, value: text, alike: false } });
  });
  useEffect(() => {
    if (!typing || text === saved) return;
    const pause = setTimeout(() => commit.current(), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text, saved, typing, commit]);
  // A row that is closed in the middle of typing sends what was typed.
  useEffect(() => () => commit.current(), [commit]);

  useEffect(() => {
    if (!current) return;
    if (!box.current?.contains(document.activeElement)) box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const accept = (all: boolean) => {
    queue.push({ kind: 'correct', correction: { rowId: row.rowId, field, accept: true, alike: all } });
    onSettled();
  };
  const label = t(`field.${field}`);
  const common = {
    label,
    value: text,
    classNames: { label: classes.label },
    onFocus: () => {
      setTyping(true);
      onEnter();
    },
    onBlur: () => {
      setTyping(false);
      commit.current();
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        commit.current();
        onSettled();
      }
      if (event.key === 'Escape') {
        event.stopPropagation();
        box.current?.focus();
      }
    },
  };
  const printed = printedText(row, field);

  return (
    <div
      ref={box}
      className={classes.field}
      data-field={field}
      data-current={current || undefined}
      data-doubtful={doubtful || undefined}
      tabIndex={-1}
      role="group"
      aria-label={doubtful ? t('field.toCheck', { field: label }) : label}
    >
      {field === 'section' ? (
        <NativeSelect
          {...common}
          onChange={(event) => setText(event.currentTarget.value)}
          data={sectionChoices(draft, text)}
        />
      ) : field === 'number' ? (
        <TextInput {...common} onChange={(event) => setText(event.currentTarget.value)} />
      ) : (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxRows={14}
          onChange={(event) => setText(event.currentTarget.value)}
          description={
            field === 'responsible'
              ? t('field.responsible.hint')
              : field === 'schools'
                ? t('field.schools.hint')
                : undefined
          }
        />
      )}
      <FieldUnderstanding
        draft={draft}
        row={row}
        field={field}
        typed={typing && text !== saved ? text : null}
      />
      {printed.trim() !== fieldText(row, field).trim() && printed.trim() !== '' && (
        <p className={classes.printed}>{t('field.printed', { words: printed })}</p>
      )}
      <div className={classes.foot}>
        {doubtful && (
          <Chip tone="doubt">
            {t(doubtKey(row, field), { percent: Math.round((reading?.confidence ?? 0) * 100) })}
          </Chip>
        )}
        {reading?.settled === 'corrected' && <Chip tone="good">{t('field.corrected')}</Chip>}
        {reading?.settled === 'accepted' && <Chip tone="good">{t('field.accepted')}</Chip>}
        {doubtful && (
          <Button size="compact-sm" variant="default" onClick={() => accept(false)}>
            {t('field.accept')}
          </Button>
        )}
        {doubtful && doubtfulAlike.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => accept(true)}>
            {t('field.acceptAlike', { count: doubtfulAlike.length + 1 })}
          </Button>
        )}
        {offer.length > 0 && (
          <Button
            size="compact-sm"
            onClick={() => {
              queue.push({
                kind: 'correct',
                correction: { rowId: row.rowId, field, value: text, alike: true },
              });
              setOffer([]);
            }}
          >
            {t('field.applyAlike', { count: offer.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Why a field is doubtful: what the term leaves open goes before how sure the reading is. */
function doubtKey(row: DraftRow, field: FieldName) {
  if (field === 'deadline' && row.deadline.schedule.yearless) return 'field.doubt.yearless';
  return field === 'deadline' && row.deadline.schedule.ambiguous ? 'field.doubt.ambiguous' : 'field.doubt';
}

function sectionChoices(draft: Draft, current: string) {
  const known = draft.sections.map((section) => ({
    value: section.path,
    label: `${section.path} ${section.title}`.trim(),
  }));
  return known.some((choice) => choice.value === current)
    ? known
    : [{ value: current, label: current }, ...known];
}

/** The newest closure, for timers and clean-ups that must not hold an old one. */
function useLatest<Action>(action: Action) {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  return latest;
}
