import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useQueryClient } from '@tanstack/react-query';
import { changePassword } from '../api/accounts';
import { charactersIn, leastPassword, NewPassword } from './new-password';
import { PasswordField } from './password-field';
import { Wrong } from './wrong';
import classes from './accounts.module.css';

export function PasswordForm() {
  const { t } = useLanguage();
  const notices = useNotices();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const ready = current !== '' && charactersIn(next) >= leastPassword;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    setBusy(true);
    setFailure(null);
    try {
      await changePassword({ current, next });
      setCurrent('');
      setNext('');
      notices.say(t('account.password.changed'));
      void queries.invalidateQueries({ queryKey: ['account'] });
    } catch (refused) {
      setFailure(refused);
    }
    setBusy(false);
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <PasswordField
        label={t('account.password.current')}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        autoComplete="current-password"
      />
      <NewPassword label={t('account.password.next')} value={next} onChange={setNext} />
      <Wrong failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" variant="default" loading={busy} disabled={!ready}>
          {t('account.password.change')}
        </Button>
      </div>
    </form>
  );
}
