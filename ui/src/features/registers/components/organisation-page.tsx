import { Button, Menu } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { OrganisationView } from '@/api/shapes';
import { shortDay } from '@/language/days';
import type { MessageKey } from '@/language/messages.ru';
import { useLanguage } from '@/language/language';
import { Chips } from '@/ui/chip';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useHistory, useOrganisation } from '../api/registers';
import { ChangeDialog } from './entry-form';
import { CloseDialog, MoveDialog, ReorganiseDialog } from './organisation-dialogs';
import classes from './registers.module.css';

type Act = 'change' | 'move' | 'close' | 'reorganise';

/**
 * The passport of an organisation, what it owes, its past. `panels` is what other parts of the application know of it:
 * statuses over the years, the curator.
 */
export function OrganisationPage({ organisationId, panels }: { organisationId: number; panels?: ReactNode }) {
  const query = useOrganisation(organisationId);
  if (query.data === undefined)
    return (
      <Page title="">
        <Read query={query} lines={8}>
          {() => null}
        </Read>
      </Page>
    );
  return <Passport view={query.data} panels={panels} />;
}

function Passport({ view, panels }: { view: OrganisationView; panels?: ReactNode }) {
  const { t } = useLanguage();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  if (view.mergedInto !== null)
    return (
      <Page title={view.shortName}>
        <Empty
          title={t('registers.mergedInto')}
          action={
            <TextLink to="/schools/$organisationId" params={{ organisationId: view.mergedInto }}>
              {t('registers.mergedInto.open')}
            </TextLink>
          }
        />
      </Page>
    );
  return (
    <Page
      title={view.shortName}
      lead={view.fullName !== view.shortName ? view.fullName : undefined}
      above={<Above view={view} />}
      action={view.mayWrite ? <Acts view={view} start={setAct} /> : undefined}
    >
      <Facts view={view} />
      {panels}
      <Past view={view} />
      <History id={view.id} />
      {act === 'change' && <ChangeDialog view={view} onClose={close} />}
      {act === 'move' && <MoveDialog view={view} onClose={close} />}
      {act === 'close' && <CloseDialog view={view} onClose={close} />}
      {act === 'reorganise' && <ReorganiseDialog view={view} onClose={close} />}
    </Page>
  );
}

function Above({ view }: { view: OrganisationView }) {
  return <p className={classes.count}>{view.path.map((step) => step.name).join(' › ')}</p>;
}

function Acts({ view, start }: { view: OrganisationView; start: (act: Act) => void }) {
  const { t } = useLanguage();
  return (
    <div className={classes.actions}>
      <Button onClick={() => start('change')}>{t('registers.change')}</Button>
      <Menu>
        <Menu.Target>
          <Button variant="default">{t('action.more')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => start('move')}>{t('registers.move')}</Menu.Item>
          {!view.closedOn && (
            <>
              <Menu.Item onClick={() => start('reorganise')}>{t('registers.reorganise')}</Menu.Item>
              <Menu.Item onClick={() => start('close')}>{t('registers.close')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

const shownAsTyped = [
  'code',
  'type',
  'settlement',
  'address',
  'head',
  'phone',
  'email',
  'site',
  'inn',
  'ogrn',
  'giaCode',
  'vprLogin',
] as const;

function Facts({ view }: { view: OrganisationView }) {
  const { t, language } = useLanguage();
  const facts: [MessageKey, ReactNode][] = [['form.kind', t(`organisation.${view.kind}`)]];
  if (view.closedOn)
    facts.push(['registers.past', t('registers.closedOn', { day: shortDay(language, view.closedOn) })]);
  if (view.origin === 'plan') facts.push(['registers.passport', t('registers.plan')]);
  facts.push(['registers.obligations', <Counts key="counts" view={view} />]);
  if (view.groups.length > 0)
    facts.push(['schools.groups', <Chips key="groups" items={view.groups} most={12} />]);
  if (view.settlementType)
    facts.push(['form.settlementType', t(`form.settlementType.${view.settlementType}`)]);
  for (const field of shownAsTyped) if (view[field]) facts.push([`form.${field}`, view[field]]);
  if (view.coordinates)
    facts.push(['registers.coordinates', `${view.coordinates.latitude}, ${view.coordinates.longitude}`]);
  if (view.openedOn) facts.push(['form.openedOn', shortDay(language, view.openedOn)]);
  if ((view.aliases ?? []).length > 0) facts.push(['form.aliases', (view.aliases ?? []).join('; ')]);
  if (view.parent && view.parentName)
    facts.push([
      'registers.organisations',
      <TextLink key="parent" to="/schools/$organisationId" params={{ organisationId: view.parent }}>
        {t('registers.parent', { name: view.parentName })}
      </TextLink>,
    ]);
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Every number leads to its rows. */
function Counts({ view }: { view: OrganisationView }) {
  const { t, number } = useLanguage();
  const counts = view.obligations;
  const lists = [
    [undefined, counts.total, t('registers.obligations')],
    ['overdue', counts.overdue, t('today.overdue')],
  ] as const;
  return (
    <span className={classes.counts}>
      {lists.map(([state, count, label]) => (
        <TextLink key={label} to="/obligations" search={{ organisation: view.id, state }}>
          {label}: {number(count)}
        </TextLink>
      ))}
    </span>
  );
}

function Past({ view }: { view: OrganisationView }) {
  const { t, language } = useLanguage();
  if (view.places.length + view.successions.length === 0) return null;
  const day = (text: string | null | undefined, otherwise: MessageKey) =>
    text ? shortDay(language, text) : t(otherwise);
  return (
    <section>
      <h2 className={classes.heading}>{t('registers.past')}</h2>
      <ul className={classes.list}>
        {view.successions.map((link) => (
          <li key={`${link.role}-${link.id}`}>
            {t(link.role === 'successor' ? 'registers.successor' : 'registers.predecessor')}:{' '}
            <TextLink to="/schools/$organisationId" params={{ organisationId: link.id }}>
              {link.name}
            </TextLink>
            <span className={classes.full}>
              {[shortDay(language, link.day), link.basis].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
        {view.places.map((place) => (
          <li key={place.from ?? ''}>
            {t('registers.place', {
              name: place.name,
              from: day(place.from, 'registers.place.since'),
              to: day(place.to, 'registers.place.now'),
            })}
            {place.basis !== '' && <span className={classes.full}>{place.basis}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ id }: { id: number }) {
  const { t, language } = useLanguage();
  const history = useHistory(id);
  return (
    <section>
      <h2 className={classes.heading}>{t('registers.history')}</h2>
      <Read query={history} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.dim}>{t('registers.history.none')}</p>
          ) : (
            <ul className={classes.list}>
              {items.map((event) => (
                <li key={event.id}>
                  {event.actWords}
                  <span className={classes.full}>
                    {shortDay(language, event.at.slice(0, 10))} · {event.actor.name}
                  </span>
                  {event.changes.map((change) => (
                    <span key={change.field} className={classes.full}>
                      {t(change.was ? 'registers.history.was' : 'registers.history.set', {
                        field: change.fieldWords,
                        was: change.was ?? '',
                        became: change.became ?? '',
                      })}
                    </span>
                  ))}
                  {event.details
                    .filter((detail) => ['basis', 'reason', 'successor', 'day'].includes(detail.field))
                    .map((detail) => (
                      <span key={detail.field} className={classes.full}>
                        {detail.fieldWords}: {detail.value}
                      </span>
                    ))}
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </section>
  );
}
