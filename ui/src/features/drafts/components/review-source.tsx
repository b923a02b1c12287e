import { useMemo } from 'react';
import type { Draft, Place, SourceDocument } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { Paper, placeKey } from '@/ui/paper';
import type { Chosen } from './row-list';
import classes from './review-page.module.css';

/** The document as it was issued, the place of the chosen row lit. */
export function ReviewSource({
  document,
  draft,
  chosen,
  lit,
  onChoose,
}: {
  document: SourceDocument;
  draft: Draft;
  chosen: Chosen;
  /** Shown instead of the chosen row. */
  lit?: Place | undefined;
  onChoose: (chosen: Chosen) => void;
}) {
  const { t } = useLanguage();
  const row = draft.rows.find((candidate) => candidate.rowId === chosen.row);
  const reading = chosen.field ? row?.readings?.[chosen.field] : undefined;
  const place = reading && placeKey(reading.place) ? { ...row?.place, ...reading.place } : row?.place;
  const rowAt = useMemo(
    () => new Map(draft.rows.map((each) => [placeKey(each.place), each.rowId])),
    [draft.rows],
  );
  return (
    <>
      {document.findings.length > 0 && (
        <details className={classes.sourceFindings}>
          <summary>{t('draft.sourceFindings', { count: document.findings.length })}</summary>
          <ul>
            {document.findings.map((finding, index) => (
              <li key={index}>{finding.text}</li>
            ))}
          </ul>
        </details>
      )}
      <div className={classes.paper}>
        <Paper
          blocks={document.blocks}
          lit={lit ?? place}
          label={t('draft.sourceOf', { name: document.fileName })}
          onPick={(key) => {
            const rowId = rowAt.get(key);
            if (rowId !== undefined) onChoose({ row: rowId });
          }}
        />
      </div>
    </>
  );
}
