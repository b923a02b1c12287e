import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Read } from '@/ui/states';
import { useKeepWishes, useWishes, type Wishes } from '../api/letters';
import { hourOptions } from '../model/hours';
import classes from './letters.module.css';

/** Which letters the person wants. */
export function LetterWishes() {
  const { t } = useLanguage();
  const wishes = useWishes();
  return (
    <section className={classes.block}>
      <h2>{t('letters.wishes')}</h2>
      <p className={classes.quiet}>{t('letters.wishes.lead')}</p>
      <Read query={wishes} lines={2}>
        {(kept) => <WishesForm key={kept.version} kept={kept} />}
      </Read>
    </section>
  );
}

function WishesForm({ kept }: { kept: Wishes }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const keep = useKeepWishes();
  const [edited, setEdited] = useState(kept);
  const changed = JSON.stringify(edited) !== JSON.stringify(kept);
  return (
    <form
      className={classes.row}
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate(edited, { onSuccess: () => notices.say(t('letters.kept')), onError: notices.fail });
      }}
    >
      <NativeSelect
        label={t('letters.digest')}
        value={edited.digest}
        data={(['none', 'daily', 'weekly'] as const).map((value) => ({
          value,
          label: t(`letters.digest.${value}`),
        }))}
        onChange={(event) => setEdited({ ...edited, digest: event.currentTarget.value as Wishes['digest'] })}
      />
      {edited.digest === 'weekly' && (
        <NativeSelect
          label={t('letters.weekday')}
          value={String(edited.weekday)}
          data={([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({
            value: String(day),
            label: t(`letters.weekday.${day}`),
          }))}
          onChange={(event) => setEdited({ ...edited, weekday: Number(event.currentTarget.value) })}
        />
      )}
      {edited.digest !== 'none' && (
        <NativeSelect
          label={t('letters.hour')}
          value={String(edited.hour)}
          data={hourOptions()}
          onChange={(event) => setEdited({ ...edited, hour: Number(event.currentTarget.value) })}
        />
      )}
      {changed && (
        <Button type="submit" loading={keep.isPending}>
          {t('action.save')}
        </Button>
      )}
    </form>
  );
}
