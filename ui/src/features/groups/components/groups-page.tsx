import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { usePermitted } from '@/api/permissions';
import { useSession } from '@/api/queries/session';
import { schoolYearName } from '@/language/days';
import { useLanguage } from '@/language/language';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { useGroups, type Group } from '../api/groups';
import type { GroupsSearch, GroupsView } from '../model/search';
import { MakeGroup } from './make-group';
import { StatusMatrix } from './status-matrix';
import { TransitionsView } from './transitions-view';
import classes from './groups.module.css';

/** Groups of schools by year, the statuses of every school over years, and transitions by plan and fact. */
export function GroupsPage({ search }: { search: GroupsSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const permitted = usePermitted();
  const session = useSession();
  const view: GroupsView = search.view ?? 'list';
  const go = (change: Partial<GroupsSearch>) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  const may = permitted('group.write');
  return (
    <Page
      title={t('groups.title')}
      lead={t('groups.lead')}
      wide={view === 'matrix'}
      action={may && session.data ? <MakeGroup year={search.year} today={session.data.today} /> : undefined}
    >
      <div className={classes.bar}>
        <SegmentedControl
          value={view}
          onChange={(chosen) => go({ view: chosen === 'list' ? undefined : chosen })}
          data={(['list', 'matrix', 'transitions'] as const).map((value) => ({
            value,
            label: t(`groups.view.${value}`),
          }))}
        />
      </div>
      {view === 'list' && <GroupList year={search.year} />}
      {view === 'matrix' && <StatusMatrix />}
      {view === 'transitions' && <TransitionsView search={search} go={go} may={may} />}
    </Page>
  );
}

function GroupList({ year }: { year: number | undefined }) {
  const { t } = useLanguage();
  const groups = useGroups(year);
  return (
    <Read query={groups} lines={6}>
      {(all) =>
        all.length === 0 ? (
          <Empty title={t('groups.none')}>{t('groups.none.next')}</Empty>
        ) : (
          <GroupTable groups={all} />
        )
      }
    </Read>
  );
}

function GroupTable({ groups }: { groups: readonly Group[] }) {
  const { t, number, shortDay } = useLanguage();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('groups.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('groups.kind')}</th>
            <th scope="col">{t('groups.year')}</th>
            <th scope="col">{t('groups.order')}</th>
            <th scope="col" className={classes.number}>
              {t('groups.count.listed')}
            </th>
            <th scope="col" className={classes.number}>
              {t('groups.count.selected')}
            </th>
            <th scope="col" className={classes.number}>
              {t('groups.count.current')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">
                <TextLink to="/management/groups/$groupId" params={{ groupId: group.id }}>
                  {group.code}
                </TextLink>
                <span className={classes.quiet}>
                  {group.name}, {group.territory.name}
                </span>
              </th>
              <td>{schoolYearName(group.year)}</td>
              <td>
                {group.order.number !== '' && group.order.day
                  ? t('groups.order.words', { number: group.order.number, day: shortDay(group.order.day) })
                  : group.order.number}
                {group.basis !== '' && (
                  <span className={classes.quiet}>{t(`groups.basis.${group.basis}`)}</span>
                )}
              </td>
              <td className={classes.number}>{number(group.listed)}</td>
              <td className={classes.number}>{number(group.selected)}</td>
              <td className={classes.number}>{number(group.current)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
