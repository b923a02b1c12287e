import { useLanguage } from '@/language/language';
import { ButtonLink } from '@/ui/link';
import classes from './monitoring.module.css';

/** The places of monitoring, one beside the other. */
export function Places({ here }: { here: 'rounds' | 'meetings' | 'forms' }) {
  const { t } = useLanguage();
  const variant = (place: string) => (place === here ? 'light' : 'default');
  const current = (place: string) => (place === here ? 'page' : undefined);
  return (
    <nav className={classes.bar} aria-label={t('monitoring.places')}>
      <ButtonLink
        to="/monitoring"
        size="compact-md"
        variant={variant('rounds')}
        aria-current={current('rounds')}
      >
        {t('monitoring.rounds')}
      </ButtonLink>
      <ButtonLink
        to="/monitoring/meetings"
        size="compact-md"
        variant={variant('meetings')}
        aria-current={current('meetings')}
      >
        {t('monitoring.meetings')}
      </ButtonLink>
      <ButtonLink
        to="/monitoring/forms"
        size="compact-md"
        variant={variant('forms')}
        aria-current={current('forms')}
      >
        {t('monitoring.forms')}
      </ButtonLink>
    </nav>
  );
}

/** A list to be taken away, as a workbook or as text. */
export function TakeAway({ address }: { address: (format: 'xlsx' | 'csv') => string }) {
  const { t } = useLanguage();
  return (
    <span className={classes.buttons}>
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={address(format)} download className={classes.quiet}>
          {t('monitoring.takeAway', { format: format.toUpperCase() })}
        </a>
      ))}
    </span>
  );
}
