import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SchoolCalendar, SchoolDay } from '@/api/shapes';
import { monthNames } from '@/language/days';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { useKeepCalendar, useSchoolCalendar, type KeptCalendar } from '../api/schools';
import { daysInMonth, wrongSpan } from '../model/school-calendar';
import classes from './school-calendar-page.module.css';

type Span = SchoolCalendar['year'];

/** Quarters and half-years by which the terms of road maps are counted. */
export function SchoolCalendarPage() {
  const { t } = useLanguage();
  const calendar = useSchoolCalendar();
  return (
    <Page title={t('calendar.school')} lead={t('calendar.school.lead')}>
      <Read query={calendar} lines={5}>
        {(kept) => <CalendarForm key={kept.etag} kept={kept} />}
      </Read>
    </Page>
  );
}

function CalendarForm({ kept }: { kept: KeptCalendar }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const keep = useKeepCalendar();
  const [edited, setEdited] = useState(kept.calendar);
  const changed = JSON.stringify(edited) !== JSON.stringify(kept.calendar);
  const wrong = {
    quarters: wrongSpan(edited.quarters),
    halfYears: wrongSpan(edited.halfYears),
    year: wrongSpan([edited.year]),
  };
  const canSave = changed && edited.name.trim() !== '' && !wrong.quarters && !wrong.halfYears && !wrong.year;
  const replace = (spans: readonly Span[], index: number, span: Span) =>
    spans.map((each, at) => (at === index ? span : each));
  const save = () =>
    keep.mutate(
      { calendar: edited, etag: kept.etag },
      {
        onSuccess: () => notices.say(t('calendar.school.saved')),
        onError: (failure) => notices.fail(failure),
      },
    );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) save();
      }}
    >
      <TextInput
        label={t('calendar.school.name')}
        value={edited.name}
        required
        onChange={(event) => setEdited({ ...edited, name: event.currentTarget.value })}
      />
      <SpanGroup
        legend={t('calendar.school.quarters')}
        spans={edited.quarters}
        wrong={wrong.quarters}
        nameOf={(index) => t('calendar.school.quarter', { number: index + 1 })}
        onChange={(index, span) => setEdited({ ...edited, quarters: replace(edited.quarters, index, span) })}
      />
      <SpanGroup
        legend={t('calendar.school.halfYears')}
        spans={edited.halfYears}
        wrong={wrong.halfYears}
        nameOf={(index) => t('calendar.school.halfYear', { number: index + 1 })}
        onChange={(index, span) =>
          setEdited({ ...edited, halfYears: replace(edited.halfYears, index, span) })
        }
      />
      <SpanGroup
        legend={t('calendar.school.year')}
        spans={[edited.year]}
        wrong={wrong.year}
        nameOf={() => t('calendar.school.year')}
        onChange={(_, year) => setEdited({ ...edited, year })}
      />
      <p className={classes.hint}>{t('calendar.school.hint')}</p>
      {changed && (
        <div className={classes.buttons}>
          {canSave && (
            <Button type="submit" loading={keep.isPending}>
              {t('action.save')}
            </Button>
          )}
          <Button variant="default" onClick={() => setEdited(kept.calendar)}>
            {t('calendar.school.back')}
          </Button>
        </div>
      )}
    </form>
  );
}

function SpanGroup({
  legend,
  spans,
  wrong,
  nameOf,
  onChange,
}: {
  legend: string;
  spans: readonly Span[];
  wrong: ReturnType<typeof wrongSpan>;
  nameOf: (index: number) => string;
  onChange: (index: number, span: Span) => void;
}) {
  const { t } = useLanguage();
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      {spans.map((span, index) => (
        <div key={index} className={classes.span} role="group" aria-label={nameOf(index)}>
          {spans.length > 1 && <span className={classes.name}>{nameOf(index)}</span>}
          <DayChoice
            label={t('calendar.school.from', { name: nameOf(index) })}
            day={span.from}
            onChange={(from) => onChange(index, { ...span, from })}
          />
          <span aria-hidden="true">–</span>
          <DayChoice
            label={t('calendar.school.to', { name: nameOf(index) })}
            day={span.to}
            onChange={(to) => onChange(index, { ...span, to })}
          />
          {wrong?.index === index && (
            <p className={classes.wrong} role="alert">
              {t(`calendar.school.${wrong.reason}`)}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}

function DayChoice({
  label,
  day,
  onChange,
}: {
  label: string;
  day: SchoolDay;
  onChange: (day: SchoolDay) => void;
}) {
  const { t, language } = useLanguage();
  const months = monthNames(language);
  return (
    <span className={classes.day}>
      <NativeSelect
        aria-label={`${label}, ${t('calendar.school.day')}`}
        value={String(day.day)}
        onChange={(event) => onChange({ ...day, day: Number(event.currentTarget.value) })}
        data={Array.from({ length: daysInMonth(day.month) }, (_, index) => String(index + 1))}
      />
      <NativeSelect
        aria-label={`${label}, ${t('calendar.school.month')}`}
        value={String(day.month)}
        onChange={(event) => {
          const month = Number(event.currentTarget.value);
          onChange({ month, day: Math.min(day.day, daysInMonth(month)) });
        }}
        data={months.map((name, index) => ({ value: String(index + 1), label: name }))}
      />
    </span>
  );
}
