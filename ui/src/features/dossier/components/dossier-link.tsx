import { useLanguage } from '@/language/language';
import { ButtonLink } from '@/ui/link';
import classes from './dossier.module.css';

/** From the page of a school to all of it on one sheet. */
export function DossierLink({ organisationId }: { organisationId: number }) {
  const { t } = useLanguage();
  return (
    <p className={`${classes.link} v-screen-only`}>
      <ButtonLink variant="default" to="/schools/$organisationId/dossier" params={{ organisationId }}>
        {t('dossier.link')}
      </ButtonLink>
    </p>
  );
}
