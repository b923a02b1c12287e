import { Button, Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { fileAt } from '../api/monitoring';
import { useDecisions, useMeetings, type Meeting } from '../api/meetings';
import { decisionStates, meetingKinds, type MeetingsSearch } from '../model/search';
import { Corrections } from './corrections';
import { DecisionItem } from './decision-item';
import { MeetingForm } from './meeting-form';
import { Places, TakeAway } from './places';
import classes from './monitoring.module.css';

type Go = (change: MeetingsSearch) => void;

/** Meetings, councils and interviews; control of what they decided; corrections of road maps. */
export function MeetingsPage({ search }: { search: MeetingsSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const may = usePermitted()('monitoring.write');
  const [making, make] = useState(false);
  const go: Go = (change) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Page
      title={t('monitoring.meetings')}
      lead={t('monitoring.meetings.lead')}
      action={may && <Button onClick={() => make(true)}>{t('monitoring.meetings.new')}</Button>}
    >
      <Places here="meetings" />
      <div className={classes.bar}>
        <SegmentedControl
          value={search.view ?? 'meetings'}
          onChange={(view) =>
            go({
              view: view === 'meetings' ? undefined : view,
              state: undefined,
              overdue: undefined,
            })
          }
          data={(['meetings', 'decisions', 'corrections'] as const).map((view) => ({
            value: view,
            label: t(`monitoring.view.${view}`),
          }))}
        />
      </div>
      {search.view === 'decisions' ? (
        <Decisions search={search} go={go} may={may} />
      ) : search.view === 'corrections' ? (
        <Corrections search={search} go={go} may={may} />
      ) : (
        <Meetings kind={search.kind} go={go} />
      )}
      {making && <MeetingForm meeting={null} onClose={() => make(false)} />}
    </Page>
  );
}

function Meetings({ kind, go }: { kind: Meeting['kind'] | undefined; go: Go }) {
  const { t, shortDay } = useLanguage();
  const meetings = useMeetings(kind);
  return (
    <>
      <div className={classes.bar}>
        <NativeSelect
          label={t('monitoring.meeting.kind')}
          value={kind ?? ''}
          onChange={(event) =>
            go({ kind: (event.currentTarget.value || undefined) as Meeting['kind'] | undefined })
          }
          data={[
            { value: '', label: t('monitoring.any') },
            ...meetingKinds.map((each) => ({ value: each, label: t(`monitoring.meeting.${each}`) })),
          ]}
        />
      </div>
      <Read query={meetings} lines={4}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('monitoring.meetings.none')}>{t('monitoring.meetings.none.lead')}</Empty>
          ) : (
            <ul className={classes.list}>
              {all.map((meeting) => (
                <li key={meeting.id} className={classes.item}>
                  <div className={classes.head}>
                    <h2>
                      <TextLink to="/monitoring/meetings/$meetingId" params={{ meetingId: meeting.id }}>
                        {meeting.title}
                      </TextLink>
                    </h2>
                    <Chip tone={meeting.state === 'signed' ? 'good' : 'plain'}>
                      {t(`monitoring.meeting.state.${meeting.state}`)}
                    </Chip>
                  </div>
                  <p className={classes.quiet}>
                    {t(`monitoring.meeting.${meeting.kind}`)}, {shortDay(meeting.heldOn)}
                    {meeting.number !== '' && `, № ${meeting.number}`}
                    {`. ${meeting.organisation?.name ?? meeting.body?.name ?? meeting.territory.name}`}
                  </p>
                  <p>
                    {t('monitoring.decisions.count', {
                      count: meeting.decisionCount,
                      open: meeting.openDecisionCount,
                    })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </>
  );
}

function Decisions({ search, go, may }: { search: MeetingsSearch; go: Go; may: boolean }) {
  const { t } = useLanguage();
  const state = decisionStates.find((each) => each === search.state);
  const decisions = useDecisions({ state, overdue: search.overdue });
  const query = new URLSearchParams({
    ...(state ? { state } : {}),
    ...(search.overdue ? { overdue: 'true' } : {}),
  }).toString();
  return (
    <>
      <div className={classes.bar}>
        <NativeSelect
          label={t('monitoring.state')}
          value={state ?? ''}
          onChange={(event) => go({ state: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t('monitoring.any') },
            ...decisionStates.map((each) => ({ value: each, label: t(`monitoring.decision.${each}`) })),
          ]}
        />
        <Checkbox
          label={t('monitoring.overdueOnly')}
          checked={search.overdue ?? false}
          onChange={(event) => go({ overdue: event.currentTarget.checked || undefined })}
        />
        <TakeAway address={(format) => fileAt(`/api/v1/decisions/export?format=${format}&${query}`)} />
      </div>
      <Read query={decisions} lines={4}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('monitoring.decisions.none')} />
          ) : (
            <ul className={classes.list}>
              {all.map((decision) => (
                <DecisionItem key={decision.id} decision={decision} may={may} withMeeting />
              ))}
            </ul>
          )
        }
      </Read>
    </>
  );
}
