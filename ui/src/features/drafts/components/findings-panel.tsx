import type { Draft, Finding } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { Empty } from '@/ui/states';
import classes from './findings-panel.module.css';

const order: Record<Finding['severity'], number> = { error: 0, warning: 1, note: 2 };
const sign: Record<Finding['severity'], string> = { error: '✕', warning: '!', note: 'i' };

/** What the linter of plans has to say; each finding leads to its row. */
export function FindingsPanel({ draft, onOpen }: { draft: Draft; onOpen: (rowId: number) => void }) {
  const { t } = useLanguage();
  if (draft.findings.length === 0) return <Empty title={t('findings.none')}>{t('findings.none.why')}</Empty>;
  const findings = [...draft.findings].sort((a, b) => order[a.severity] - order[b.severity]);
  const numbers = new Map(draft.rows.map((row) => [row.rowId, row.number]));
  return (
    <ul className={classes.list}>
      {findings.map((finding, index) => {
        const rowId = finding.rowId;
        return (
          <li key={index} className={classes.item} data-severity={finding.severity}>
            <span className={classes.sign} aria-hidden="true">
              {sign[finding.severity]}
            </span>
            <div>
              <p className={classes.text}>
                <strong>{t(`severity.${finding.severity}`)}.</strong> {finding.text}
              </p>
              <p className={classes.code}>{finding.code}</p>
            </div>
            {rowId != null && numbers.has(rowId) && (
              <button type="button" className={classes.open} onClick={() => onOpen(rowId)}>
                {t('findings.toRow', { number: numbers.get(rowId) || '—' })}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
