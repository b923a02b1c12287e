import type { Obligation } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { ButtonLink, TextLink } from '@/ui/link';
import { StateMark } from '@/ui/state-mark';
import classes from './obligation-lines.module.css';

/** Obligations line by line: what, who, when in words, one button. */
export function ObligationLines({
  items,
  withRoadMap = true,
}: {
  items: readonly Obligation[];
  withRoadMap?: boolean;
}) {
  const { t } = useLanguage();
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={item.id} className={classes.item}>
          <div className={classes.what}>
            <TextLink
              to="/obligations/$obligationId"
              params={{ obligationId: item.id }}
              className={classes.text}
            >
              {item.number && <b>{item.number} </b>}
              {item.text}
            </TextLink>
            <p className={classes.facts}>
              {item.addressee.name}
              {item.lead && (
                <>
                  {' '}
                  · <Chip>{t('obligation.lead')}</Chip>
                </>
              )}
              {withRoadMap && ` · ${item.roadMapTitle}`}
            </p>
          </div>
          <div className={classes.when}>
            <StateMark mark={item.state} word={t(`state.${item.state}`)} />
            <span className={classes.words}>{item.words}</span>
          </div>
          <div className={classes.act}>
            <ButtonLink
              to="/obligations/$obligationId"
              params={{ obligationId: item.id }}
              variant="default"
              size="xs"
            >
              {item.state === 'needs-date' ? t('obligation.giveDate') : t('action.open')}
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  );
}
