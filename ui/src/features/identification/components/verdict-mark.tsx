import { useLanguage } from '@/language/language';
import { readVerdict, signs } from '../model/verdicts';
import classes from './identification.module.css';

/** What a method says of a school: sign, word and colour together. */
export function VerdictMark({ verdict, count }: { verdict: string; count?: number }) {
  const { t, number } = useLanguage();
  const { key, number: which, tone } = readVerdict(verdict);
  return (
    <span className={classes.verdict} data-tone={tone}>
      <span aria-hidden="true" className={classes.sign}>
        {signs[tone]}
      </span>
      <span>
        {t(key, { number: which })}
        {count !== undefined && ` · ${number(count)}`}
      </span>
    </span>
  );
}
