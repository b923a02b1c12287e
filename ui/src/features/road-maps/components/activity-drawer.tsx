import { Drawer } from '@mantine/core';
import { useRoadMapSource } from '@/api/queries/road-maps';
import type { RoadMap, RoadMapRow } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { placeInWords } from '@/language/places';
import { targetInWords } from '@/language/targets';
import { useExecutorMeanings } from '@/api/queries/executors';
import { Chips } from '@/ui/chip';
import { ExecutorChips } from '@/ui/executor-chips';
import { ButtonLink, TextLink } from '@/ui/link';
import { Paper } from '@/ui/paper';
import { Read } from '@/ui/states';
import { YearStrip } from '@/ui/year-strip';
import { PlanBelowLink } from './plan-below-link';
import classes from './activity-drawer.module.css';

/** One activity with everything known of it, and the row of the document that it came from. */
export function ActivityDrawer({
  roadMap,
  activity,
  onClose,
}: {
  roadMap: RoadMap;
  activity: string | undefined;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const row = roadMap.rows.find((candidate) => candidate.id === activity);
  return (
    <Drawer
      opened={row !== undefined}
      onClose={onClose}
      size="xl"
      title={row ? t('activity.title', { number: row.number || '—' }) : ''}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {row && <Details roadMap={roadMap} row={row} />}
    </Drawer>
  );
}

function Details({ roadMap, row }: { roadMap: RoadMap; row: RoadMapRow }) {
  const { t, language, span } = useLanguage();
  const source = useRoadMapSource(roadMap.id);
  const meanings = useExecutorMeanings({ roadMap: roadMap.id });
  const dated = row.occurrences.filter((occurrence) => occurrence.kind !== 'undated');
  return (
    <div className={classes.details}>
      <p className={classes.text}>{row.text}</p>
      <dl className={classes.facts}>
        <Fact label={t('field.deadline')}>
          <p>{row.deadline.words ?? row.deadline.raw}</p>
          {row.deadline.words && row.deadline.raw !== row.deadline.words && (
            <p className={classes.printed}>{t('field.printed', { words: row.deadline.raw })}</p>
          )}
          {dated.length > 0 && (
            <>
              <div className={classes.strip}>
                <YearStrip items={dated} />
              </div>
              <details>
                <summary>{t('term.all', { count: dated.length })}</summary>
                <ul className={classes.terms}>
                  {dated.map((occurrence) => (
                    <li key={occurrence.number}>{span(occurrence.from, occurrence.to)}</li>
                  ))}
                </ul>
              </details>
            </>
          )}
        </Fact>
        <Fact label={t('field.responsible')}>
          <ExecutorChips names={row.responsible} meanings={meanings.data} empty={t('field.empty')} />
        </Fact>
        <Fact label={t('field.expected')}>
          {row.expected.raw ? <p>{row.expected.raw}</p> : <Chips items={[]} empty={t('field.empty')} />}
          <Chips items={row.expected.targets.map((target) => targetInWords(target, language, t))} />
        </Fact>
        {row.schools.length > 0 && (
          <Fact label={t('field.schools')}>
            <Chips items={row.schools} />
          </Fact>
        )}
        {row.parentRow && (
          <Fact label={t('activity.above')}>
            <TextLink
              to="/road-maps/$roadMapId"
              params={{ roadMapId: row.parentRow.roadMapId }}
              search={{ activity: row.parentRow.activity }}
            >
              {t('activity.above.row', {
                title: row.parentRow.title,
                number: row.parentRow.number || '—',
              })}
            </TextLink>
          </Fact>
        )}
        {row.children.length > 0 && (
          <Fact label={t('activity.below')}>
            <ul className={classes.below}>
              {row.children.map((plan) => (
                <li key={`${plan.roadMapId}/${plan.draftId}`}>
                  <PlanBelowLink
                    plan={plan}
                    label={
                      plan.roadMapId === null
                        ? t('activity.below.draft', { school: plan.organisation.name })
                        : plan.organisation.name
                    }
                  />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      <div>
        <ButtonLink to="/obligations" search={{ roadMap: roadMap.id, activity: row.id }} variant="default">
          {t('roadMap.obligations', { count: row.obligations.total })}
        </ButtonLink>
      </div>
      <section className={classes.source}>
        <h3>{t('source.title')}</h3>
        <p className={classes.printed}>
          {[roadMap.source, placeInWords(row.place, t)].filter(Boolean).join(', ')}
        </p>
        <div className={classes.paper}>
          <Read query={source} lines={4}>
            {(document) => (
              <Paper
                blocks={document.blocks}
                lit={row.place}
                label={t('draft.sourceOf', { name: document.fileName })}
              />
            )}
          </Read>
        </div>
      </section>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
