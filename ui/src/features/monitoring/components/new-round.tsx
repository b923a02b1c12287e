import { Button, Modal, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisations } from '@/api/queries/organisations';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useMakeRound, type FormEntry, type NewRound as Fields } from '../api/monitoring';
import classes from './monitoring.module.css';

/** What a new round begins with. */
export interface Start {
  form?: string;
  title?: string;
  from?: string;
  to?: string;
  due?: string;
}

type Whom = 'all' | 'group' | 'chosen';

/** Plans a round; nobody is asked until it is opened. */
export function NewRound({
  forms,
  start,
  onClose,
}: {
  forms: readonly FormEntry[];
  start: Start;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const navigate = useNavigate();
  const session = useSession();
  const make = useMakeRound();
  const today = session.data?.today ?? '';
  const [fields, setFields] = useState<Fields>(() => ({
    form: start.form ?? forms[0]?.code ?? '',
    title: start.title ?? '',
    from: start.from ?? today,
    to: start.to ?? today,
    due: start.due ?? today,
  }));
  const [whom, setWhom] = useState<Whom>('all');
  const form = forms.find((each) => each.code === fields.form);
  const ofSchools = form?.respondents !== 'municipalities';
  const title = fields.title === '' ? (form?.title ?? '') : fields.title;
  const ready =
    title !== '' &&
    fields.from !== '' &&
    fields.from <= fields.to &&
    fields.due >= fields.from &&
    (whom !== 'chosen' || (fields.organisations ?? []).length > 0) &&
    (whom !== 'group' || (fields.group ?? '') !== '');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('monitoring.new')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          make.mutate(
            { ...fields, title, ...addressees(fields, ofSchools ? whom : 'all') },
            {
              onSuccess: (round) => {
                onClose();
                void navigate({ to: '/monitoring/rounds/$roundId', params: { roundId: round.id } });
              },
              onError: (failure) => notices.fail(failure),
            },
          );
        }}
      >
        <NativeSelect
          label={t('monitoring.form')}
          value={fields.form}
          onChange={(event) => setFields({ ...fields, form: event.currentTarget.value })}
          data={forms.map((each) => ({ value: each.code, label: each.title }))}
        />
        {form && <p className={classes.quiet}>{form.purpose}</p>}
        <TextInput
          label={t('monitoring.name')}
          placeholder={form?.title}
          maxLength={300}
          value={fields.title}
          onChange={(event) => setFields({ ...fields, title: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          {(['from', 'to', 'due'] as const).map((day) => (
            <TextInput
              key={day}
              type="date"
              required
              label={t(`monitoring.${day}`)}
              value={fields[day]}
              onChange={(event) => setFields({ ...fields, [day]: event.currentTarget.value })}
            />
          ))}
        </div>
        {ofSchools ? (
          <>
            <NativeSelect
              label={t('monitoring.whom')}
              value={whom}
              onChange={(event) => setWhom(event.currentTarget.value as Whom)}
              data={(['all', 'group', 'chosen'] as const).map((each) => ({
                value: each,
                label: t(`monitoring.whom.${each}`),
              }))}
            />
            {whom === 'group' && <GroupChoice fields={fields} setFields={setFields} />}
            {whom === 'chosen' && <SchoolsChoice fields={fields} setFields={setFields} />}
          </>
        ) : (
          <p className={classes.quiet}>{t('monitoring.whom.municipalities')}</p>
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={make.isPending} disabled={!ready}>
            {t('monitoring.plan')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function addressees(fields: Fields, whom: Whom): Pick<Fields, 'group' | 'organisations'> {
  return {
    group: whom === 'group' ? fields.group : undefined,
    organisations: whom === 'chosen' ? fields.organisations : undefined,
  };
}

interface Choice {
  fields: Fields;
  setFields: (fields: Fields) => void;
}

function GroupChoice({ fields, setFields }: Choice) {
  const { t } = useLanguage();
  const organisations = useOrganisations();
  const groups = [...new Set((organisations.data ?? []).flatMap((each) => each.groups))].sort();
  return (
    <NativeSelect
      label={t('monitoring.group')}
      value={fields.group ?? ''}
      onChange={(event) => setFields({ ...fields, group: event.currentTarget.value })}
      data={[{ value: '', label: t('monitoring.choose') }, ...groups]}
    />
  );
}

function SchoolsChoice({ fields, setFields }: Choice) {
  const { t } = useLanguage();
  const organisations = useOrganisations();
  return (
    <MultiSelect
      label={t('monitoring.schools')}
      searchable
      limit={30}
      value={(fields.organisations ?? []).map(String)}
      onChange={(values) => setFields({ ...fields, organisations: values.map(Number) })}
      data={(organisations.data ?? []).map((each) => ({ value: String(each.id), label: each.shortName }))}
    />
  );
}
