import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useAppointments, useBodies, type Appointment, type Body } from '../api/bodies';
import type { AppointmentState, BodiesSearch } from '../model/search';
import { AppointmentForm } from './appointment-form';
import { term } from '../model/term';
import { BodyMembers } from './body-members';
import { MakeBody } from './make-body';
import classes from './bodies.module.css';

/** Working groups, councils and teams with their members; duties given to people by orders. */
export function BodiesPage({ search }: { search: BodiesSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const permitted = usePermitted();
  const may = permitted('body.write');
  const appointments = search.view === 'appointments';
  const [making, make] = useState(false);
  const go = (change: BodiesSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Page
      title={t('bodies.title')}
      lead={t('bodies.lead')}
      action={
        may && (
          <Button onClick={() => make(true)}>
            {t(appointments ? 'bodies.appointments.add' : 'bodies.add')}
          </Button>
        )
      }
    >
      <div className={classes.bar}>
        <SegmentedControl
          value={search.view ?? 'bodies'}
          onChange={(view) => go({ view: view === 'appointments' ? view : undefined, state: undefined })}
          data={[
            { value: 'bodies', label: t('bodies.bodies') },
            { value: 'appointments', label: t('bodies.appointments') },
          ]}
        />
        {appointments && (
          <NativeSelect
            aria-label={t('bodies.term')}
            value={search.state ?? ''}
            onChange={(event) =>
              go({ state: (event.currentTarget.value || undefined) as AppointmentState | undefined })
            }
            data={[
              { value: '', label: t('bodies.anyState') },
              ...(['acting', 'ending', 'ended'] as const).map((state) => ({
                value: state,
                label: t(`bodies.state.${state}`),
              })),
            ]}
          />
        )}
      </div>
      {appointments ? (
        <Appointments state={search.state} may={may} />
      ) : (
        <Bodies open={search.body} go={go} may={may} />
      )}
      {making && !appointments && <MakeBody onClose={() => make(false)} />}
      {making && appointments && <NewAppointment onClose={() => make(false)} />}
    </Page>
  );
}

function NewAppointment({ onClose }: { onClose: () => void }) {
  const session = useSession();
  return session.data ? (
    <AppointmentForm appointment={null} today={session.data.today} onClose={onClose} />
  ) : null;
}

function Bodies({
  open,
  go,
  may,
}: {
  open: number | undefined;
  go: (change: BodiesSearch) => void;
  may: boolean;
}) {
  const { t } = useLanguage();
  const bodies = useBodies();
  return (
    <Read query={bodies} lines={4}>
      {(all) =>
        all.length === 0 ? (
          <Empty title={t('bodies.none')}>{t('bodies.none.next')}</Empty>
        ) : (
          <ul className={classes.list}>
            {all.map((body) => (
              <BodyItem
                key={body.id}
                body={body}
                opened={open === body.id}
                toggle={() => go({ body: open === body.id ? undefined : body.id })}
                may={may}
              />
            ))}
          </ul>
        )
      }
    </Read>
  );
}

function BodyItem({
  body,
  opened,
  toggle,
  may,
}: {
  body: Body;
  opened: boolean;
  toggle: () => void;
  may: boolean;
}) {
  const { t, shortDay } = useLanguage();
  const where = body.place.organisation?.name ?? body.place.territory.name;
  const order = body.order.number === '' ? '' : `, № ${body.order.number}`;
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <h2>{body.name}</h2>
        <Chip>{t(`bodies.kind.${body.kind}`)}</Chip>
      </div>
      <p className={classes.quiet}>
        {where}
        {order}
        {(body.from ?? body.to) ? `, ${term(body.from, body.to, t, shortDay)}` : ''}
      </p>
      {body.tasks !== '' && <p className={classes.quiet}>{body.tasks}</p>}
      <div className={classes.buttons}>
        <Button variant="default" size="compact-sm" aria-expanded={opened} onClick={toggle}>
          {t('bodies.members', { count: body.memberCount })}
        </Button>
      </div>
      {opened && <BodyMembers bodyId={body.id} may={may} />}
    </li>
  );
}

function Appointments({ state, may }: { state: AppointmentState | undefined; may: boolean }) {
  const { t } = useLanguage();
  const appointments = useAppointments(state);
  return (
    <Read query={appointments} lines={4}>
      {(all) =>
        all.length === 0 ? (
          <Empty title={t('bodies.appointments.none')}>{t('bodies.appointments.none.next')}</Empty>
        ) : (
          <ul className={classes.list}>
            {all.map((appointment) => (
              <AppointmentItem key={appointment.id} appointment={appointment} may={may} />
            ))}
          </ul>
        )
      }
    </Read>
  );
}

function AppointmentItem({ appointment, may }: { appointment: Appointment; may: boolean }) {
  const { t, shortDay } = useLanguage();
  const [editing, edit] = useState(false);
  const { state } = appointment;
  const where = appointment.place.organisation?.name ?? appointment.place.territory.name;
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <h2>{appointment.name}</h2>
        <Chip tone={state === 'ending' ? 'doubt' : state === 'acting' ? 'good' : 'plain'}>
          {t(`bodies.state.${state}`)}
        </Chip>
      </div>
      <p>{appointment.duty === 'other' ? appointment.dutyName : t(`bodies.duty.${appointment.duty}`)}</p>
      <p className={classes.quiet}>
        {where}, {term(appointment.from, appointment.to, t, shortDay)}
        {appointment.order.number !== '' && `, № ${appointment.order.number}`}
        {appointment.atEnd !== '' && `. ${t('bodies.atEnd')}: ${t(`bodies.atEnd.${appointment.atEnd}`)}`}
      </p>
      {may && (
        <div className={classes.buttons}>
          <Button variant="default" size="compact-sm" onClick={() => edit(true)}>
            {t('bodies.edit')}
          </Button>
        </div>
      )}
      {editing && (
        <AppointmentForm appointment={appointment} today={appointment.from} onClose={() => edit(false)} />
      )}
    </li>
  );
}
