import { useLanguage } from '@/language/language';
import classes from './progress-mark.module.css';

export const allProgress = [
  'planned',
  'in-progress',
  'submitted',
  'returned',
  'reworked',
  'accepted',
  'confirmed',
  'changed',
  'cancelled',
  'replaced',
  'withdrawn',
] as const;
export type Progress = (typeof allProgress)[number];

/** The sign that says the progress where a colour cannot; four tones for eleven words. */
const marks: Record<Progress, { sign: string; tone: 'later' | 'now' | 'back' | 'done' }> = {
  planned: { sign: '○', tone: 'later' },
  'in-progress': { sign: '◐', tone: 'later' },
  submitted: { sign: '→', tone: 'now' },
  reworked: { sign: '⇉', tone: 'now' },
  changed: { sign: '±', tone: 'now' },
  returned: { sign: '↩', tone: 'back' },
  accepted: { sign: '✓', tone: 'done' },
  confirmed: { sign: '✓✓', tone: 'done' },
  cancelled: { sign: '✕', tone: 'later' },
  replaced: { sign: '⇄', tone: 'later' },
  withdrawn: { sign: '–', tone: 'later' },
};

/** How far an obligation has come: colour, sign and word together. */
export function ProgressMark({ progress }: { progress: Progress }) {
  const { t } = useLanguage();
  const { sign, tone } = marks[progress];
  return (
    <span className={classes.mark} data-tone={tone}>
      <span aria-hidden="true" className={classes.sign}>
        {sign}
      </span>
      {t(`progress.${progress}`)}
    </span>
  );
}
