import { Button, Modal } from '@mantine/core';
import { useLanguage } from '@/language/language';
import classes from './steps.module.css';

export interface BulkOutcome {
  done: number;
  /** Of each obligation that did not take the step: what it is and why not, in words. */
  failed: readonly { id: number; name: string; why: string }[];
}

const MOST = 200;

/** What a step over many obligations came to, item by item where it did not go through. */
export function BulkResult({ outcome, close }: { outcome: BulkOutcome; close: () => void }) {
  const { t } = useLanguage();
  const { done, failed } = outcome;
  return (
    <Modal
      opened
      onClose={close}
      title={t('bulk.result')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.result}>
        <p className={classes.good}>✓ {t('bulk.applied', { count: done })}</p>
        {failed.length > 0 && (
          <div>
            <p className={classes.bad}>! {t('bulk.failed', { count: failed.length })}</p>
            <ul tabIndex={0} aria-label={t('bulk.failed', { count: failed.length })}>
              {failed.slice(0, MOST).map((each) => (
                <li key={each.id}>
                  {each.name}: {each.why}
                </li>
              ))}
              {failed.length > MOST && <li>{t('bulk.more', { count: failed.length - MOST })}</li>}
            </ul>
            {done > 0 && <p className={classes.quiet}>{t('bulk.undone')}</p>}
          </div>
        )}
        <div className={classes.buttons}>
          <Button onClick={close} data-autofocus>
            {t('bulk.close')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
