import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '@/language/language';
import { proveWith } from '../api/accounts';
import { ProviderEntry } from './provider-entry';
import { SignInForm } from './sign-in-form';
import { PasswordField } from './password-field';
import { Wrong } from './wrong';
import classes from './accounts.module.css';

/** Above every dialog of a page, whichever was opened first. */
const aboveDialogs = 390;

/** Over the page whose person has to sign in again: what was typed there stays. */
export function SignInAgain({ opened, onDone }: { opened: boolean; onDone: () => void }) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      zIndex={aboveDialogs}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('signIn.again')}
    >
      <p className={classes.lead}>{t('signIn.again.lead')}</p>
      <SignInForm onDone={onDone} />
    </Modal>
  );
}

/** The password once more before a sensitive act. */
export function ProveAgain({ opened, onDone }: { opened: boolean; onDone: (proved: boolean) => void }) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      zIndex={aboveDialogs}
      onClose={() => onDone(false)}
      title={t('proof.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <ProofForm onDone={onDone} />
      <ProviderEntry purpose="sign-in" />
    </Modal>
  );
}

function ProofForm({ onDone }: { onDone: (proved: boolean) => void }) {
  const { t } = useLanguage();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (password === '') return;
    setBusy(true);
    setFailure(null);
    try {
      await proveWith(password);
      onDone(true);
    } catch (refused) {
      setFailure(refused);
      setBusy(false);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p className={classes.small}>{t('proof.lead')}</p>
      <PasswordField
        label={t('account.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        data-autofocus
      />
      <Wrong failure={failure} />
      <Button type="submit" loading={busy}>
        {t('proof.action')}
      </Button>
    </form>
  );
}
