import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useDocumentTitle } from '@/ui/page';
import { signInWith, useSignInOffer } from '../api/accounts';
import { ProviderEntry, ProviderRefused } from './provider-entry';
import { SignInForm } from './sign-in-form';
import { Wrong } from './wrong';
import classes from './accounts.module.css';

/** Stands in place of the page that was asked for, which opens once the person is known. */
export function SignInPage({ onDone }: { onDone: () => void }) {
  const { t } = useLanguage();
  useDocumentTitle(t('signIn.title'));
  const [back] = useState(cameBackWith);
  return (
    <main className={classes.screen}>
      <div className={classes.card}>
        <h1>{t('signIn.title')}</h1>
        <p className={classes.lead}>{t('signIn.lead')}</p>
        <ProviderRefused code={back.refused} />
        <SignInForm onDone={onDone} first={back.codeAwaited ? 'code' : 'password'} />
        <ProviderEntry purpose="sign-in" />
        <DemoPeople onDone={onDone} />
      </div>
    </main>
  );
}

/** What the address says when the browser comes back from the provider. */
function cameBackWith(): { refused?: string; codeAwaited: boolean } {
  const { pathname, search } = globalThis.location;
  const asked = new URLSearchParams(pathname === '/sign-in' ? search : '');
  return { refused: asked.get('refused') ?? undefined, codeAwaited: asked.get('code') === 'awaited' };
}

/** People of the demo, each one click away. */
function DemoPeople({ onDone }: { onDone: () => void }) {
  const { t } = useLanguage();
  const offer = useSignInOffer();
  const [failure, setFailure] = useState<unknown>(null);
  const demo = offer.data?.demo;
  if (!demo) return null;

  async function signInAs(login: string, password: string) {
    setFailure(null);
    try {
      await signInWith({ login, password });
      onDone();
    } catch (refused) {
      setFailure(refused);
    }
  }

  return (
    <section className={classes.demo} aria-label={t('signIn.demo')}>
      <p className={classes.small}>{t('signIn.demo')}</p>
      <ul>
        {demo.people.map((person) => (
          <li key={person.login}>
            <Button
              variant="default"
              fullWidth
              justify="flex-start"
              className={classes.person}
              onClick={() => void signInAs(person.login, demo.password)}
            >
              <span>
                {person.name}
                <small>{person.roles.map(({ name }) => name).join(', ')}</small>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Wrong failure={failure} />
    </section>
  );
}
