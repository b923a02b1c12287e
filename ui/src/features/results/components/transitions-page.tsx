import { SegmentedControl } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '@/language/language';
import { Chart } from '@/ui/chart';
import { ExportMenu } from '@/ui/export-menu';
import { Page } from '@/ui/page';
import { Empty, Read } from '@/ui/states';
import { fileAddress, useTransitions, useTransitionSchools, type LevelTransitions } from '../api/dynamics';
import { flowOption } from '../model/options';
import type { TransitionsSearch } from '../model/search';
import { levelName } from '../model/words';
import { More, SchoolLink, TableBox, useGo, YearInput } from './parts';
import classes from './results.module.css';

/** How schools went between groups from one year to another, as a flow and as a table. */
export function TransitionsPage({
  search,
  territory,
  tabs,
}: {
  search: TransitionsSearch;
  territory: number | undefined;
  tabs: ReactNode;
}) {
  const { t } = useLanguage();
  const go = useGo<TransitionsSearch>();
  const by = search.by ?? 'fifths';
  const read = useTransitions(territory, search.from, search.to, by);
  const from = search.from ?? read.data?.from;
  const to = search.to ?? read.data?.to;
  return (
    <Page
      title={t('dynamics.transitions.title')}
      lead={t('dynamics.transitions.lead')}
      above={tabs}
      wide
      action={
        <ExportMenu
          address={(format) =>
            fileAddress('/api/v1/dynamics/transitions', format, { territory, from, to, by })
          }
        />
      }
    >
      <div className={`${classes.bar} v-screen-only`}>
        <SegmentedControl
          value={by}
          onChange={(value) => go({ by: value === 'statuses' ? 'statuses' : undefined })}
          data={[
            { value: 'fifths', label: t('dynamics.transitions.fifths') },
            { value: 'statuses', label: t('dynamics.transitions.statuses') },
          ]}
        />
        <YearInput label={t('dynamics.fromYear')} value={from} choose={(year) => go({ from: year })} />
        <YearInput label={t('dynamics.toYear')} value={to} choose={(year) => go({ to: year })} />
      </div>
      <Read query={read} lines={8}>
        {(transitions) =>
          transitions.flows.length === 0 ? (
            <Empty title={t('dynamics.none')}>{t('dynamics.none.next')}</Empty>
          ) : (
            <Shown transitions={transitions} territory={territory} />
          )
        }
      </Read>
    </Page>
  );
}

function Shown({ transitions, territory }: { transitions: LevelTransitions; territory: number | undefined }) {
  const { t } = useLanguage();
  const option = useMemo(
    () => flowOption(transitions, (level) => levelName(level, transitions.by, t)),
    [transitions, t],
  );
  const stayed = transitions.flows
    .filter((flow) => flow.from === flow.to)
    .reduce((sum, flow) => sum + flow.schools, 0);
  return (
    <>
      <p className={classes.note}>
        {t(transitions.by === 'fifths' ? 'dynamics.transitions.byFifths' : 'dynamics.transitions.byStatuses')}
      </p>
      <Chart
        title={t('dynamics.transitions.chart', {
          from: String(transitions.from),
          to: String(transitions.to),
        })}
        summary={t('dynamics.transitions.summary', { stayed, count: transitions.schools })}
        option={option}
        height={380}
        table={{
          columns: [
            { title: String(transitions.from) },
            { title: String(transitions.to) },
            { title: t('dynamics.schools'), numeric: true },
          ],
          rows: transitions.flows.map((flow) => [
            levelName(flow.from, transitions.by, t),
            levelName(flow.to, transitions.by, t),
            flow.schools,
          ]),
        }}
      />
      <TableBox label={t('dynamics.transitions.title')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{transitions.from}</th>
              <th scope="col">{transitions.to}</th>
              <th scope="col" className={classes.number}>
                {t('dynamics.schools')}
              </th>
              <th scope="col">{t('dynamics.which')}</th>
            </tr>
          </thead>
          <tbody>
            {transitions.flows.map((flow) => (
              <tr key={`${flow.from}>${flow.to}`}>
                <td>{levelName(flow.from, transitions.by, t)}</td>
                <td>{levelName(flow.to, transitions.by, t)}</td>
                <td className={classes.number}>{flow.schools}</td>
                <td>
                  <FlowSchools transitions={transitions} flow={flow} territory={territory} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}

/** Schools of one flow; read when they are wanted. Few that moved are shown at once. */
function FlowSchools({
  transitions,
  flow,
  territory,
}: {
  transitions: LevelTransitions;
  flow: LevelTransitions['flows'][number];
  territory: number | undefined;
}) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(flow.schools <= 5 && flow.from !== flow.to);
  const schools = useTransitionSchools(territory, transitions, flow, open);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('dynamics.show')}</summary>
      {open && (
        <Read query={{ ...schools, data: schools.data?.pages }} lines={1}>
          {(pages) => (
            <ul className={classes.list}>
              {pages
                .flatMap((page) => page.items)
                .map((school) => (
                  <li key={school.id}>
                    <SchoolLink school={school} />
                  </li>
                ))}
            </ul>
          )}
        </Read>
      )}
      <More query={schools} />
    </details>
  );
}
