import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useSession } from '@/api/queries/session';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { usePersonActs, type PersonAct, type PersonDetail } from '../api/people';
import { WorkplaceFields, type Workplace } from './workplace-fields';
import classes from './people.module.css';

interface DialogProps {
  person: PersonDetail;
  opened: boolean;
  onClose: () => void;
}

/** A form in a dialog that does one act and closes when it was done. */
function ActDialog({
  person,
  opened,
  onClose,
  title,
  action,
  act,
  children,
}: DialogProps & { title: string; action: string; act: () => PersonAct; children: ReactNode }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const acts = usePersonActs(person);
  function save(event: FormEvent) {
    event.preventDefault();
    acts.mutate(act(), {
      onSuccess: () => {
        notices.say(t('people.done'));
        onClose();
      },
    });
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form className={classes.form} onSubmit={save}>
        {children}
        {acts.error && (
          <p role="alert" className={classes.failure}>
            {failureWords(acts.error, t).sentence}
          </p>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={acts.isPending}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

export function EditPersonDialog(props: DialogProps) {
  const { t } = useLanguage();
  const { person } = props;
  const [fields, setFields] = useState<{ name: string; position: string; email?: string; phone?: string }>({
    name: person.name,
    position: person.position,
  });
  return (
    <ActDialog
      {...props}
      title={t('people.edit')}
      action={t('action.save')}
      act={() => ({ kind: 'edit', body: fields })}
    >
      <TextInput
        label={t('people.name')}
        required
        maxLength={200}
        value={fields.name}
        onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('people.position')}
        maxLength={200}
        value={fields.position}
        onChange={(event) => setFields({ ...fields, position: event.currentTarget.value })}
      />
      <TextInput
        label={t('people.email')}
        description={t('people.contacts.keep')}
        type="email"
        maxLength={200}
        value={fields.email ?? ''}
        onChange={(event) => setFields({ ...fields, email: event.currentTarget.value || undefined })}
      />
      <TextInput
        label={t('people.phone')}
        description={t('people.contacts.keep')}
        type="tel"
        maxLength={60}
        value={fields.phone ?? ''}
        onChange={(event) => setFields({ ...fields, phone: event.currentTarget.value || undefined })}
      />
    </ActDialog>
  );
}

export function MovePersonDialog(props: DialogProps) {
  const { t } = useLanguage();
  const { person } = props;
  const [workplace, setWorkplace] = useState<Workplace>({
    territory: person.territory.id,
    organisation: person.organisation?.id ?? null,
  });
  const [endRoles, setEndRoles] = useState(person.organisation !== null);
  return (
    <ActDialog
      {...props}
      title={t('people.move')}
      action={t('people.move.action')}
      act={() => ({
        kind: 'move',
        territory: workplace.organisation === null ? workplace.territory : null,
        organisation: workplace.organisation,
        endRoles,
      })}
    >
      <WorkplaceFields value={workplace} onChange={setWorkplace} />
      {person.organisation && (
        <Checkbox
          label={t('people.move.endRoles', { name: person.organisation.name })}
          checked={endRoles}
          onChange={(event) => setEndRoles(event.currentTarget.checked)}
        />
      )}
    </ActDialog>
  );
}

export function ClosePersonDialog(props: DialogProps) {
  const { t } = useLanguage();
  const session = useSession();
  const [lastDay, setLastDay] = useState(session.data?.today ?? '');
  return (
    <ActDialog
      {...props}
      title={t('people.close')}
      action={t('people.close')}
      act={() => ({ kind: 'close', lastDay })}
    >
      <p>{t('people.close.why')}</p>
      <TextInput
        type="date"
        required
        label={t('people.lastDay')}
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

export function ErasePersonDialog(props: DialogProps) {
  const { t } = useLanguage();
  const [confirmation, setConfirmation] = useState('');
  return (
    <ActDialog
      {...props}
      title={t('people.data.erase')}
      action={t('people.data.erase')}
      act={() => ({ kind: 'erase', confirmation })}
    >
      <p>{t('people.data.erase.why')}</p>
      <TextInput
        required
        label={t('people.data.confirm', { name: props.person.name })}
        autoComplete="off"
        value={confirmation}
        onChange={(event) => setConfirmation(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
