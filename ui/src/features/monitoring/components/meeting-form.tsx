import { Button, Modal, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisations } from '@/api/queries/organisations';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { useChangeMeeting, useMakeMeeting, type Meeting, type MeetingFields } from '../api/meetings';
import { meetingKinds } from '../model/search';
import classes from './monitoring.module.css';

const lists = ['agenda', 'invited', 'present'] as const;

/** Minutes: entered before the meeting as a plan, completed after it. */
export function MeetingForm({ meeting, onClose }: { meeting: Meeting | null; onClose: () => void }) {
  return meeting === null ? (
    <NewMeeting onClose={onClose} />
  ) : (
    <OldMeeting meeting={meeting} onClose={onClose} />
  );
}

function NewMeeting({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const navigate = useNavigate();
  const session = useSession();
  const organisations = useOrganisations();
  const make = useMakeMeeting();
  const [organisation, setOrganisation] = useState<number | null>(null);
  if (!session.data) return null;
  return (
    <Minutes
      title={t('monitoring.meetings.new')}
      start={{ kind: 'meeting', title: '', heldOn: session.data.today, state: 'planned' }}
      pending={make.isPending}
      onClose={onClose}
      above={
        <Select
          label={t('monitoring.meeting.organisation')}
          placeholder={session.data.territory.name}
          searchable
          clearable
          limit={30}
          value={organisation === null ? null : String(organisation)}
          onChange={(value) => setOrganisation(value === null ? null : Number(value))}
          data={(organisations.data ?? []).map((each) => ({ value: String(each.id), label: each.shortName }))}
        />
      }
      keep={(fields) =>
        make.mutate(
          { ...fields, organisation },
          {
            onSuccess: (made) => {
              onClose();
              void navigate({ to: '/monitoring/meetings/$meetingId', params: { meetingId: made.id } });
            },
            onError: (failure) => notices.fail(failure),
          },
        )
      }
    />
  );
}

function OldMeeting({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const change = useChangeMeeting(meeting);
  const { kind, title, heldOn, number, place, agenda, invited, present, minutes, chair, secretary, state } =
    meeting;
  return (
    <Minutes
      title={t('monitoring.meeting.edit')}
      start={{
        kind,
        title,
        heldOn,
        number,
        place,
        agenda,
        invited,
        present,
        minutes,
        chair,
        secretary,
        state,
        body: meeting.body?.id,
        round: meeting.round,
      }}
      pending={change.isPending}
      onClose={onClose}
      keep={(fields) =>
        change.mutate(fields, { onSuccess: onClose, onError: (failure) => notices.fail(failure) })
      }
    />
  );
}

function Minutes({
  title,
  start,
  pending,
  above,
  keep,
  onClose,
}: {
  title: string;
  start: MeetingFields;
  pending: boolean;
  above?: React.ReactNode;
  keep: (fields: MeetingFields) => void;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const [fields, setFields] = useState(start);
  const ready = fields.title.trim() !== '' && fields.heldOn !== '';
  const put = (change: Partial<MeetingFields>) => setFields({ ...fields, ...change });
  const lines = (text: string) => text.split('\n');
  const clean = (all: readonly string[] | undefined) =>
    (all ?? []).map((line) => line.trim()).filter((line) => line !== '');
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="xl"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready)
            keep({
              ...fields,
              agenda: clean(fields.agenda),
              invited: clean(fields.invited),
              present: clean(fields.present),
            });
        }}
      >
        <div className={classes.pair}>
          <NativeSelect
            label={t('monitoring.meeting.kind')}
            value={fields.kind}
            onChange={(event) => put({ kind: event.currentTarget.value as Meeting['kind'] })}
            data={meetingKinds.map((each) => ({ value: each, label: t(`monitoring.meeting.${each}`) }))}
          />
          <TextInput
            type="date"
            label={t('monitoring.meeting.heldOn')}
            required
            value={fields.heldOn}
            onChange={(event) => put({ heldOn: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('monitoring.state')}
            value={fields.state}
            onChange={(event) => put({ state: event.currentTarget.value as Meeting['state'] })}
            data={(['planned', 'held'] as const).map((each) => ({
              value: each,
              label: t(`monitoring.meeting.state.${each}`),
            }))}
          />
        </div>
        <TextInput
          label={t('monitoring.meeting.title')}
          required
          maxLength={300}
          value={fields.title}
          onChange={(event) => put({ title: event.currentTarget.value })}
        />
        {above}
        <div className={classes.pair}>
          {(['number', 'place', 'chair', 'secretary'] as const).map((key) => (
            <TextInput
              key={key}
              label={t(`monitoring.meeting.${key}`)}
              maxLength={key === 'number' ? 60 : 300}
              value={fields[key] ?? ''}
              onChange={(event) => put({ [key]: event.currentTarget.value })}
            />
          ))}
        </div>
        {lists.map((key) => (
          <Textarea
            key={key}
            label={t(`monitoring.meeting.${key}`)}
            description={t('monitoring.meeting.line')}
            autosize
            minRows={2}
            maxRows={10}
            value={(fields[key] ?? []).join('\n')}
            onChange={(event) => put({ [key]: lines(event.currentTarget.value) })}
          />
        ))}
        <Textarea
          label={t('monitoring.meeting.minutes')}
          autosize
          minRows={3}
          maxRows={20}
          maxLength={20000}
          value={fields.minutes ?? ''}
          onChange={(event) => put({ minutes: event.currentTarget.value })}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={pending} disabled={!ready}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
