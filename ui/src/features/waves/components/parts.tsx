import { Progress } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { ButtonLink } from '@/ui/link';
import type { Rate } from '../api/waves';
import classes from './waves.module.css';

/** Waves and questionnaires, one beside the other. */
export function WavePlaces({ here }: { here: 'waves' | 'questionnaires' }) {
  const { t } = useLanguage();
  const variant = (place: string) => (place === here ? 'light' : 'default');
  const current = (place: string) => (place === here ? 'page' : undefined);
  return (
    <nav className={classes.bar} aria-label={t('waves.places')}>
      <ButtonLink to="/waves" size="compact-md" variant={variant('waves')} aria-current={current('waves')}>
        {t('waves.title')}
      </ButtonLink>
      <ButtonLink
        to="/waves/questionnaires"
        size="compact-md"
        variant={variant('questionnaires')}
        aria-current={current('questionnaires')}
      >
        {t('waves.questionnaires')}
      </ButtonLink>
    </nav>
  );
}

/** How many answered of those expected, by audience. */
export function Rates({ rates }: { rates: readonly Rate[] }) {
  const { t } = useLanguage();
  return (
    <ul className={classes.rates}>
      {rates.map((rate) => (
        <li key={rate.audience} className={classes.rate}>
          <span>{t(`waves.audience.${rate.audience}`)}</span>
          <b>{t('waves.of', { answered: rate.answered, expected: rate.expected })}</b>
          <Progress
            aria-hidden="true"
            value={rate.expected === 0 ? 0 : Math.min(100, (100 * rate.answered) / rate.expected)}
          />
        </li>
      ))}
    </ul>
  );
}
