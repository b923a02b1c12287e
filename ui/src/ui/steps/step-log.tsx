import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { dayAndTime } from '@/language/instants';
import { isReason, type ToldStep } from './steps';
import classes from './steps.module.css';

/** One line of the append-only log. */
export interface LoggedStep {
  id: number;
  at: string;
  actor: string;
  step: ToldStep;
  reason: string;
  words: string;
}

const FIRST = 5;

/** What was done about an obligation, newest first, with reasons and words. */
export function StepLog({ steps }: { steps: readonly LoggedStep[] }) {
  const { t, language } = useLanguage();
  const [all, setAll] = useState(false);
  if (steps.length === 0) return <p className={classes.quiet}>{t('steps.none')}</p>;
  const shown = all ? steps : steps.slice(0, FIRST);
  return (
    <>
      <ol className={classes.log}>
        {shown.map((each) => (
          <li key={each.id} data-step={each.step}>
            <span className={classes.act}>{t(`step.done.${each.step}`)}</span>
            {isReason(each.reason) && <> · {t(`reason.${each.reason}`)}</>}
            <p className={classes.quiet}>
              {each.actor}, <time dateTime={each.at}>{dayAndTime(language, each.at)}</time>
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
