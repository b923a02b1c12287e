import type { DutyCounts } from '../api/dashboards';
import { useLanguage } from '@/language/language';
import classes from './dashboards.module.css';

export const stripParts = ['done', 'late', 'checking', 'overdue'] as const;

/** How much of a whole is done, waits and is late. The same numbers stand beside it. */
export function ProgressStrip({ counts }: { counts: DutyCounts }) {
  const { t } = useLanguage();
  const words = stripParts.map((part) => `${t(`dashboard.count.${part}`)}: ${counts[part]}`).join(', ');
  return (
    <span className={classes.strip} role="img" aria-label={words} title={words}>
      {stripParts.map(
        (part) =>
          counts[part] > 0 && (
            <span
              key={part}
              data-part={part}
              style={{ width: `${(counts[part] * 100) / Math.max(counts.total, 1)}%` }}
            />
          ),
      )}
    </span>
  );
}

export function StripLegend() {
  const { t } = useLanguage();
  return (
    <ul className={classes.legend}>
      {stripParts.map((part) => (
        <li key={part}>
          <span className={classes.strip}>
            <span data-part={part} style={{ width: '100%' }} />
          </span>
          {t(`dashboard.count.${part}`)}
        </li>
      ))}
    </ul>
  );
}
