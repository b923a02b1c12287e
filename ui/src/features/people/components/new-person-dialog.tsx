import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { Refusal } from '@/api/refusal';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { createPerson } from '../api/people';
import { WorkplaceFields, type Workplace } from './workplace-fields';
import classes from './people.module.css';

/** Puts a person into the register and opens the page where roles are given. */
export function NewPersonDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('people.add')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {opened && <Form onClose={onClose} />}
    </Modal>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [fields, setFields] = useState({ name: '', position: '', email: '', phone: '' });
  const [workplace, setWorkplace] = useState<Workplace>({ territory: null, organisation: null });
  const [namesake, setNamesake] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const repeated = failure instanceof Refusal && failure.code === 'person-repeated';

  async function save(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      const person = await createPerson({ ...fields, ...workplace, namesake }, crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: ['people'] });
      await navigate({ to: '/management/people/$personId', params: { personId: person.id } });
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  }

  const field = (name: keyof typeof fields, more: object = {}) => (
    <TextInput
      label={t(`people.${name}`)}
      value={fields[name]}
      onChange={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
      {...more}
    />
  );
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      {field('name', { required: true, 'data-autofocus': true, maxLength: 200 })}
      {field('position', { maxLength: 200 })}
      <WorkplaceFields value={workplace} onChange={setWorkplace} />
      {field('email', { type: 'email', maxLength: 200 })}
      {field('phone', { type: 'tel', maxLength: 60 })}
      {repeated && (
        <Checkbox
          label={t('people.namesake')}
          checked={namesake}
          onChange={(event) => setNamesake(event.currentTarget.checked)}
        />
      )}
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failureWords(failure, t).sentence}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('people.save')}
        </Button>
      </div>
    </form>
  );
}
