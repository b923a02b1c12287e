import { Checkbox } from '@mantine/core';
import type { Obligation } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { ButtonLink, TextLink } from '@/ui/link';
import { ProgressMark } from '@/ui/progress-mark';
import { StateMark } from '@/ui/state-mark';
import classes from './obligation-lines.module.css';

/** Obligations line by line: what, who, how far, when in words, one button; with `toggle` they can be chosen. */
export function ObligationLines({
  items,
  withRoadMap = true,
  chosen,
  toggle,
}: {
  items: readonly Obligation[];
  withRoadMap?: boolean;
  chosen?: ReadonlySet<number>;
  toggle?: (id: number) => void;
}) {
  const { t } = useLanguage();
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={item.id} className={classes.item} data-chosen={chosen?.has(item.id) || undefined}>
          {toggle && (
            <Checkbox
              className={classes.choice}
              checked={chosen?.has(item.id) ?? false}
              onChange={() => toggle(item.id)}
              aria-label={t('bulk.select', { what: `${item.addressee.name}, ${item.number} ${item.text}` })}
            />
          )}
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
            {item.stage === 'owed' && <StateMark mark={item.state} word={t(`state.${item.state}`)} />}
            {item.progress !== 'planned' && <ProgressMark progress={item.progress} />}
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
