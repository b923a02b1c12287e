import { useSteps } from '@/api/queries/steps';
import { useLanguage } from '@/language/language';
import { Read } from '@/ui/states';
import { StepLog } from '@/ui/steps/step-log';
import classes from './obligation-page.module.css';

/** Who did what about the duty, when and with which words; nothing of it is ever changed. */
export function VerificationLog({ obligationId }: { obligationId: number }) {
  const { t } = useLanguage();
  const steps = useSteps(obligationId);
  return (
    <section className={classes.log} aria-label={t('steps.title')}>
      <h2 className={classes.heading}>{t('steps.title')}</h2>
      <Read query={steps} lines={3}>
        {(log) => <StepLog steps={log.items} />}
      </Read>
    </section>
  );
}
