import { Button } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { useDocumentTitle } from '@/ui/page';
import { SecondFactor } from './second-factor';
import classes from './accounts.module.css';

/** All that is open to who has a role that demands a second factor and has none yet. */
export function SecondFactorRequired({ onDone, onSignOut }: { onDone: () => void; onSignOut: () => void }) {
  const { t } = useLanguage();
  useDocumentTitle(t('account.factor.required'));
  return (
    <main className={classes.screen}>
      <div className={classes.card}>
        <h1>{t('account.factor.required')}</h1>
        <p className={classes.lead}>{t('account.factor.required.lead')}</p>
        <SecondFactor onCodesKept={onDone} />
        <div className={classes.demo}>
          <Button variant="subtle" onClick={onSignOut}>
            {t('account.signOut')}
          </Button>
        </div>
      </div>
    </main>
  );
}
