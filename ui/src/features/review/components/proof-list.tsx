import type { TakenStep } from '@/api/queries/steps';
import { useLanguage } from '@/language/language';
import classes from './review-page.module.css';

type ProofItem = TakenStep['proof'][number];

/** Pieces of evidence as they were sent: what each is, with the number, the day and the signature of a document. */
export function ProofList({ items }: { items: readonly ProofItem[] }) {
  const { t, shortDay } = useLanguage();
  return (
    <>
      <h4 className={classes.small}>{t('review.proof.asSent')}</h4>
      <ul className={classes.proofs}>
        {items.map((item) => (
          <li key={item.id}>
            <span className={classes.piece}>{item.title || item.fileName || item.link}</span>
            <span className={classes.dim}>
              {[
                item.fileName !== item.title && item.fileName,
                item.link !== item.title && item.link,
                item.number && `№ ${item.number}`,
                item.day && shortDay(item.day),
                item.signed && t('review.proof.signed'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {item.words && <span className={classes.said}>{item.words}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
