import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTerritories } from '@/api/queries/territories';
import type { Organisation, OrganisationFilter } from '@/api/shapes';
import { shortDay } from '@/language/days';
import { useLanguage } from '@/language/language';
import { Chips } from '@/ui/chip';
import { IconSearch } from '@/ui/icons';
import { TextLink } from '@/ui/link';
import { Empty, Failed, Loading } from '@/ui/states';
import { useRegister } from '../api/registers';
import { kinds, sortedBy, type RegisterSearch } from '../model/search';
import classes from './registers.module.css';

type Go = (change: RegisterSearch) => void;

/** Organisations of a filter: search, kind, state and day above, columns that sort, page after page. */
export function OrganisationTable({
  search,
  filter,
  go,
  withKind,
}: {
  search: RegisterSearch;
  filter: OrganisationFilter;
  go: Go;
  withKind: boolean;
}) {
  const { t } = useLanguage();
  const list = useRegister(filter);
  const first = list.data?.pages[0];
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Filters search={search} go={go} withKind={withKind} />
      {list.error && !first ? (
        <Failed failure={list.error} retry={() => void list.refetch()} />
      ) : !first ? (
        <Loading lines={8} />
      ) : items.length === 0 ? (
        <Empty title={t('registers.none')}>{t('registers.none.next')}</Empty>
      ) : (
        <>
          <p className={classes.count} role="status">
            {t('registers.count', { count: first.total })}
          </p>
          <Rows items={items} search={search} go={go} withKind={withKind} />
          {list.hasNextPage && (
            <Button
              variant="default"
              className={classes.next}
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t('registers.more')}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function Filters({ search, go, withKind }: { search: RegisterSearch; go: Go; withKind: boolean }) {
  const { t } = useLanguage();
  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.search}
        leftSection={<IconSearch size={16} />}
        placeholder={t('registers.search')}
        aria-label={t('registers.search')}
        value={search.q ?? ''}
        onChange={(event) => go({ q: event.currentTarget.value || undefined })}
      />
      {withKind && (
        <NativeSelect
          aria-label={t('schools.kind')}
          value={search.kind ?? ''}
          onChange={(event) => go({ kind: kinds.find((kind) => kind === event.currentTarget.value) })}
          data={[
            { value: '', label: t('schools.anyKind') },
            ...kinds.map((kind) => ({ value: kind, label: t(`organisation.${kind}`) })),
          ]}
        />
      )}
      <NativeSelect
        aria-label={t('registers.open')}
        value={search.state ?? 'open'}
        onChange={(event) =>
          go({ state: (['closed', 'ever'] as const).find((state) => state === event.currentTarget.value) })
        }
        data={[
          { value: 'open', label: t('registers.open') },
          { value: 'closed', label: t('registers.onlyClosed') },
          { value: 'ever', label: t('registers.anyState') },
        ]}
      />
      <TextInput
        type="date"
        aria-label={t('registers.asOf')}
        leftSection={<span className={classes.dayLabel}>{t('registers.asOf')}</span>}
        leftSectionWidth="5rem"
        value={search.asOf ?? ''}
        onChange={(event) => go({ asOf: event.currentTarget.value || undefined })}
      />
    </div>
  );
}

function Heading({
  column,
  search,
  go,
  children,
}: {
  column: NonNullable<RegisterSearch['sort']>;
  search: RegisterSearch;
  go: Go;
  children: string;
}) {
  const { t } = useLanguage();
  const sorted = (search.sort ?? 'name') === column;
  const direction = search.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={sorted ? direction : 'none'}>
      <button
        type="button"
        className={classes.sort}
        title={t('registers.sort', { column: children })}
        onClick={() => go(sortedBy(search, column))}
      >
        {children}
        <span aria-hidden="true">{sorted ? (search.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function Rows({
  items,
  search,
  go,
  withKind,
}: {
  items: readonly Organisation[];
  search: RegisterSearch;
  go: Go;
  withKind: boolean;
}) {
  const { t } = useLanguage();
  const tree = useTerritories();
  const places = new Map((tree.data ?? []).map((each) => [each.id, each.name]));
  const sort = { search, go };
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('registers.organisations')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <Heading column="name" {...sort}>
              {t('schools.name')}
            </Heading>
            {withKind && <th scope="col">{t('schools.kind')}</th>}
            <Heading column="code" {...sort}>
              {t('schools.code')}
            </Heading>
            <th scope="col">{t('registers.territory')}</th>
            <Heading column="settlement" {...sort}>
              {t('schools.settlement')}
            </Heading>
            <th scope="col">{t('schools.groups')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((body) => (
            <tr key={body.id}>
              <th scope="row">
                <Name body={body} />
              </th>
              {withKind && <td>{t(`organisation.${body.kind}`)}</td>}
              <td className="v-figures">{body.code}</td>
              <td>{body.territory === undefined ? '' : places.get(body.territory)}</td>
              <td>{body.settlement}</td>
              <td>
                <Chips items={body.groups} most={5} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({ body }: { body: Organisation }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <>
      <TextLink to="/schools/$organisationId" params={{ organisationId: body.id }}>
        {body.shortName}
      </TextLink>
      {body.closedOn && (
        <span className={classes.dim}>
          {' '}
          {t('registers.closedOn', { day: shortDay(language, body.closedOn) })}
        </span>
      )}
      {body.fullName !== '' && body.fullName !== body.shortName && (
        <span className={classes.full}>{body.fullName}</span>
      )}
    </>
  );
}
