import type { RoadMapSummary } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { StateMark } from '@/ui/state-mark';
import classes from './road-map-list.module.css';

/** Road maps in force: what each covers, and how much of it is owed when. */
export function RoadMapList({ roadMaps }: { roadMaps: readonly RoadMapSummary[] }) {
  const { t, span, shortDay } = useLanguage();
  return (
    <ul className={classes.list}>
      {roadMaps.map((map) => (
        <li key={map.id} className={classes.item}>
          <div className={classes.head}>
            <Chip>{t(`kind.${map.kind}`)}</Chip>
            <span className={classes.facts}>
              {[map.territory, span(map.period.from, map.period.to)].filter(Boolean).join(' · ')}
            </span>
          </div>
          <TextLink to="/road-maps/$roadMapId" params={{ roadMapId: map.id }} className={classes.title}>
            {map.title}
          </TextLink>
          <p className={classes.facts}>
            {[
              t('draft.activities', { count: map.activities }),
              t('roadMap.obligations', { count: map.obligations.total }),
              t('roadMap.approvedOn', { day: shortDay(map.approvedAt.slice(0, 10)) }),
            ].join(' · ')}
          </p>
          <p className={classes.states}>
            {(['overdue', 'current', 'needs-date'] as const).map((state) => {
              const count = {
                overdue: map.obligations.overdue,
                current: map.obligations.current,
                'needs-date': map.obligations.needsDate,
              }[state];
              return count > 0 ? (
                <TextLink key={state} to="/obligations" search={{ state, roadMap: map.id }} underline="never">
                  <StateMark mark={state} word={t(`state.${state}.count`, { count })} />
                </TextLink>
              ) : null;
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
