import { usePermitted } from '@/api/permissions';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty } from '@/ui/states';
import { sections } from '../sections';
import classes from './management-page.module.css';

/** Where registers, people and rules are kept: the places that the person has a right to. */
export function ManagementPage() {
  const { t } = useLanguage();
  const permitted = usePermitted();
  const session = useSession();
  const open = sections.filter(
    (section) => permitted(section.permission) && (!section.local || session.data?.mode === 'local'),
  );
  return (
    <Page title={t('nav.management')} lead={t('management.lead')}>
      {open.length === 0 ? (
        <Empty title={t('management.none')}>{t('management.none.next')}</Empty>
      ) : (
        <ul className={classes.sections}>
          {open.map((section) => (
            <li key={section.label} className={classes.section}>
              <TextLink to={section.to} className={classes.name}>
                {t(section.label)}
              </TextLink>
              <p className={classes.sentence}>{t(section.sentence)}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
