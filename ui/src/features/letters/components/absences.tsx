import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Read } from '@/ui/states';
import { useAbsences, useAddAbsence, useColleagues, useRemoveAbsence } from '../api/letters';
import classes from './letters.module.css';

/** When one is away, and who stands in. */
export function Absences() {
  const session = useSession();
  const id = session.data?.actor.id;
  return id === undefined ? null : <Own personId={id} />;
}

function Own({ personId }: { personId: number }) {
  const { t, shortDay } = useLanguage();
  const notices = useNotices();
  const absences = useAbsences(personId);
  const remove = useRemoveAbsence(personId);
  return (
    <section className={classes.block}>
      <h2>{t('absences.title')}</h2>
      <p className={classes.quiet}>{t('absences.lead')}</p>
      <Read query={absences} lines={2}>
        {(kept) => (
          <ul className={classes.lines}>
            {kept.map(({ id, from, to, deputy, basis }) => (
              <li key={id}>
                <span>
                  {t('absences.days', { from: shortDay(from), to: shortDay(to) })}
                  <small>
                    {deputy === null ? t('absences.nobody') : t('absences.deputy', { name: deputy.name })}
                    {basis !== '' && ` · ${basis}`}
                  </small>
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => remove.mutate(id, { onError: notices.fail })}
                >
                  {t('absences.remove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Read>
      <AbsenceForm personId={personId} />
    </section>
  );
}

const NOTHING = { from: '', to: '', deputy: '', basis: '' };

function AbsenceForm({ personId }: { personId: number }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const add = useAddAbsence(personId);
  const colleagues = useColleagues(usePermitted()('person.read'));
  const [draft, setDraft] = useState(NOTHING);
  const options = (colleagues.data?.items ?? [])
    .filter(({ id }) => id !== personId)
    .map(({ id, name }) => ({ value: String(id), label: name }));
  const submit = () =>
    add.mutate(
      {
        from: draft.from,
        to: draft.to,
        basis: draft.basis,
        deputyId: draft.deputy === '' ? null : Number(draft.deputy),
      },
      {
        onSuccess: () => {
          setDraft(NOTHING);
          notices.say(t('absences.added'));
        },
        onError: notices.fail,
      },
    );
  return (
    <form
      className={classes.row}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        type="date"
        required
        label={t('absences.from')}
        value={draft.from}
        onChange={(event) => setDraft({ ...draft, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        required
        label={t('absences.to')}
        min={draft.from}
        value={draft.to}
        onChange={(event) => setDraft({ ...draft, to: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('absences.who')}
        value={draft.deputy}
        data={[{ value: '', label: t('absences.nobody') }, ...options]}
        onChange={(event) => setDraft({ ...draft, deputy: event.currentTarget.value })}
      />
      <TextInput
        label={t('absences.basis')}
        maxLength={300}
        value={draft.basis}
        onChange={(event) => setDraft({ ...draft, basis: event.currentTarget.value })}
      />
      <Button type="submit" variant="default" loading={add.isPending}>
        {t('absences.add')}
      </Button>
    </form>
  );
}
