import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { dayAndTime } from '@/language/instants';
import type { ReturnReason, ToldStep } from './steps';
import classes from './steps.module.css';

/** One line of the append-only log. */
export interface LoggedStep {
  at: string;
  by: string;
  step: ToldStep;
  reason: ReturnReason | null;
  words: string;
}

const FIRST = 5;

/** What was done about an obligation, from the last to the first, with reasons and words. `steps` go the other way. */
export function StepLog({ steps }: { steps: readonly LoggedStep[] }) {
  const { t, language } = useLanguage();
  const [all, setAll] = useState(false);
  if (steps.length === 0) return <p className={classes.quiet}>{t('steps.none')}</p>;
  const newest = steps.toReversed();
  const shown = all ? newest : newest.slice(0, FIRST);
  return (
    <>
      <ol className={classes.log}>
        {shown.map((each, index) => (
          <li key={steps.length - index} data-step={each.step}>
            <span className={classes.act}>{t(`step.done.${each.step}`)}</span>
            {each.reason && <> · {each.reason.words}</>}
            <p className={classes.quiet}>
              {each.by}, <time dateTime={each.at}>{dayAndTime(language, each.at)}</time>
            </p>
            {each.words !== '' && <p className={classes.words}>{each.words}</p>}
          </li>
        ))}
      </ol>
      {steps.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('steps.all')} ({steps.length})
        </Button>
      )}
    </>
  );
}
