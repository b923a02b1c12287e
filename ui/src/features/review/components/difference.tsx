import { useLanguage } from '@/language/language';
import { dayAndTime } from '@/language/instants';
import type { ReviewDifference } from '../api/review';
import classes from './review-page.module.css';

type Change = ReviewDifference['changes'][number];

/** What of the proof is not as it was when it was accepted, piece by piece and field by field. */
export function Difference({ difference }: { difference: ReviewDifference }) {
  const { t, language } = useLanguage();
  const { accepted, changes } = difference;
  return (
    <>
      {accepted && (
        <p className={classes.dim}>
          {t('review.difference.since', { name: accepted.by, at: dayAndTime(language, accepted.at) })}
        </p>
      )}
      {changes.length === 0 ? (
        <p>{t('review.difference.none')}</p>
      ) : (
        <ul className={classes.changes}>
          {changes.map((change) => (
            <Piece key={change.item.id} change={change} />
          ))}
        </ul>
      )}
    </>
  );
}

const signs = { added: '+', removed: '−', changed: '±' } as const;

function Piece({ change }: { change: Change }) {
  const { t } = useLanguage();
  const { item, kind, fields } = change;
  const name = item.title || item.fileName || item.link || item.words;
  return (
    <li data-kind={kind}>
      <p className={classes.piece}>
        <span aria-hidden="true">{signs[kind]}</span> {t(`review.difference.${kind}`)}: {name}
      </p>
      {fields.length > 0 && (
        <dl className={classes.fields}>
          {fields.map((field) => (
            <div key={field.field}>
              <dt>{field.fieldWords}</dt>
              <dd>
                <del>{told(field.field, field.was)}</del>
                <span aria-hidden="true"> → </span>
                <ins>{told(field.field, field.became)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );

  function told(field: string, value: string | null): string {
    if (value === null) return t('review.difference.nothing');
    if (field === 'signed') return t(value === 'true' ? 'review.difference.yes' : 'review.difference.no');
    return value;
  }
}
