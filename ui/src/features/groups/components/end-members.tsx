import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useEndMembers, type Group } from '../api/groups';
import { useTellChange } from './tell-change';
import classes from './groups.module.css';

/** The last day of some schools in a group, and why they leave. */
export function EndMembers({
  group,
  schools,
  today,
  onClose,
}: {
  group: Group;
  schools: number[];
  today: string;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const notices = useNotices();
  const tell = useTellChange();
  const end = useEndMembers(group.id);
  const [last, setLast] = useState(today);
  const [why, setWhy] = useState('');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('groups.end')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          end.mutate(
            { schools, last, why },
            {
              onSuccess: (change) => {
                tell(change);
                onClose();
              },
              onError: (failure) => notices.fail(failure),
            },
          );
        }}
      >
        <p>{t('groups.chosen', { count: schools.length })}</p>
        <TextInput
          type="date"
          label={t('groups.end.last')}
          required
          value={last}
          onChange={(event) => setLast(event.currentTarget.value)}
        />
        <TextInput
          label={t('groups.end.why')}
          value={why}
          maxLength={500}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={end.isPending}>
            {t('groups.end')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
