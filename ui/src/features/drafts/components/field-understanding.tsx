import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import type { Draft, DraftRow, FieldName, Occurrence, Target } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { targetInWords } from '@/language/targets';
import { useExecutorMeanings } from '@/api/queries/executors';
import { Chips } from '@/ui/chip';
import { ExecutorChips } from '@/ui/executor-chips';
import { YearStrip } from '@/ui/year-strip';
import { readOccurrences, understand, type WordedField } from '../api/drafts';
import classes from './field-editor.module.css';

const worded = new Set<FieldName>(['deadline', 'expected', 'responsible', 'schools']);

/** What the words of a field mean: those that are saved, or those being typed. */
export function FieldUnderstanding({
  draft,
  row,
  field,
  typed,
}: {
  draft: Draft;
  row: DraftRow;
  field: FieldName;
  typed: string | null;
}) {
  if (!worded.has(field)) return null;
  if (typed !== null) return <TypedMeaning draft={draft} field={field as WordedField} typed={typed} />;
  switch (field) {
    case 'deadline':
      return <SavedTerm draft={draft} row={row} />;
    case 'expected':
      return <Targets targets={row.expected.targets} />;
    case 'responsible':
      return <Executors draft={draft.id} names={row.responsible} />;
    case 'schools':
      return <Names names={row.schools} />;
    default:
      return null;
  }
}

function Executors({ draft, names }: { draft: number; names: readonly string[] }) {
  const meanings = useExecutorMeanings({ draft });
  return names.length > 0 ? (
    <div className={classes.meaning}>
      <ExecutorChips names={names} meanings={meanings.data} />
    </div>
  ) : null;
}

function SavedTerm({ draft, row }: { draft: Draft; row: DraftRow }) {
  const occurrences = useQuery({
    queryKey: ['drafts', draft.id, 'occurrences', row.rowId, row.deadline, draft.period],
    queryFn: () => readOccurrences(draft.id, row.rowId),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  const words = occurrences.data?.words ?? row.deadline.words ?? '';
  return <Term words={words} occurrences={occurrences.data?.items ?? []} />;
}

function TypedMeaning({ draft, field, typed }: { draft: Draft; field: WordedField; typed: string }) {
  const { t } = useLanguage();
  const [asked] = useDebouncedValue(typed, 250);
  const meaning = useQuery({
    queryKey: ['understand', field, asked, draft.period],
    queryFn: () => understand(field, asked, draft.period),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  const read = meaning.data;
  if (!read) return null;
  return (
    <div className={classes.meaning} aria-live="polite">
      <span className={classes.typed}>{t('field.willRead')}</span>
      {field === 'deadline' && <Term words={read.words ?? ''} occurrences={read.occurrences ?? []} />}
      {field === 'expected' && <Targets targets={read.targets ?? []} />}
      {field === 'responsible' && <Names names={read.responsible ?? []} />}
      {field === 'schools' && <Names names={read.schools ?? []} />}
      {read.notes.length > 0 && (
        <p className={classes.unplaced}>{t('field.unplaced', { count: read.notes.length })}</p>
      )}
    </div>
  );
}

function Term({ words, occurrences }: { words: string; occurrences: readonly Occurrence[] }) {
  const { t, span } = useLanguage();
  const dated = occurrences.filter((occurrence) => occurrence.kind !== 'undated');
  const first = dated
    .slice(0, 3)
    .map((occurrence) => span(occurrence.from, occurrence.to))
    .join(', ');
  return (
    <div className={classes.meaning}>
      {words && <p className={classes.words}>{words}</p>}
      {dated.length > 0 ? (
        <>
          <p>{dated.length > 3 ? t('term.firstOf', { first, count: dated.length }) : first}</p>
          <div className={classes.scroll}>
            <YearStrip items={dated} />
          </div>
        </>
      ) : (
        occurrences.length > 0 && <p>{t('term.needsDate')}</p>
      )}
    </div>
  );
}

function Targets({ targets }: { targets: readonly Target[] }) {
  const { t, language } = useLanguage();
  if (targets.length === 0) return null;
  return (
    <div className={classes.meaning}>
      <Chips items={targets.map((target) => targetInWords(target, language, t))} />
    </div>
  );
}

function Names({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div className={classes.meaning}>
      <Chips items={names} />
    </div>
  );
}
