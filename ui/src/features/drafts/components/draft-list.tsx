import type { DraftSummary } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { ButtonLink, TextLink } from '@/ui/link';
import classes from './draft-list.module.css';

/** Drafts that wait: since when, and how many fields are to be checked. */
export function DraftList({ drafts }: { drafts: readonly DraftSummary[] }) {
  const { t, shortDay, span } = useLanguage();
  return (
    <ul className={classes.list}>
      {drafts.map((draft) => (
        <li key={draft.id} className={classes.item}>
          <div className={classes.words}>
            <TextLink to="/drafts/$draftId" params={{ draftId: draft.id }} className={classes.title}>
              {draft.title || draft.source}
            </TextLink>
            <p className={classes.facts}>
              {[
                draft.source,
                draft.period ? span(draft.period.from, draft.period.to) : t('draft.noPeriod'),
                t('draft.activities', { count: draft.activities }),
                t('draft.waitsSince', { day: shortDay(draft.createdAt.slice(0, 10)) }),
              ].join(' · ')}
            </p>
          </div>
          {draft.doubtful > 0 ? (
            <Chip tone="doubt">{t('draft.toCheck', { count: draft.doubtful })}</Chip>
          ) : (
            <Chip tone="good">{t('draft.allChecked')}</Chip>
          )}
          <ButtonLink to="/drafts/$draftId" params={{ draftId: draft.id }} variant="default" size="xs">
            {t('draft.continue')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
