import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import { useOwnAccount, useOwnSessions, useRevokeSession } from '../api/accounts';
import { Identities } from './identities';
import { PasswordForm } from './password-form';
import { SecondFactor } from './second-factor';
import classes from './accounts.module.css';

/** How one signs in, and where one is signed in. */
export function ProfilePage({ children }: { children?: ReactNode }) {
  const { t } = useLanguage();
  const session = useSession();
  if (session.isPending) return <Loading lines={6} />;
  if (session.isError) return <Failed failure={session.error} retry={() => void session.refetch()} />;
  const { actor, mode } = session.data;
  if (mode === 'local')
    return (
      <Page title={actor.name}>
        <Empty title={t('account.local')}>{t('account.local.lead')}</Empty>
      </Page>
    );
  const roles = actor.roles.map(({ name }) => name).join(', ');
  return (
    <Page title={actor.name} lead={t('account.lead')}>
      <section className={classes.block}>
        <h2>{t('account.roles')}</h2>
        <p>{roles === '' ? t('account.roles.none') : roles}</p>
        <Login />
      </section>
      <section className={classes.block}>
        <h2>{t('account.factor.title')}</h2>
        <SecondFactor />
      </section>
      <section className={classes.block}>
        <h2>{t('account.password')}</h2>
        <PasswordForm />
      </section>
      <Identities />
      <section className={classes.block}>
        <h2>{t('account.sessions')}</h2>
        <Sessions />
      </section>
      {children}
    </Page>
  );
}

function Login() {
  const { t } = useLanguage();
  const account = useOwnAccount();
  return account.data ? (
    <p className={classes.small}>
      {t('account.login')}: {account.data.login}
    </p>
  ) : null;
}

function Sessions() {
  const { t, language } = useLanguage();
  const notices = useNotices();
  const sessions = useOwnSessions();
  const revoke = useRevokeSession();
  if (sessions.isPending) return <Loading lines={2} />;
  if (sessions.isError) return <Failed failure={sessions.error} retry={() => void sessions.refetch()} />;
  const when = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <ul className={classes.sessions}>
      {sessions.data.items.map(({ id, device, remote, seenAt, current }) => (
        <li key={id}>
          <span>
            {device === '' ? t('account.sessions.unknown') : device}
            {current && ` · ${t('account.sessions.here')}`}
            <small>{t('account.sessions.seen', { when: when.format(new Date(seenAt)), remote })}</small>
          </span>
          {!current && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                revoke.mutate(id, {
                  onSuccess: () => notices.say(t('account.sessions.ended')),
                  onError: notices.fail,
                })
              }
            >
              {t('account.sessions.end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
