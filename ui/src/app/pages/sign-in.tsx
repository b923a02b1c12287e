import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { ProviderRefused } from '@/features/accounts/components/provider-entry';
import { useLanguage } from '@/language/language';
import { Page } from '@/ui/page';

/** Where a browser lands that came back from the provider while somebody is signed in here. */
export function SignInOutcome() {
  const { t } = useLanguage();
  const { refused } = useSearch({ from: '/sign-in' });
  return (
    <Page title={t('openid.outcome')}>
      <ProviderRefused code={refused} />
      <Button component="a" href="/profile">
        {t('openid.toProfile')}
      </Button>
    </Page>
  );
}
