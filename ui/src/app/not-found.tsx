import { useLanguage } from '@/language/language';
import { ButtonLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty } from '@/ui/states';

export function NotFound() {
  const { t } = useLanguage();
  return (
    <Page title={t('notFound.title')}>
      <Empty title={t('notFound.what')} action={<ButtonLink to="/">{t('nav.today')}</ButtonLink>}>
        {t('notFound.why')}
      </Empty>
    </Page>
  );
}
