import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { useKeepWorkingYear, useWorkingYear, type SpecialDay, type WorkingYear } from '../api/letters';
import classes from './letters.module.css';

const FIRST_YEAR = 2021;
const LAST_YEAR = 2030;
const KINDS = ['off', 'holiday', 'working', 'short'] as const;

/** «Рабочие дни»: the production calendar of a year, with the days that the territory settled itself. */
export function WorkingDaysPage() {
  const { t } = useLanguage();
  const [year, setYear] = useState(() => Math.min(Math.max(new Date().getFullYear(), FIRST_YEAR), LAST_YEAR));
  const days = useWorkingYear(year);
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => String(FIRST_YEAR + index));
  return (
    <Page title={t('workingDays.title')} lead={t('workingDays.lead')}>
      <div className={classes.row}>
        <NativeSelect
          label={t('workingDays.year')}
          value={String(year)}
          data={years}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
      </div>
      <Read query={days} lines={6}>
        {(found) => <Year key={`${found.year} ${found.tag}`} year={found} />}
      </Read>
    </Page>
  );
}

function Year({ year }: { year: WorkingYear }) {
  const { t, number, shortDay } = useLanguage();
  return (
    <>
      <p className={classes.sums}>
        {(['working', 'off', 'hours'] as const).map((name) => (
          <span key={name}>
            <strong>{number(year[name])}</strong> {t(`workingDays.sum.${name}`)}
          </span>
        ))}
      </p>
      {!year.known && <p className={classes.wrong}>{t('workingDays.unknown')}</p>}
      {year.awaited > 0 && (
        <p className={classes.wrong}>{t('workingDays.awaited', { count: year.awaited })}</p>
      )}
      <ul className={`${classes.lines} ${classes.days}`}>
        {year.days.map(({ day, kind, note }) => (
          <li key={day}>
            <span>
              {shortDay(day)} · {t(`workingDays.kind.${kind}`)}
              {note !== '' && <small>{note}</small>}
            </span>
          </li>
        ))}
      </ul>
      <OwnDays year={year} />
    </>
  );
}

function OwnDays({ year }: { year: WorkingYear }) {
  const { t, shortDay } = useLanguage();
  const notices = useNotices();
  const keep = useKeepWorkingYear(year.year);
  const may = usePermitted()('organisation.write');
  const [added, setAdded] = useState<SpecialDay>({ day: '', kind: 'off', note: '' });
  if (!may && year.own.length === 0) return null;
  const replace = (own: SpecialDay[]) =>
    keep.mutate(
      { own, tag: year.tag },
      { onSuccess: () => notices.say(t('workingDays.saved')), onError: notices.fail },
    );
  return (
    <section className={classes.block}>
      <h2>{t('workingDays.own')}</h2>
      <p className={classes.quiet}>{t('workingDays.own.lead')}</p>
      <ul className={classes.lines}>
        {year.own.map(({ day, kind, note }) => (
          <li key={day}>
            <span>
              {shortDay(day)} · {t(`workingDays.kind.${kind}`)}
              <small>{note}</small>
            </span>
            {may && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => replace(year.own.filter((each) => each.day !== day))}
              >
                {t('workingDays.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <form
          className={classes.row}
          onSubmit={(event) => {
            event.preventDefault();
            replace([...year.own.filter((each) => each.day !== added.day), added]);
          }}
        >
          <TextInput
            type="date"
            required
            label={t('workingDays.day')}
            min={`${year.year}-01-01`}
            max={`${year.year}-12-31`}
            value={added.day}
            onChange={(event) => setAdded({ ...added, day: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('workingDays.kind')}
            value={added.kind}
            data={KINDS.map((value) => ({ value, label: t(`workingDays.kind.${value}`) }))}
            onChange={(event) =>
              setAdded({ ...added, kind: event.currentTarget.value as SpecialDay['kind'] })
            }
          />
          <TextInput
            required
            label={t('workingDays.note')}
            maxLength={200}
            value={added.note}
            onChange={(event) => setAdded({ ...added, note: event.currentTarget.value })}
          />
          <Button type="submit" variant="default" loading={keep.isPending}>
            {t('workingDays.add')}
          </Button>
        </form>
      )}
    </section>
  );
}
