import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { ButtonLink, TextLink } from '@/ui/link';
import { useNotices } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { startViewAs, usePerson, usePersonActs, type GivenRole, type PersonDetail } from '../api/people';
import { dotted, roleInWords } from '../model/words';
import { AccountPanel } from './account-panel';
import { ContactsPanel } from './contacts-panel';
import { DataPanel } from './data-panel';
import { GiveRoleDialog } from './give-role-dialog';
import { ClosePersonDialog, EditPersonDialog, MovePersonDialog } from './person-dialogs';
import classes from './people.module.css';

/** A person: place of work, roles, account, contacts. */
export function PersonPage({ personId }: { personId: number }) {
  const { t } = useLanguage();
  const person = usePerson(personId);
  if (person.data === undefined)
    return (
      <Page title="" above={<TextLink to="/management/people">← {t('people.title')}</TextLink>}>
        <Read query={person} lines={8}>
          {() => null}
        </Read>
      </Page>
    );
  return (
    <Read query={person} lines={8}>
      {(data) => (
        <Page
          title={data.name}
          lead={[data.position, data.organisation?.name, data.territory.name].filter(Boolean).join(' · ')}
          above={<TextLink to="/management/people">← {t('people.title')}</TextLink>}
          action={<Acts person={data} />}
        >
          {data.closedOn !== null && (
            <p className={classes.note} role="status">
              {data.erased ? t('people.erased') : t('people.closedOn', { day: dotted(data.closedOn) })}
            </p>
          )}
          <Roles person={data} />
          <AccountPanel person={data} />
          {!data.erased && <ContactsPanel person={data} />}
          {!data.erased && <DataPanel person={data} />}
        </Page>
      )}
    </Read>
  );
}

function Acts({ person }: { person: PersonDetail }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<'edit' | 'move' | 'close' | null>(null);
  const close = () => setDialog(null);

  async function lookAs() {
    try {
      await startViewAs(person.id);
      queries.clear();
      window.location.assign('/');
    } catch (failure) {
      notices.fail(failure);
    }
  }

  return (
    <div className={classes.acts}>
      {person.may.edit && (
        <>
          <Button variant="default" onClick={() => setDialog('edit')}>
            {t('people.edit')}
          </Button>
          <Button variant="default" onClick={() => setDialog('move')}>
            {t('people.move')}
          </Button>
          <Button variant="default" onClick={() => setDialog('close')}>
            {t('people.close')}
          </Button>
        </>
      )}
      {person.may.viewAs && (
        <Button variant="default" onClick={() => void lookAs()}>
          {t('people.viewAs')}
        </Button>
      )}
      {person.may.explain && (
        <ButtonLink variant="default" to="/management/why" search={{ person: String(person.id) }}>
          {t('why.short')}
        </ButtonLink>
      )}
      <EditPersonDialog person={person} opened={dialog === 'edit'} onClose={close} />
      <MovePersonDialog person={person} opened={dialog === 'move'} onClose={close} />
      <ClosePersonDialog person={person} opened={dialog === 'close'} onClose={close} />
    </div>
  );
}

function Roles({ person }: { person: PersonDetail }) {
  const { t } = useLanguage();
  const [giving, setGiving] = useState(false);
  const now = person.roles.filter(({ state }) => state === 'current' || state === 'future');
  const before = person.roles.filter(({ state }) => state === 'past' || state === 'ended');
  return (
    <section className={classes.panel} aria-label={t('people.roles')}>
      <div className={classes.panelHead}>
        <h2>{t('people.roles')}</h2>
        {person.may.giveRoles && <Button onClick={() => setGiving(true)}>{t('people.give')}</Button>}
      </div>
      {now.length === 0 && <p className={classes.dim}>{t('people.noRoles.long')}</p>}
      <RoleLines person={person} roles={now} />
      {before.length > 0 && (
        <details className={classes.past}>
          <summary>{t('people.rolesBefore', { count: before.length })}</summary>
          <RoleLines person={person} roles={before} />
        </details>
      )}
      <GiveRoleDialog person={person} opened={giving} onClose={() => setGiving(false)} />
    </section>
  );
}

function RoleLines({ person, roles }: { person: PersonDetail; roles: readonly GivenRole[] }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const act = usePersonActs(person);
  const end = (role: GivenRole) =>
    act.mutate(
      { kind: 'end', grant: role.id },
      { onSuccess: () => notices.say(t('people.ended')), onError: (failure) => notices.fail(failure) },
    );
  return (
    <ul className={classes.lines}>
      {roles.map((role) => (
        <li key={role.id} className={classes.line}>
          <div>
            <span>{roleInWords(role, { t })}</span>
            <span className={classes.sub}>
              {t(`people.role.${role.state}`)}
              {' · '}
              {t('people.role.given', { by: role.givenBy || t('people.operator') })}
              {role.endedAt !== null &&
                ` · ${t('people.role.endedBy', { by: role.endedBy || t('people.operator') })}`}
            </span>
          </div>
          {person.may.giveRoles && (role.state === 'current' || role.state === 'future') && (
            <Button
              variant="subtle"
              size="compact-sm"
              loading={act.isPending}
              onClick={() => end(role)}
              aria-label={t('people.endOf', { role: roleInWords(role, { t }) })}
            >
              {t('people.end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
