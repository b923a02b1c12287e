import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '@/language/language';
import { Page } from '@/ui/page';
import { createFirstAdministrator } from '../api/accounts';
import { charactersIn, leastPassword, NewPassword } from './new-password';
import { Wrong } from './wrong';
import classes from './accounts.module.css';

/** Ends the local mode: from the first account on everyone signs in. */
export function FirstAccountPage({ onDone }: { onDone: () => void }) {
  const { t } = useLanguage();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [alsoCoordinator, setAlsoCoordinator] = useState(true);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const ready = name.trim() !== '' && login.trim() !== '' && charactersIn(password) >= leastPassword;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    setBusy(true);
    setFailure(null);
    try {
      await createFirstAdministrator({ name, login, password, alsoCoordinator });
      onDone();
    } catch (refused) {
      setFailure(refused);
      setBusy(false);
    }
  }

  return (
    <Page title={t('firstAccount.title')} lead={t('firstAccount.lead')}>
      <form
        className={`${classes.form} ${classes.block}`}
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        <TextInput
          label={t('account.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="name"
        />
        <TextInput
          label={t('account.login')}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <NewPassword label={t('account.password')} value={password} onChange={setPassword} />
        <Checkbox
          label={t('firstAccount.coordinator')}
          description={t('firstAccount.coordinator.why')}
          checked={alsoCoordinator}
          onChange={(event) => setAlsoCoordinator(event.currentTarget.checked)}
        />
        <p className={classes.small}>{t('firstAccount.note')}</p>
        <Wrong failure={failure} />
        <div className={classes.buttons}>
          <Button type="submit" loading={busy} disabled={!ready}>
            {t('firstAccount.action')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
