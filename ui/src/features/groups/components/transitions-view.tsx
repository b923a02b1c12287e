import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useSession } from '@/api/queries/session';
import { schoolYearName, schoolYearOf } from '@/language/days';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { useNotices } from '@/ui/notice';
import { Empty, Read } from '@/ui/states';
import { useGroupKinds, usePlanTransition, useTransitions, type Goal } from '../api/groups';
import { shareOf } from '../model/matrix';
import type { GroupsSearch } from '../model/search';
import classes from './groups.module.css';

type Report = NonNullable<ReturnType<typeof useTransitions>['data']>;

/** Plan and fact of leaving one group or reaching another, by year and by school. */
export function TransitionsView({
  search,
  go,
  may,
}: {
  search: GroupsSearch;
  go: (change: Partial<GroupsSearch>) => void;
  may: boolean;
}) {
  const { t, language } = useLanguage();
  const kinds = useGroupKinds();
  const goal: Goal = search.goal ?? 'left';
  const group = search.group ?? (goal === 'left' ? 'ШНОР' : 'Резильентные');
  const report = useTransitions(goal, group);
  return (
    <>
      <p>{t('groups.transitions.lead')}</p>
      <div className={classes.bar}>
        <SegmentedControl
          value={goal}
          onChange={(value) => go({ goal: value === 'reached' ? 'reached' : undefined, group: undefined })}
          data={(['left', 'reached'] as const).map((value) => ({
            value,
            label: t(`groups.transitions.goal.${value}`),
          }))}
        />
        <NativeSelect
          label={t('groups.kind')}
          value={group}
          onChange={(event) => go({ group: event.currentTarget.value })}
          data={(kinds.data ?? []).map((kind) => ({
            value: kind.code,
            label: `${kind.code}: ${language === 'en' ? kind.english : kind.name}`,
          }))}
        />
      </div>
      <Read query={report} lines={6}>
        {(found) =>
          found.schools.length === 0 ? (
            <Empty title={t('groups.transitions.none')}>{t('groups.transitions.none.next')}</Empty>
          ) : (
            <>
              {found.years.length > 0 && <Years years={found.years} />}
              <Schools report={found} goal={goal} group={group} may={may} />
            </>
          )
        }
      </Read>
    </>
  );
}

function Years({ years }: { years: Report['years'] }) {
  const { t, number } = useLanguage();
  return (
    <div className={classes.bar}>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('groups.transitions')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('groups.year')}</th>
              <th scope="col" className={classes.number}>
                {t('groups.transitions.plan')}
              </th>
              <th scope="col" className={classes.number}>
                {t('groups.transitions.fact')}
              </th>
              <th scope="col" className={classes.number}>
                {t('groups.transitions.total')}
              </th>
              <th scope="col" className={classes.number}>
                {t('groups.transitions.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => {
              const share = shareOf(year.happenedInAll, year.plannedInAll);
              return (
                <tr key={year.year}>
                  <th scope="row">{schoolYearName(year.year)}</th>
                  <td className={classes.number}>{number(year.planned)}</td>
                  <td className={classes.number}>{number(year.happened)}</td>
                  <td className={classes.number}>
                    {number(year.happenedInAll)} / {number(year.plannedInAll)}
                  </td>
                  <td className={classes.number}>{share === null ? '—' : `${share} %`}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Schools({ report, goal, group, may }: { report: Report; goal: Goal; group: string; may: boolean }) {
  const { t, shortDay } = useLanguage();
  const notices = useNotices();
  const session = useSession();
  const plan = usePlanTransition(goal, group);
  const now = session.data ? schoolYearOf(session.data.today) : new Date().getFullYear();
  const choices = Array.from({ length: 9 }, (_, index) => now - 3 + index);
  const choose = (school: number, year: number | null) =>
    plan.mutate({ school, year }, { onError: (failure) => notices.fail(failure) });
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('groups.view.transitions')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('groups.school')}</th>
            <th scope="col">{t('groups.transitions.plan')}</th>
            <th scope="col">{t('groups.transitions.fact')}</th>
            <th scope="col">{t('groups.transitions')}</th>
          </tr>
        </thead>
        <tbody>
          {report.schools.map(({ school, planned, happened, on, state }) => (
            <tr key={school.id}>
              <th scope="row">{school.name}</th>
              <td>
                {may ? (
                  <NativeSelect
                    size="xs"
                    aria-label={`${t('groups.transitions.plan')}: ${school.name}`}
                    value={planned === null ? '' : String(planned)}
                    onChange={(event) =>
                      choose(
                        school.id,
                        event.currentTarget.value === '' ? null : Number(event.currentTarget.value),
                      )
                    }
                    data={[
                      { value: '', label: t('groups.transitions.noPlan') },
                      ...[...new Set([...choices, ...(planned === null ? [] : [planned])])]
                        .sort((a, b) => a - b)
                        .map((year) => ({ value: String(year), label: schoolYearName(year) })),
                    ]}
                  />
                ) : planned === null ? (
                  t('groups.transitions.noPlan')
                ) : (
                  schoolYearName(planned)
                )}
              </td>
              <td>
                {happened !== null && schoolYearName(happened)}
                {on && <span className={classes.quiet}>{t('groups.since', { day: shortDay(on) })}</span>}
              </td>
              <td>
                <Chip tone={state === 'done' ? 'good' : state === 'late' ? 'doubt' : 'plain'}>
                  {t(`groups.transitions.state.${state}`)}
                </Chip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
