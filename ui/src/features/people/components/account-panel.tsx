import { Button, CopyButton, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { dayAndTime } from '@/language/instants';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { invite, readSessions, usePersonActs, type PersonAct, type PersonDetail } from '../api/people';
import classes from './people.module.css';

/** How the person signs in: invite with a link shown once, block, sessions, second factor. */
export function AccountPanel({ person }: { person: PersonDetail }) {
  const { t, language } = useLanguage();
  const [asked, setAsked] = useState(false);
  return (
    <section className={classes.panel} aria-label={t('people.account')}>
      <div className={classes.panelHead}>
        <h2>{t('people.account')}</h2>
        {person.may.administer && !asked && person.account !== 'blocked' && (
          <Button variant="default" onClick={() => setAsked(true)}>
            {t(person.account === 'none' ? 'people.invite' : 'people.inviteAgain')}
          </Button>
        )}
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t('people.account.state')}</dt>
          <dd>{t(`people.account.${person.account}`)}</dd>
        </div>
        {person.login !== '' && (
          <div>
            <dt>{t('people.login')}</dt>
            <dd>{person.login}</dd>
          </div>
        )}
        {person.account === 'active' && (
          <>
            <div>
              <dt>{t('people.signedIn')}</dt>
              <dd>
                {person.signedInAt === null
                  ? t('people.signedIn.never')
                  : dayAndTime(language, person.signedInAt)}
              </dd>
            </div>
            <div>
              <dt>{t('people.secondFactor')}</dt>
              <dd>{t(person.secondFactor ? 'people.secondFactor.on' : 'people.secondFactor.off')}</dd>
            </div>
          </>
        )}
      </dl>
      {asked && <Invitation person={person} />}
      {person.may.administer && person.account !== 'none' && <AccountActs person={person} />}
    </section>
  );
}

function Invitation({ person }: { person: PersonDetail }) {
  const { t, language } = useLanguage();
  const notices = useNotices();
  const queries = useQueryClient();
  const [login, setLogin] = useState(person.login);
  const [busy, setBusy] = useState(false);
  const [issued, setIssued] = useState<{ link: string; expiresAt: string } | null>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      const made = await invite(person.id, login);
      const link = made.link.startsWith('/') ? window.location.origin + made.link : made.link;
      setIssued({ ...made, link });
      await queries.invalidateQueries({ queryKey: ['people'] });
    } catch (failure) {
      notices.fail(failure);
    }
    setBusy(false);
  }

  if (issued)
    return (
      <div className={classes.once}>
        <p>{t('people.link.once', { until: dayAndTime(language, issued.expiresAt) })}</p>
        <div className={classes.copy}>
          <TextInput readOnly value={issued.link} aria-label={t('people.link')} />
          <CopyButton value={issued.link}>
            {({ copied, copy }) => (
              <Button onClick={copy}>{t(copied ? 'people.link.copied' : 'people.link.copy')}</Button>
            )}
          </CopyButton>
        </div>
      </div>
    );
  return (
    <form className={classes.copy} onSubmit={(event) => void send(event)}>
      <TextInput
        label={t('people.login')}
        description={t('people.login.hint')}
        value={login}
        required
        maxLength={100}
        data-autofocus
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy}>
        {t('people.link.make')}
      </Button>
    </form>
  );
}

function AccountActs({ person }: { person: PersonDetail }) {
  const { t, language } = useLanguage();
  const notices = useNotices();
  const act = usePersonActs(person);
  const sessions = useQuery({
    queryKey: ['people', person.id, 'sessions'],
    queryFn: () => readSessions(person.id),
  });
  const open = sessions.data?.items ?? [];
  const button = (
    kind: (PersonAct & { kind: 'block' | 'unblock' | 'end-sessions' | 'reset-second-factor' })['kind'],
  ) => (
    <Button
      variant="default"
      loading={act.isPending}
      onClick={() =>
        act.mutate(
          { kind },
          { onSuccess: () => notices.say(t('people.done')), onError: (failure) => notices.fail(failure) },
        )
      }
    >
      {t(`people.${kind}`)}
    </Button>
  );
  return (
    <>
      {open.length > 0 && (
        <>
          <h3>{t('people.sessions')}</h3>
          <ul className={classes.lines}>
            {open.map((session) => (
              <li key={session.id} className={classes.line}>
                <span>{session.device || t('people.session.unknown')}</span>
                <span className={classes.dim}>
                  {session.remote} · {dayAndTime(language, session.seenAt)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.acts}>
        {open.length > 0 && button('end-sessions')}
        {person.secondFactor && button('reset-second-factor')}
        {person.account === 'blocked' ? button('unblock') : button('block')}
      </div>
    </>
  );
}
