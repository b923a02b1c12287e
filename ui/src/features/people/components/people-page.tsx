import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { ExportMenu } from '@/ui/export-menu';
import { IconSearch } from '@/ui/icons';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import { exportAddress, usePeople, useRoles, useTerritories, type Person } from '../api/people';
import { accountStates, type PeopleSearch } from '../model/search';
import { NewPersonDialog } from './new-person-dialog';
import classes from './people.module.css';

/** «Люди и роли»: everybody of the scope, filtered by the URL. */
export function PeoplePage({ search }: { search: PeopleSearch }) {
  const { t } = useLanguage();
  const permitted = usePermitted();
  const [adding, setAdding] = useState(false);
  const list = usePeople(search);
  const first = list.data?.pages[0];
  const people = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.values(search).some((value) => value !== undefined);
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      wide
      action={
        <div className={classes.acts}>
          <ExportMenu address={(format) => exportAddress(search, format)} />
          {permitted('person.write') && <Button onClick={() => setAdding(true)}>{t('people.add')}</Button>}
        </div>
      }
    >
      <Filters search={search} />
      {list.error && !first ? (
        <Failed failure={list.error} retry={() => void list.refetch()} />
      ) : !first ? (
        <Loading lines={8} height={52} />
      ) : people.length === 0 ? (
        filtered ? (
          <Empty title={t('people.nothing')}>{t('table.nothing.next')}</Empty>
        ) : (
          <Empty title={t('people.none')}>{t('people.none.next')}</Empty>
        )
      ) : (
        <>
          <p className={classes.count} role="status">
            {t('people.shown', { shown: people.length, count: first.total })}
          </p>
          <PeopleTable people={people} />
          {list.hasNextPage && (
            <Button
              variant="default"
              className={classes.next}
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t('people.more')}
            </Button>
          )}
        </>
      )}
      <NewPersonDialog opened={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function Filters({ search }: { search: PeopleSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const roles = useRoles();
  const territories = useTerritories();
  const go = (change: PeopleSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={classes.filters}>
      <TextInput
        leftSection={<IconSearch size={16} />}
        placeholder={t('people.search')}
        aria-label={t('people.search')}
        value={search.q ?? ''}
        onChange={(event) => go({ q: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        aria-label={t('people.role')}
        value={search.role ?? ''}
        onChange={(event) => go({ role: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('people.anyRole') },
          ...(roles.data?.items ?? []).map(({ role, name }) => ({ value: role, label: name })),
        ]}
      />
      <NativeSelect
        aria-label={t('people.territory')}
        value={String(search.workplace ?? '')}
        onChange={(event) => go({ workplace: Number(event.currentTarget.value) || undefined })}
        data={[
          { value: '', label: t('people.anyTerritory') },
          ...(territories.data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <NativeSelect
        aria-label={t('people.account')}
        value={search.account ?? ''}
        onChange={(event) =>
          go({ account: accountStates.find((state) => state === event.currentTarget.value) })
        }
        data={[
          { value: '', label: t('people.anyAccount') },
          ...accountStates.map((state) => ({ value: state, label: t(`people.account.${state}`) })),
        ]}
      />
      <Checkbox
        label={t('people.closed')}
        checked={search.closed ?? false}
        onChange={(event) => go({ closed: event.currentTarget.checked || undefined })}
      />
    </div>
  );
}

function PeopleTable({ people }: { people: readonly Person[] }) {
  const { t } = useLanguage();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('people.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.workplace')}</th>
            <th scope="col">{t('people.roles')}</th>
            <th scope="col">{t('people.account')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <TextLink to="/management/people/$personId" params={{ personId: person.id }}>
                  {person.name}
                </TextLink>
                {person.position !== '' && <span className={classes.sub}>{person.position}</span>}
              </th>
              <td>
                {person.organisation?.name ?? person.territory.name}
                {person.organisation && <span className={classes.sub}>{person.territory.name}</span>}
              </td>
              <td>
                {person.roles.length === 0 ? (
                  <span className={classes.dim}>{t('people.noRoles')}</span>
                ) : (
                  <ul className={classes.roles}>
                    {person.roles.map((role) => (
                      <li key={role.id}>
                        {role.name}
                        {(role.organisation ?? role.territory) && (
                          <span className={classes.dim}>
                            {' · '}
                            {(role.organisation ?? role.territory)?.name}
                          </span>
                        )}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
              <td>{t(`people.account.${person.account}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
