import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOrganisations } from '@/api/queries/organisations';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useAddDecision, useChangeMeeting, useMeeting, type MeetingDetail } from '../api/meetings';
import { DecisionItem } from './decision-item';
import { MeetingForm } from './meeting-form';
import classes from './monitoring.module.css';

/** Minutes of one meeting with its decisions. */
export function MeetingPage({ meetingId }: { meetingId: number }) {
  const meeting = useMeeting(meetingId);
  return (
    <Read query={meeting} lines={5}>
      {(found) => <MeetingView meeting={found} />}
    </Read>
  );
}

function MeetingView({ meeting }: { meeting: MeetingDetail }) {
  const { t, shortDay } = useLanguage();
  const [editing, edit] = useState(false);
  const open = meeting.mayWrite && meeting.state !== 'signed';
  const where = [meeting.organisation?.name ?? meeting.territory.name, meeting.body?.name, meeting.place]
    .filter(Boolean)
    .join(', ');
  return (
    <Page
      title={meeting.title}
      lead={`${t(`monitoring.meeting.${meeting.kind}`)}, ${shortDay(meeting.heldOn)}${meeting.number === '' ? '' : `, № ${meeting.number}`}. ${where}`}
      above={<TextLink to="/monitoring/meetings">{t('monitoring.meetings')}</TextLink>}
      action={
        <Chip tone={meeting.state === 'signed' ? 'good' : 'plain'}>
          {t(`monitoring.meeting.state.${meeting.state}`)}
        </Chip>
      }
    >
      {open && <Leading meeting={meeting} edit={() => edit(true)} />}
      {(['agenda', 'invited', 'present'] as const).map(
        (key) =>
          meeting[key].length > 0 && (
            <section key={key}>
              <h2 className={classes.section}>{t(`monitoring.meeting.${key}`)}</h2>
              <ol>
                {meeting[key].map((line, index) => (
                  <li key={index}>{line}</li>
                ))}
              </ol>
            </section>
          ),
      )}
      {meeting.minutes !== '' && (
        <section>
          <h2 className={classes.section}>{t('monitoring.meeting.minutes')}</h2>
          {meeting.minutes.split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </section>
      )}
      <h2 className={classes.section}>{t('monitoring.view.decisions')}</h2>
      {meeting.decisions.length === 0 && <Empty title={t('monitoring.decisions.none')} />}
      <ul className={classes.list}>
        {meeting.decisions.map((decision) => (
          <DecisionItem
            key={`${decision.id}-${decision.version}`}
            decision={decision}
            may={meeting.mayWrite}
          />
        ))}
      </ul>
      {open && <AddDecision meetingId={meeting.id} />}
      {editing && <MeetingForm meeting={meeting} onClose={() => edit(false)} />}
    </Page>
  );
}

function Leading({ meeting, edit }: { meeting: MeetingDetail; edit: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const change = useChangeMeeting(meeting);
  const sign = () =>
    change.mutate(
      {
        kind: meeting.kind,
        title: meeting.title,
        body: meeting.body?.id,
        round: meeting.round,
        heldOn: meeting.heldOn,
        number: meeting.number,
        place: meeting.place,
        agenda: meeting.agenda,
        invited: meeting.invited,
        present: meeting.present,
        minutes: meeting.minutes,
        chair: meeting.chair,
        secretary: meeting.secretary,
        state: 'signed',
      },
      {
        onSuccess: () => notices.say(t('monitoring.meeting.signed')),
        onError: (failure) => notices.fail(failure),
      },
    );
  return (
    <div className={classes.bar}>
      <Button variant="default" onClick={edit}>
        {t('monitoring.meeting.edit')}
      </Button>
      {meeting.state === 'held' && (
        <Button variant="default" loading={change.isPending} onClick={sign}>
          {t('monitoring.meeting.sign')}
        </Button>
      )}
    </div>
  );
}

function AddDecision({ meetingId }: { meetingId: number }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const session = useSession();
  const organisations = useOrganisations();
  const add = useAddDecision(meetingId);
  const [text, setText] = useState('');
  const [responsible, setResponsible] = useState('');
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [chosen, setDue] = useState<string | null>(null);
  const due = chosen ?? session.data?.today ?? '';
  const ready = text.trim() !== '' && due !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        add.mutate(
          {
            text,
            responsible,
            due,
            state: 'open',
            organisation: organisation === null ? null : Number(organisation),
          },
          {
            onSuccess: () => {
              setText('');
              setResponsible('');
              setOrganisation(null);
            },
            onError: (failure) => notices.fail(failure),
          },
        );
      }}
    >
      <h2 className={classes.section}>{t('monitoring.decisions.add')}</h2>
      <Textarea
        label={t('monitoring.decision.text')}
        required
        autosize
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('monitoring.decision.responsible')}
          maxLength={300}
          value={responsible}
          onChange={(event) => setResponsible(event.currentTarget.value)}
        />
        <Select
          label={t('monitoring.decision.organisation')}
          searchable
          clearable
          limit={30}
          value={organisation}
          onChange={setOrganisation}
          data={(organisations.data ?? []).map((each) => ({ value: String(each.id), label: each.shortName }))}
        />
        <TextInput
          type="date"
          label={t('monitoring.until.label')}
          required
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
      </div>
      <div className={classes.buttons}>
        <Button type="submit" loading={add.isPending} disabled={!ready}>
          {t('monitoring.decisions.add')}
        </Button>
      </div>
    </form>
  );
}
