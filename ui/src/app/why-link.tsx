import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';

/** «Почему видно?», for those who may ask. */
export function WhyLink({ object }: { object: string }) {
  const { t } = useLanguage();
  const permitted = usePermitted();
  if (!permitted('rights.read')) return null;
  return (
    <TextLink to="/management/why" search={{ object }} className="v-screen-only">
      {t('why.short')}
    </TextLink>
  );
}
