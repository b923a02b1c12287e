import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '@/language/language';
import { useDocumentTitle } from '@/ui/page';
import { Loading } from '@/ui/states';
import { acceptInvitation, lookAtInvitation } from '../api/accounts';
import { ProviderEntry } from './provider-entry';
import { charactersIn, leastPassword, NewPassword } from './new-password';
import { Wrong } from './wrong';
import classes from './accounts.module.css';

/** A one-time link: the person sets a password. The token stands behind # and is sent in a body only. */
export function InvitationPage({ token }: { token: string }) {
  const { t } = useLanguage();
  useDocumentTitle(t('invitation.title'));
  return (
    <main className={classes.screen}>
      <div className={classes.card}>
        <h1>{t('invitation.title')}</h1>
        {token === '' ? <p className={classes.wrong}>{t('invitation.noLink')}</p> : <Open token={token} />}
      </div>
    </main>
  );
}

function Open({ token }: { token: string }) {
  const { t } = useLanguage();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => lookAtInvitation(token),
    staleTime: Infinity,
  });
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (charactersIn(password) < leastPassword) return;
    setBusy(true);
    setFailure(null);
    try {
      await acceptInvitation({ token, password });
      setDone(true);
    } catch (refused) {
      setFailure(refused);
    }
    setBusy(false);
  }

  if (invitation.isPending) return <Loading lines={3} />;
  if (invitation.isError || done)
    return (
      <div className={classes.form}>
        {done ? <p role="status">{t('invitation.done')}</p> : <Wrong failure={invitation.error} />}
        <Button component="a" href="/">
          {t('invitation.signIn')}
        </Button>
      </div>
    );
  return (
    <>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <p className={classes.lead}>{invitation.data.name}</p>
        <p className={classes.small}>{t('invitation.lead')}</p>
        <TextInput
          label={t('account.login')}
          value={invitation.data.login}
          readOnly
          autoComplete="username"
        />
        <NewPassword label={t('account.password')} value={password} onChange={setPassword} />
        <Wrong failure={failure} />
        <Button type="submit" loading={busy} disabled={charactersIn(password) < leastPassword}>
          {t('invitation.accept')}
        </Button>
      </form>
      <ProviderEntry purpose="invitation" invitation={token} />
    </>
  );
}
