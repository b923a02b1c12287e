import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { ButtonLink, TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { useForms } from '../api/monitoring';
import { Places } from './places';
import classes from './monitoring.module.css';

/** Forms of the program and those of the region. */
export function FormsPage() {
  const { t } = useLanguage();
  const may = usePermitted()('monitoring.write');
  const forms = useForms();
  return (
    <Page
      title={t('monitoring.forms')}
      lead={t('monitoring.forms.lead')}
      action={
        may && (
          <ButtonLink to="/monitoring/forms/$formCode" params={{ formCode: 'new' }}>
            {t('monitoring.forms.new')}
          </ButtonLink>
        )
      }
    >
      <Places here="forms" />
      <Read query={forms} lines={6}>
        {(all) => (
          <ul className={classes.list}>
            {all.map((form) => (
              <li key={form.code} className={classes.item}>
                <div className={classes.head}>
                  <h2>
                    <TextLink to="/monitoring/forms/$formCode" params={{ formCode: form.code }}>
                      {form.title}
                    </TextLink>
                  </h2>
                  <Chip>{t(form.own ? 'monitoring.forms.own' : 'monitoring.forms.preset')}</Chip>
                </div>
                {form.purpose !== '' && <p>{form.purpose}</p>}
                <p className={classes.quiet}>
                  {t(`monitoring.respondents.${form.respondents}`)}
                  {form.rhythm && `, ${t(`monitoring.every.${form.rhythm.every}`)}`}
                  {`, ${t('monitoring.forms.fields', { count: form.fields.length })}`}
                  {form.own && `, ${t('monitoring.forms.edition', { edition: form.edition })}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Read>
    </Page>
  );
}
