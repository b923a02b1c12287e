import { Button, Checkbox, NativeSelect, Popover, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { RoadMap, RoadMapRow } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { targetInWords } from '@/language/targets';
import { Chips } from '@/ui/chip';
import { IconColumns, IconSearch } from '@/ui/icons';
import { TextLink } from '@/ui/link';
import { StateMark, type Mark } from '@/ui/state-mark';
import { Empty } from '@/ui/states';
import { columns, type Column, type RoadMapSearch, type Sort } from '../model/search';
import { inSection, shownColumns, tableRows, toggleColumn } from '../model/table';
import type { Go } from './road-map-page';
import classes from './table-view.module.css';

type Sortable = 'text' | 'next' | 'obligations';
const sortable = new Set<Column>(['text', 'next', 'obligations']);

/** The outline beside the table of activities. */
export function TableView({ roadMap, search, go }: { roadMap: RoadMap; search: RoadMapSearch; go: Go }) {
  const { t } = useLanguage();
  const rows = useMemo(() => tableRows(roadMap.rows, search), [roadMap.rows, search]);
  const shown = shownColumns(search.hide);
  const titles = useMemo(
    () => new Map(roadMap.sections.map((section) => [section.path, section.title])),
    [roadMap.sections],
  );
  return (
    <div className={classes.layout} data-outline={roadMap.sections.length > 0 || undefined}>
      {roadMap.sections.length > 0 && <Outline roadMap={roadMap} section={search.section} go={go} />}
      <div className={classes.main}>
        <div className={classes.tools}>
          <TextInput
            className={classes.search}
            leftSection={<IconSearch size={16} />}
            placeholder={t('table.search')}
            aria-label={t('table.search')}
            value={search.q ?? ''}
            onChange={(event) => go({ q: event.currentTarget.value || undefined })}
          />
          <ColumnChoice hide={search.hide} go={go} />
          <span className={classes.count} role="status">
            {rows.length === roadMap.rows.length
              ? t('table.count', { count: rows.length })
              : t('table.countOf', { shown: rows.length, count: roadMap.rows.length })}
          </span>
          {(search.q ?? search.section ?? search.sort) !== undefined && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => go({ q: undefined, section: undefined, sort: undefined })}
            >
              {t('table.clear')}
            </Button>
          )}
        </div>
        {rows.length === 0 ? (
          <Empty title={t('table.nothing')}>{t('table.nothing.next')}</Empty>
        ) : (
          <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('view.table')}>
            <table className={classes.table}>
              <thead>
                <tr>
                  {shown.map((column) => (
                    <th
                      key={column}
                      scope="col"
                      data-column={column}
                      aria-sort={ariaSort(search.sort, column)}
                    >
                      {sortable.has(column) ? (
                        <button
                          type="button"
                          onClick={() => go({ sort: nextSort(search.sort, column as Sortable) })}
                        >
                          {t(`column.${column}`)} <span aria-hidden="true">{arrow(search.sort, column)}</span>
                        </button>
                      ) : (
                        t(`column.${column}`)
                      )}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  <Activity
                    key={row.id}
                    row={row}
                    shown={shown}
                    roadMapId={roadMap.id}
                    go={go}
                    heading={
                      !search.sort && row.section !== '' && rows[index - 1]?.section !== row.section
                        ? `${row.section} ${titles.get(row.section) ?? ''}`
                        : null
                    }
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </div>
  );
}

function Activity({
  row,
  shown,
  roadMapId,
  heading,
  go,
}: {
  row: RoadMapRow;
  shown: readonly Column[];
  roadMapId: number;
  heading: string | null;
  go: Go;
}) {
  const { t, language, dayInWords, number } = useLanguage();
  const cell: Record<Column, () => React.ReactNode> = {
    number: () => row.number,
    text: () => (
      <button type="button" className={classes.open} onClick={() => go({ activity: row.id })}>
        {row.text}
      </button>
    ),
    deadline: () => <span title={row.deadline.raw}>{row.deadline.words ?? row.deadline.raw}</span>,
    next: () => (row.next ? dayInWords(row.next) : <span className={classes.none}>{t('table.noNext')}</span>),
    responsible: () => <Chips items={row.responsible} most={6} />,
    expected: () =>
      row.expected.targets.length > 0 ? (
        <Chips items={row.expected.targets.map((target) => targetInWords(target, language, t))} most={4} />
      ) : (
        <span className={classes.clamp}>{row.expected.raw}</span>
      ),
    schools: () => <Chips items={row.schools} most={4} />,
    obligations: () => (
      <span className={classes.owed}>
        <TextLink
          to="/obligations"
          search={{ roadMap: roadMapId, activity: row.id }}
          aria-label={t('roadMap.obligations', { count: row.obligations.total })}
        >
          {number(row.obligations.total)}
        </TextLink>
        {worst(row) && (
          <StateMark
            mark={worst(row)!.mark}
            word={t(`state.${worst(row)!.mark}.count`, { count: worst(row)!.count })}
          />
        )}
      </span>
    ),
  };
  return (
    <>
      {heading && (
        <tr className={classes.heading}>
          <th scope="rowgroup" colSpan={shown.length}>
            <span>{heading}</span>
          </th>
        </tr>
      )}
      <tr>
        {shown.map((column) => (
          <td key={column} data-column={column}>
            {cell[column]()}
          </td>
        ))}
      </tr>
    </>
  );
}

function worst(row: RoadMapRow): { mark: Mark; count: number } | null {
  const { overdue, needsDate, current } = row.obligations;
  if (overdue > 0) return { mark: 'overdue', count: overdue };
  if (needsDate > 0) return { mark: 'needs-date', count: needsDate };
  return current > 0 ? { mark: 'current', count: current } : null;
}

function Outline({ roadMap, section, go }: { roadMap: RoadMap; section: string | undefined; go: Go }) {
  const { t } = useLanguage();
  const count = (path?: string) => roadMap.rows.filter((row) => inSection(row.section, path)).length;
  return (
    <>
      <nav className={classes.outline} aria-label={t('roadMap.outline')}>
        <button
          type="button"
          aria-current={section === undefined || undefined}
          onClick={() => go({ section: undefined })}
        >
          <span>{t('roadMap.allSections')}</span>
          <span className={classes.number}>{count()}</span>
        </button>
        {roadMap.sections.map((each) => (
          <button
            key={each.path}
            type="button"
            data-depth={Math.min(3, each.path.split('/').length)}
            aria-current={section === each.path || undefined}
            onClick={() => go({ section: each.path })}
          >
            <span>
              {lastLabel(each.path)} {each.title}
            </span>
            <span className={classes.number}>{count(each.path)}</span>
          </button>
        ))}
      </nav>
      <NativeSelect
        className={classes.outlineSelect}
        aria-label={t('roadMap.outline')}
        value={section ?? ''}
        onChange={(event) => go({ section: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('roadMap.allSections') },
          ...roadMap.sections.map((each) => ({
            value: each.path,
            label: `${lastLabel(each.path)} ${each.title}`,
          })),
        ]}
      />
    </>
  );
}

function lastLabel(path: string): string {
  return path.split('/').at(-1) ?? path;
}

function ColumnChoice({ hide, go }: { hide: string | undefined; go: Go }) {
  const { t } = useLanguage();
  const shown = shownColumns(hide);
  return (
    <Popover position="bottom-start" shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={16} />}>
          {t('table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.columnChoice}>
          {columns
            .filter((column) => column !== 'number' && column !== 'text')
            .map((column) => (
              <Checkbox
                key={column}
                label={t(`column.${column}`)}
                checked={shown.includes(column)}
                onChange={() => go({ hide: toggleColumn(hide, column) })}
              />
            ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function nextSort(sort: Sort | undefined, column: Sortable): Sort | undefined {
  if (sort === `${column}.up`) return `${column}.down`;
  return sort === `${column}.down` ? undefined : `${column}.up`;
}
function arrow(sort: Sort | undefined, column: Column): string {
  if (sort === `${column}.up`) return '↑';
  return sort === `${column}.down` ? '↓' : '↕';
}
function ariaSort(sort: Sort | undefined, column: Column): 'ascending' | 'descending' | undefined {
  if (sort === `${column}.up`) return 'ascending';
  return sort === `${column}.down` ? 'descending' : undefined;
}
