import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useChangeGroup, type Group } from '../api/groups';
import { BasisChoice } from './basis-choice';
import classes from './groups.module.css';

/** Name, basis and order of a group. */
export function EditGroup({ group, onClose }: { group: Group; onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const change = useChangeGroup(group);
  const [edited, setEdited] = useState({
    name: group.name,
    basis: group.basis,
    order: group.order,
    note: group.note,
  });
  const order = (part: Partial<Group['order']>) =>
    setEdited({ ...edited, order: { ...edited.order, ...part } });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('groups.edit')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(edited, {
            onSuccess: () => {
              notices.say(t('groups.saved'));
              onClose();
            },
            onError: (failure) => notices.fail(failure),
          });
        }}
      >
        <TextInput
          label={t('groups.name')}
          required
          maxLength={300}
          value={edited.name}
          onChange={(event) => setEdited({ ...edited, name: event.currentTarget.value })}
        />
        <BasisChoice value={edited.basis} onChange={(basis) => setEdited({ ...edited, basis })} />
        <TextInput
          label={t('groups.number')}
          maxLength={100}
          value={edited.order.number}
          onChange={(event) => order({ number: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('groups.day')}
          value={edited.order.day ?? ''}
          onChange={(event) => order({ day: event.currentTarget.value || null })}
        />
        <TextInput
          label={t('groups.issuer')}
          maxLength={300}
          value={edited.order.issuer}
          onChange={(event) => order({ issuer: event.currentTarget.value })}
        />
        <TextInput
          label={t('groups.note')}
          maxLength={2000}
          value={edited.note}
          onChange={(event) => setEdited({ ...edited, note: event.currentTarget.value })}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={change.isPending}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
