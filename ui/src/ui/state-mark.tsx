import classes from './state-mark.module.css';

export type Mark = 'overdue' | 'current' | 'upcoming' | 'needs-date' | 'checking' | 'done' | 'gone';

/** The sign that says the state where a colour cannot. */
export const markSign: Record<Mark, string> = {
  overdue: '!',
  current: '●',
  upcoming: '○',
  'needs-date': '?',
  checking: '→',
  done: '✓',
  gone: '✕',
};

/** Colour, sign and word together. */
export function StateMark({ mark, word }: { mark: Mark; word: string }) {
  return (
    <span className={classes.mark} data-mark={mark}>
      <span aria-hidden="true" className={classes.sign}>
        {markSign[mark]}
      </span>
      {word}
    </span>
  );
}
