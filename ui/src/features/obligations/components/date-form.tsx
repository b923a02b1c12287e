import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ObligationDetail } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useSetDate } from '../api/obligations';
import classes from './obligation-page.module.css';

/** Gives a term to a duty whose act left it to another plan. */
export function DateForm({ obligation }: { obligation: ObligationDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const setDate = useSetDate(obligation);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [alike, setAlike] = useState(true);
  const [asked, setAsked] = useState(false);
  const wrong = from !== '' && to !== '' && from > to;

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (to === '' || wrong) return;
    setDate.mutate(
      { from: from === '' ? null : from, to, alike },
      {
        onSuccess: () => notices.say(t('obligation.dateGiven')),
        onError: (failure) => notices.fail(failure),
      },
    );
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <h2>{t('obligation.giveDate.title')}</h2>
      <div className={classes.fields}>
        <TextInput
          type="date"
          label={t('obligation.dateFrom')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          error={wrong ? t('requisites.period.wrong') : undefined}
        />
        <TextInput
          type="date"
          label={t('obligation.dateTo')}
          required
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          error={asked && to === '' ? t('obligation.dateNeeded') : undefined}
        />
        <Button type="submit" loading={setDate.isPending}>
          {t('obligation.giveDate')}
        </Button>
      </div>
      <Checkbox
        label={t('obligation.alike')}
        checked={alike}
        onChange={(event) => setAlike(event.currentTarget.checked)}
      />
    </form>
  );
}
