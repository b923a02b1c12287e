import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLanguage } from '@/language/language';
import { Page } from '@/ui/page';
import { Failed } from '@/ui/states';
import { endDigests } from '../api/letters';

/** Where the link of a digest leads. Nothing ends before the button: programs look at links by themselves. */
export function UnsubscribePage({ token }: { token: string }) {
  const { t } = useLanguage();
  const end = useMutation({ mutationFn: () => endDigests(token) });
  return (
    <Page title={t('unsubscribe.title')}>
      {end.isSuccess ? (
        <p role="status">{t('unsubscribe.done')}</p>
      ) : (
        <>
          <p>{t('unsubscribe.lead')}</p>
          {end.isError && <Failed failure={end.error} />}
          <Button loading={end.isPending} onClick={() => end.mutate()}>
            {t('unsubscribe.action')}
          </Button>
        </>
      )}
    </Page>
  );
}
