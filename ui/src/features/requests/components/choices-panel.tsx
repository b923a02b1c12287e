import { Button } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { useChooseRow, useRowChoices, type RowChoice, type RowChoiceFilter } from '../api/requests';
import { sectionsOf, type ChoiceSection } from '../model/sections';
import classes from './requests.module.css';

const tones = { offered: 'plain', chosen: 'good', 'given-up': 'plain', past: 'plain' } as const;

/**
 * Rows «по выбору» of a school or of a road map, with what was picked; nothing where there is none. Folded: a road map may
 * offer them to many schools.
 */
export function ChoicesPanel({ filter, folded = false }: { filter: RowChoiceFilter; folded?: boolean }) {
  const { t } = useLanguage();
  const { data } = useRowChoices(filter);
  if (!data || data.items.length === 0) return null;
  const chosen = data.items.filter((choice) => choice.state === 'chosen').length;
  const sections = sectionsOf(data.items).map((section) => (
    <Section key={section.key} section={section} filter={filter} />
  ));
  if (folded) {
    return (
      <details className={classes.panel}>
        <summary className={classes.summary}>
          {t('choices.title')}: {t('choices.count', { chosen, count: data.items.length })}
        </summary>
        {sections}
      </details>
    );
  }
  return (
    <section className={classes.panel} aria-label={t('choices.title')}>
      <h2 className={classes.heading}>{t('choices.title')}</h2>
      <p className={classes.about}>{t('choices.title.lead')}</p>
      {sections}
    </section>
  );
}

function Section({ section, filter }: { section: ChoiceSection; filter: RowChoiceFilter }) {
  const { t } = useLanguage();
  const short = section.least !== null && section.chosen < section.least;
  return (
    <div className={classes.section}>
      <h3 className={classes.subheading}>
        {filter.organisation === undefined && <span>{section.organisation}</span>}
        {filter.roadMap === undefined && (
          <TextLink to="/road-maps/$roadMapId" params={{ roadMapId: section.roadMap }}>
            {section.roadMapTitle}
          </TextLink>
        )}
        {section.heading !== '' && <span>{section.heading}</span>}
        <span className={classes.dim}>
          {t('choices.count', { chosen: section.chosen, count: section.rows.length })}
        </span>
        {section.least !== null && (
          <Chip tone={short ? 'doubt' : 'good'}>{t('choices.least', { least: section.least })}</Chip>
        )}
      </h3>
      <ul className={classes.cards}>
        {section.rows.map((choice) => (
          <ChoiceCard key={choice.id} choice={choice} />
        ))}
      </ul>
    </div>
  );
}

function ChoiceCard({ choice }: { choice: RowChoice }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const choose = useChooseRow();
  const chosen = choice.state === 'chosen';
  return (
    <li className={classes.card}>
      <p className={classes.duty}>
        {choice.number !== '' && `${choice.number} `}
        {choice.text}
      </p>
      <p className={classes.line}>
        <span className={classes.dim}>{choice.termWords || choice.term}</span>
        <Chip tone={tones[choice.state]}>{t(`choices.${choice.state}`)}</Chip>
        {choice.mayChoose && (
          <Button
            size="xs"
            variant={chosen ? 'default' : 'filled'}
            loading={choose.isPending}
            onClick={() => choose.mutate({ choice, chosen: !chosen }, { onError: notices.fail })}
          >
            {t(chosen ? 'choices.giveUp' : 'choices.pick')}
          </Button>
        )}
      </p>
    </li>
  );
}
