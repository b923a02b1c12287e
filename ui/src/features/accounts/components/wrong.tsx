import { Refusal } from '@/api/refusal';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import classes from './accounts.module.css';

/** Why it did not work, beside the form that it is about. */
export function Wrong({ failure }: { failure: unknown }) {
  const { t } = useLanguage();
  if (failure === null || failure === undefined) return null;
  const seconds = failure instanceof Refusal ? Number(failure.data['seconds']) : NaN;
  return (
    <p className={classes.wrong} role="alert">
      {failureWords(failure, t).sentence}
      {Number.isFinite(seconds) && ` ${t('signIn.delayed', { count: seconds })}`}
    </p>
  );
}
