import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { schoolYearName } from '@/language/days';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useCopyGroup, type Group, type GroupMember } from '../api/groups';
import { firstDayOf } from '../model/search';
import classes from './groups.module.css';

/** The group of the next year: who goes on is ticked. */
export function CopyGroup({
  group,
  members,
  onClose,
}: {
  group: Group;
  members: readonly GroupMember[];
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const notices = useNotices();
  const copy = useCopyGroup(group.id);
  const year = group.year + 1;
  const stay = members.filter((member) => member.selected && !member.to);
  const [from, setFrom] = useState(firstDayOf(year));
  const [chosen, setChosen] = useState(stay.map((member) => String(member.school.id)));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('groups.copy')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          copy.mutate(
            { year, from, schools: chosen.map(Number) },
            {
              onSuccess: (change) => {
                notices.say(t('groups.copied', { year: schoolYearName(year) }));
                void navigate({
                  to: '/management/groups/$groupId',
                  params: { groupId: change.group.id },
                });
              },
              onError: (failure) => notices.fail(failure),
            },
          );
        }}
      >
        <p>{t('groups.copy.lead', { year: schoolYearName(year) })}</p>
        <TextInput
          type="date"
          label={t('groups.copy.from')}
          required
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Checkbox.Group value={chosen} onChange={setChosen} label={t('groups.members')}>
          <div className={classes.stays}>
            {stay.map((member) => (
              <Checkbox key={member.id} value={String(member.school.id)} label={member.school.name} />
            ))}
          </div>
        </Checkbox.Group>
        <div className={classes.buttons}>
          <Button type="submit" loading={copy.isPending}>
            {t('groups.copy')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
