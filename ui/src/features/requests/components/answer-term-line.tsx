import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useAnswerTerm, usePutAnswerTerm } from '../api/requests';
import classes from './requests.module.css';

/** In how many working days requests are answered here; who decides about them may change it. */
export function AnswerTermLine() {
  const { t } = useLanguage();
  const permitted = usePermitted();
  const notices = useNotices();
  const term = useAnswerTerm();
  const put = usePutAnswerTerm();
  const [days, setDays] = useState<number | null>(null);
  if (!term.data) return null;
  const { workingDays, version } = term.data;
  return (
    <form
      className={classes.termLine}
      onSubmit={(event) => {
        event.preventDefault();
        if (days === null) return;
        put.mutate({ workingDays: days, version }, { onSuccess: () => setDays(null), onError: notices.fail });
      }}
    >
      <span className={classes.dim}>
        {t('requests.answer.term')} {days === null && t('requests.answer.days', { count: workingDays })}
      </span>
      {days !== null && (
        <>
          <NumberInput
            size="xs"
            className={classes.days}
            aria-label={t('requests.answer.term.label')}
            min={1}
            max={30}
            allowDecimal={false}
            value={days}
            onChange={(value) => setDays(Number(value) || 1)}
          />
          <Button size="xs" type="submit" loading={put.isPending}>
            {t('action.save')}
          </Button>
        </>
      )}
      {days === null && permitted('obligation.manage') && (
        <Button size="compact-xs" variant="subtle" onClick={() => setDays(workingDays)}>
          {t('requests.answer.term.change')}
        </Button>
      )}
    </form>
  );
}
