import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Read } from '@/ui/states';
import { usePersonActs, useRoles, type PersonDetail, type Role } from '../api/people';
import { OrganisationField, TerritoryField, type Workplace } from './workplace-fields';
import classes from './people.module.css';

/** Offers only the roles that the caller may give to this person. */
export function GiveRoleDialog({
  person,
  opened,
  onClose,
}: {
  person: PersonDetail;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const roles = useRoles(person.id);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('people.give')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {opened && (
        <Read query={roles} lines={4}>
          {({ items }) => (
            <Form person={person} roles={items.filter(({ givable }) => givable)} onClose={onClose} />
          )}
        </Read>
      )}
    </Modal>
  );
}

function Form({
  person,
  roles,
  onClose,
}: {
  person: PersonDetail;
  roles: readonly Role[];
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const act = usePersonActs(person);
  const [key] = useState(() => crypto.randomUUID());
  const [code, setCode] = useState('');
  const [scope, setScope] = useState<Workplace>({
    territory: person.territory.id,
    organisation: person.organisation?.id ?? null,
  });
  const [order, setOrder] = useState({ from: '', to: '', basis: '' });
  const role = roles.find((one) => one.role === code);

  function save(event: FormEvent) {
    event.preventDefault();
    if (!role) return;
    act.mutate(
      {
        kind: 'give',
        key,
        body: {
          role: role.role,
          territory: role.scope === 'territory' ? scope.territory : null,
          organisation: role.scope === 'organisation' ? scope.organisation : null,
          from: order.from || null,
          to: order.to || null,
          basis: order.basis,
        },
      },
      {
        onSuccess: () => {
          notices.say(t('people.given'));
          onClose();
        },
      },
    );
  }

  if (roles.length === 0) return <p>{t('people.give.none')}</p>;
  return (
    <form className={classes.form} onSubmit={save}>
      <NativeSelect
        label={t('people.role')}
        required
        data-autofocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        data={[
          { value: '', label: t('people.choose') },
          ...roles.map((one) => ({ value: one.role, label: one.name })),
        ]}
      />
      {role?.scope === 'territory' && (
        <TerritoryField
          label={t('people.role.where')}
          value={scope.territory}
          onChange={(territory) => setScope({ ...scope, territory })}
        />
      )}
      {role?.scope === 'organisation' && (
        <OrganisationField
          label={t('people.role.where')}
          value={scope.organisation}
          onChange={(organisation) => setScope({ ...scope, organisation })}
        />
      )}
      {role?.scope === 'assigned' && <p className={classes.dim}>{t('people.role.assigned')}</p>}
      {role?.secondFactor && <p className={classes.dim}>{t('people.role.secondFactor')}</p>}
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('people.role.since')}
          value={order.from}
          onChange={(event) => setOrder({ ...order, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('people.role.until')}
          value={order.to}
          onChange={(event) => setOrder({ ...order, to: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('people.role.basis')}
        placeholder={t('people.role.basis.example')}
        maxLength={300}
        value={order.basis}
        onChange={(event) => setOrder({ ...order, basis: event.currentTarget.value })}
      />
      {act.error && (
        <p role="alert" className={classes.failure}>
          {failureWords(act.error, t).sentence}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" loading={act.isPending}>
          {t('people.give')}
        </Button>
      </div>
    </form>
  );
}
