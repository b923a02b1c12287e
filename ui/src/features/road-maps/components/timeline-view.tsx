import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { RoadMap } from '@/api/shapes';
import { monthNames, type Day } from '@/language/days';
import { useLanguage } from '@/language/language';
import { barsOf, scaleOf, shareOf, type Scale } from '../model/timeline';
import type { Go } from './road-map-page';
import classes from './timeline-view.module.css';

const LEAST_MONTH_WIDTH = 46;
const BAR_TOP = 7;
const BAR_HEIGHT = 14;
const ROW_HEIGHT = 28;

/** Every activity as a line of bars over the period of the plan. */
export function TimelineView({ roadMap, go, today }: { roadMap: RoadMap; go: Go; today: Day | null }) {
  const { t, language, dayInWords, span } = useLanguage();
  const scale = useMemo(() => scaleOf(roadMap.period), [roadMap.period]);
  const { ref: head, width: headWidth } = useElementSize<HTMLTableCellElement>();
  const { ref: window, width: windowWidth } = useElementSize<HTMLDivElement>();
  const monthWidth = Math.max(
    LEAST_MONTH_WIDTH,
    Math.floor((windowWidth - headWidth - 24) / scale.months.length),
  );
  const width = scale.months.length * monthWidth;
  const names = monthNames(language);
  const todayAt =
    today && today >= roadMap.period.from && today <= roadMap.period.to
      ? shareOf(scale, today) * width
      : null;
  return (
    <>
      <p className={classes.legend}>
        <span className={classes.key} data-kind="dated" /> {t('timeline.dated')}
        <span className={classes.key} data-kind="check" /> {t('timeline.check')}
        {todayAt !== null && today && (
          <>
            <span className={classes.key} data-kind="today" />{' '}
            {t('timeline.today', { day: dayInWords(today) })}
          </>
        )}
      </p>
      <div ref={window} className={classes.scroll} tabIndex={0} role="region" aria-label={t('view.timeline')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th ref={head} scope="col" className={classes.label}>
                {t('column.text')}
              </th>
              <th scope="col" className={classes.track}>
                <span className="v-hidden">{t('timeline.months')}</span>
                <svg width={width} height={40} aria-hidden="true">
                  {scale.months.map((month, index) => (
                    <g key={month} transform={`translate(${index * monthWidth} 0)`}>
                      {(index === 0 || month.slice(5, 7) === '01') && (
                        <text x={4} y={15} className={classes.year}>
                          {month.slice(0, 4)}
                        </text>
                      )}
                      <text x={4} y={33} className={classes.month}>
                        {names[Number(month.slice(5, 7)) - 1]?.slice(0, 3)}
                      </text>
                    </g>
                  ))}
                </svg>
              </th>
            </tr>
          </thead>
          <tbody>
            {roadMap.rows.map((row) => {
              const bars = barsOf(scale, row.occurrences);
              const words = row.deadline.words ?? row.deadline.raw;
              return (
                <tr key={row.id}>
                  <th scope="row" className={classes.label}>
                    <button
                      type="button"
                      className={classes.open}
                      title={row.text}
                      onClick={() => go({ activity: row.id })}
                    >
                      <b>{row.number}</b> {row.text}
                    </button>
                  </th>
                  <td className={classes.track}>
                    <span className="v-hidden">{words || t('term.needsDate')}</span>
                    <svg width={width} height={ROW_HEIGHT} aria-hidden="true">
                      <Ticks scale={scale} monthWidth={monthWidth} />
                      {todayAt !== null && (
                        <line x1={todayAt} x2={todayAt} y1={0} y2={ROW_HEIGHT} className={classes.today} />
                      )}
                      {bars.map((bar, index) => (
                        <rect
                          key={index}
                          x={bar.start * width}
                          width={Math.max(3, bar.length * width - 1)}
                          y={BAR_TOP}
                          height={BAR_HEIGHT}
                          rx={3}
                          className={bar.check ? classes.check : classes.bar}
                        >
                          <title>{span(row.occurrences[index]?.from, row.occurrences[index]?.to)}</title>
                        </rect>
                      ))}
                      {bars.length === 0 && (
                        <text x={4} y={19} className={classes.undated}>
                          {t('term.needsDate')}
                        </text>
                      )}
                    </svg>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Ticks({ scale, monthWidth }: { scale: Scale; monthWidth: number }) {
  return (
    <>
      {scale.months.map((month, index) => (
        <line
          key={month}
          x1={index * monthWidth}
          x2={index * monthWidth}
          y1={0}
          y2={ROW_HEIGHT}
          data-year={month.slice(5, 7) === '01' || undefined}
          className={classes.tick}
        />
      ))}
    </>
  );
}
