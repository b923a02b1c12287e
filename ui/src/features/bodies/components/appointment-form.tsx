import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useKeepAppointment, type Appointment, type AppointmentFields } from '../api/bodies';
import { OrderInputs } from './order-fields';
import classes from './bodies.module.css';

const duties = [
  'municipal-coordinator',
  'responsible-specialist',
  'school-coordinator',
  'tutor',
  'other',
] as const;
const ends = ['', 'prolong', 'replace', 'end'] as const;

function fieldsOf(appointment: Appointment | null, today: string): AppointmentFields {
  if (appointment === null)
    return { name: '', duty: 'municipal-coordinator', dutyName: '', order: {}, from: today, to: null };
  const { personId, name, duty, dutyName, order, from, to, atEnd, note } = appointment;
  return { person: personId, name, duty, dutyName, order, from, to, atEnd, note };
}

/** A new appointment, or the same one prolonged, ended or corrected. */
export function AppointmentForm({
  appointment,
  today,
  onClose,
}: {
  appointment: Appointment | null;
  today: string;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const keep = useKeepAppointment(appointment);
  const [fields, setFields] = useState(() => fieldsOf(appointment, today));
  const ready = fields.name?.trim() !== '' && (fields.duty !== 'other' || fields.dutyName?.trim() !== '');
  const text = (key: 'name' | 'dutyName' | 'note', label: string) => (
    <TextInput
      label={label}
      maxLength={300}
      disabled={key === 'name' && fields.person !== undefined && fields.person !== null}
      value={fields[key] ?? ''}
      onChange={(event) => setFields({ ...fields, [key]: event.currentTarget.value })}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(appointment === null ? 'bodies.appointments.add' : 'bodies.edit')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          keep.mutate(fields, {
            onSuccess: () => {
              notices.say(t('bodies.saved'));
              onClose();
            },
            onError: (failure) => notices.fail(failure),
          });
        }}
      >
        {text('name', t('bodies.who'))}
        <NativeSelect
          label={t('bodies.duty')}
          value={fields.duty}
          onChange={(event) =>
            setFields({ ...fields, duty: event.currentTarget.value as (typeof duties)[number] })
          }
          data={duties.map((duty) => ({ value: duty, label: t(`bodies.duty.${duty}`) }))}
        />
        {fields.duty === 'other' && text('dutyName', t('bodies.dutyName'))}
        <OrderInputs order={fields.order ?? {}} onChange={(order) => setFields({ ...fields, order })} />
        <div className={classes.pair}>
          <TextInput
            type="date"
            label={t('bodies.from')}
            required
            value={fields.from}
            onChange={(event) => setFields({ ...fields, from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('bodies.to')}
            value={fields.to ?? ''}
            onChange={(event) => setFields({ ...fields, to: event.currentTarget.value || null })}
          />
          <NativeSelect
            label={t('bodies.atEnd')}
            value={fields.atEnd ?? ''}
            onChange={(event) =>
              setFields({ ...fields, atEnd: event.currentTarget.value as (typeof ends)[number] })
            }
            data={ends.map((end) => ({ value: end, label: t(`bodies.atEnd.${end === '' ? 'none' : end}`) }))}
          />
        </div>
        {text('note', t('groups.note'))}
        <div className={classes.buttons}>
          <Button type="submit" loading={keep.isPending} disabled={!ready}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
