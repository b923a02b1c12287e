import { Button } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Failed, Loading } from '@/ui/states';
import { useSignInOffer } from '../api/accounts';
import { useIdentities, useRemoveIdentity } from '../api/openid';
import { ProviderEntry } from './provider-entry';
import classes from './accounts.module.css';

/** Which accounts of the provider open this one; nothing where no provider is set up. */
export function Identities() {
  const { t } = useLanguage();
  const provider = useSignInOffer().data?.providers[0];
  if (!provider) return null;
  return (
    <section className={classes.block}>
      <h2>{t('openid.title')}</h2>
      <p className={classes.small}>{t('openid.lead', { name: provider.name })}</p>
      <Linked />
      <ProviderEntry purpose="link" />
    </section>
  );
}

function Linked() {
  const { t, language } = useLanguage();
  const notices = useNotices();
  const identities = useIdentities();
  const remove = useRemoveIdentity();
  if (identities.isPending) return <Loading lines={1} />;
  if (identities.isError)
    return <Failed failure={identities.error} retry={() => void identities.refetch()} />;
  if (identities.data.items.length === 0) return <p>{t('openid.linked.none')}</p>;
  const when = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { dateStyle: 'medium' });
  return (
    <ul className={classes.sessions}>
      {identities.data.items.map(({ id, issuer, name, linkedAt }) => (
        <li key={id}>
          <span>
            {name === '' ? issuer : name}
            <small>{t('openid.linked.since', { when: when.format(new Date(linkedAt)) })}</small>
          </span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              remove.mutate(id, { onSuccess: () => notices.say(t('openid.removed')), onError: notices.fail })
            }
          >
            {t('openid.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
