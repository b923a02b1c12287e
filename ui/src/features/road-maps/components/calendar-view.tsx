import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { CalendarItem, RoadMap } from '@/api/shapes';
import { addMonths, monthGrid, monthTitle, weekdayNames, type Day } from '@/language/days';
import { useLanguage } from '@/language/language';
import { IconBack, IconChevron } from '@/ui/icons';
import { Empty, Read } from '@/ui/states';
import { useCalendar } from '../api/road-map';
import type { RoadMapSearch } from '../model/search';
import type { Go } from './road-map-page';
import classes from './calendar-view.module.css';

const MOST_IN_CELL = 3;

/** A month of terms: an activity stands on the last day of its term. */
export function CalendarView({
  roadMap,
  search,
  go,
  today,
}: {
  roadMap: RoadMap;
  search: RoadMapSearch;
  go: Go;
  today: Day | null;
}) {
  const { t, language } = useLanguage();
  const month = search.month ? `${search.month}-01` : startingMonth(roadMap, today);
  const weeks = monthGrid(month);
  const from = weeks[0]?.[0] ?? month;
  const to = weeks.at(-1)?.[6] ?? month;
  const calendar = useCalendar(roadMap.id, from, to);
  const show = (next: Day) => go({ month: next.slice(0, 7) });
  return (
    <div>
      <div className={classes.head}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('calendar.previous')}
          onClick={() => show(addMonths(month, -1))}
        >
          <IconBack />
        </ActionIcon>
        <h2 className={classes.month} aria-live="polite">
          {monthTitle(language, month)}
        </h2>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('calendar.next')}
          onClick={() => show(addMonths(month, 1))}
        >
          <IconChevron />
        </ActionIcon>
        {today && (
          <Button variant="default" onClick={() => show(today)}>
            {t('calendar.today')}
          </Button>
        )}
      </div>
      <Read query={calendar} lines={6}>
        {({ items }) => (
          <Month weeks={weeks} month={month} items={items} today={today} go={go} roadMap={roadMap} />
        )}
      </Read>
    </div>
  );
}

function startingMonth(roadMap: RoadMap, today: Day | null): Day {
  const within = today && today >= roadMap.period.from && today <= roadMap.period.to;
  return `${(within ? today : roadMap.period.from).slice(0, 8)}01`;
}

function Month({
  weeks,
  month,
  items,
  today,
  go,
  roadMap,
}: {
  weeks: Day[][];
  month: Day;
  items: readonly CalendarItem[];
  today: Day | null;
  go: Go;
  roadMap: RoadMap;
}) {
  const { t, language, dayInWords } = useLanguage();
  const byDay = groupByDay(items);
  const inMonth = items.filter((item) => dayOf(item)?.slice(0, 7) === month.slice(0, 7));
  const busiest = inMonth.map(dayOf).find((day) => day !== null) ?? null;
  const [picked, pick] = useState<Day | null>(null);
  const chosen = picked?.slice(0, 7) === month.slice(0, 7) ? picked : busiest;
  const chosenItems = chosen ? (byDay.get(chosen) ?? []) : [];
  return (
    <>
      <table className={classes.grid}>
        <caption className="v-hidden">{monthTitle(language, month)}</caption>
        <thead>
          <tr>
            {weekdayNames(language).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const due = byDay.get(day) ?? [];
                return (
                  <td
                    key={day}
                    data-outside={day.slice(0, 7) !== month.slice(0, 7) || undefined}
                    data-today={day === today || undefined}
                    data-chosen={day === chosen || undefined}
                  >
                    {due.length > 0 ? (
                      <button type="button" className={classes.day} onClick={() => pick(day)}>
                        {Number(day.slice(8))}
                        <span className="v-hidden">{t('calendar.dayWith', { count: due.length })}</span>
                        <span className={classes.dots} aria-hidden="true">
                          {due.length}
                        </span>
                      </button>
                    ) : (
                      <span className={classes.day}>{Number(day.slice(8))}</span>
                    )}
                    <ul className={classes.items}>
                      {due.slice(0, MOST_IN_CELL).map((item, index) => (
                        <li key={index}>
                          <button
                            type="button"
                            className={classes.item}
                            title={item.text}
                            onClick={() => go({ activity: item.activity })}
                          >
                            <b>{item.number}</b> {item.text}
                          </button>
                        </li>
                      ))}
                      {due.length > MOST_IN_CELL && (
                        <li>
                          <button type="button" className={classes.more} onClick={() => pick(day)}>
                            {t('calendar.more', { count: due.length - MOST_IN_CELL })}
                          </button>
                        </li>
                      )}
                    </ul>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {inMonth.length === 0 ? (
        <Empty title={t('calendar.empty')}>
          {t('calendar.empty.next', {
            from: monthTitle(language, roadMap.period.from),
            to: monthTitle(language, roadMap.period.to),
          })}
        </Empty>
      ) : (
        chosen && (
          <section className={classes.agenda}>
            <h3>{t('calendar.on', { day: dayInWords(chosen) })}</h3>
            <ul>
              {chosenItems.map((item, index) => (
                <li key={index}>
                  <button
                    type="button"
                    className={classes.line}
                    onClick={() => go({ activity: item.activity })}
                  >
                    <b>{item.number}</b>
                    <span>{item.text}</span>
                    <span className={classes.owing}>{t('calendar.bodies', { count: item.obligations })}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      )}
    </>
  );
}

function dayOf(item: CalendarItem): Day | null {
  return item.occurrence.to ?? item.occurrence.from;
}

function groupByDay(items: readonly CalendarItem[]): Map<Day, CalendarItem[]> {
  const byDay = new Map<Day, CalendarItem[]>();
  for (const item of items) {
    const day = dayOf(item);
    if (day) byDay.set(day, [...(byDay.get(day) ?? []), item]);
  }
  return byDay;
}
