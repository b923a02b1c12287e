import { useLanguage } from '@/language/language';
import { ButtonLink } from '@/ui/link';
import classes from './indicators.module.css';

/** From the page of a school to its form. */
export function SchoolFormLink({ organisationId }: { organisationId: number }) {
  const { t } = useLanguage();
  return (
    <p className={classes.buttons}>
      <ButtonLink variant="default" to="/schools/$organisationId/indicators" params={{ organisationId }}>
        {t('indicators.form')}
      </ButtonLink>
    </p>
  );
}
