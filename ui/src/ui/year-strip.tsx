import { useLanguage } from '@/language/language';
import { monthLetters, monthNames } from '@/language/days';
import { stripOf, type Dated } from './year-strip-model';
import classes from './year-strip.module.css';

/** A small calendar: a line a year, twelve cells; a cell says how many terms fall into the month. */
export function YearStrip({ items }: { items: readonly Dated[] }) {
  const { language, t } = useLanguage();
  const years = stripOf(items);
  if (years.length === 0) return null;
  const letters = monthLetters(language);
  const names = monthNames(language);
  return (
    <table className={classes.strip}>
      <caption className="v-hidden">{t('term.calendar')}</caption>
      <thead>
        <tr>
          <td />
          {letters.map((letter, month) => (
            <th key={month} scope="col" abbr={names[month]}>
              {letter}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, months }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {months.map((cell, month) => (
              <td
                key={month}
                data-filled={cell.ends > 0 ? 'end' : cell.covered ? 'span' : undefined}
                title={
                  cell.ends > 0
                    ? t('term.inMonth', { month: names[month] ?? '', count: cell.ends })
                    : undefined
                }
              >
                {cell.ends > 1 ? cell.ends : cell.ends === 1 ? '•' : ''}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
