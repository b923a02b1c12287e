import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { ru, type MessageKey } from '@/language/messages.ru';
import { useSignInOffer } from '../api/accounts';
import { setOut, type Purpose } from '../api/openid';
import { Wrong } from './wrong';
import classes from './accounts.module.css';

interface ProviderEntryProps {
  purpose: Purpose;
  invitation?: string;
}

const words: Record<Purpose, MessageKey> = {
  'sign-in': 'openid.enter',
  link: 'openid.link',
  invitation: 'openid.accept',
};

/** The way in by the system that the region signs in with; nothing where none is set up. */
export function ProviderEntry({ purpose, invitation }: ProviderEntryProps) {
  const { t } = useLanguage();
  const offer = useSignInOffer();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const provider = offer.data?.providers[0];
  if (!provider) return null;

  async function leave() {
    setBusy(true);
    setFailure(null);
    try {
      await setOut(purpose, here(), invitation);
    } catch (refused) {
      setFailure(refused);
      setBusy(false);
    }
  }

  return (
    <div className={classes.form}>
      {purpose !== 'link' && <p className={classes.small}>{t('openid.or')}</p>}
      <Button variant="default" loading={busy} onClick={() => void leave()}>
        {t(words[purpose], { name: provider.name })}
      </Button>
      <Wrong failure={failure} />
    </div>
  );
}

/** The page to come back to: the one that was asked for, never the pages of signing in. */
function here(): string {
  const { pathname, search } = globalThis.location;
  return pathname === '/sign-in' || pathname === '/invitation' ? '/' : pathname + search;
}

/** Why the browser came back from there without being let in. */
export function ProviderRefused({ code }: { code: string | undefined }) {
  const { t } = useLanguage();
  if (code === undefined) return null;
  const known = `openid.refused.${code}`;
  return (
    <p className={classes.wrong} role="alert">
      {t(known in ru ? (known as MessageKey) : 'openid.refused')} ({code})
    </p>
  );
}
