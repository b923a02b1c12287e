import { Button, NativeSelect } from '@mantine/core';
import type { RoadMap, RoadMapRow } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { IconPrint } from '@/ui/icons';
import { layouts, type Layout } from '../model/search';
import type { Go } from './road-map-page';
import classes from './print-view.module.css';

type Cell = 'number' | 'text' | 'responsible' | 'deadline' | 'expected';

/** The columns of the official forms, in the words that the authorities print. The form is Russian in every language. */
const forms: Record<Layout, readonly { cell: Cell; heading: string }[]> = {
  a: [
    { cell: 'number', heading: '№' },
    { cell: 'text', heading: 'Содержание действия' },
    { cell: 'responsible', heading: 'Ответственный' },
    { cell: 'deadline', heading: 'Срок' },
    { cell: 'expected', heading: 'Ожидаемые результаты' },
  ],
  b: [
    { cell: 'number', heading: '№' },
    { cell: 'text', heading: 'Описание действий' },
    { cell: 'responsible', heading: 'Ответственный' },
    { cell: 'deadline', heading: 'Сроки' },
    { cell: 'expected', heading: 'Региональный показатель' },
  ],
  c: [
    { cell: 'number', heading: '№' },
    { cell: 'text', heading: 'Мероприятие' },
    { cell: 'responsible', heading: 'Исполнители' },
    { cell: 'deadline', heading: 'Сроки' },
    { cell: 'expected', heading: 'Ключевой результат' },
  ],
  d: [
    { cell: 'number', heading: '№' },
    { cell: 'text', heading: 'Мероприятия' },
    { cell: 'deadline', heading: 'Сроки' },
    { cell: 'responsible', heading: 'Ответственные' },
    { cell: 'expected', heading: 'Результаты исполнения' },
  ],
  e: [
    { cell: 'number', heading: '№' },
    { cell: 'text', heading: 'Мероприятие' },
    { cell: 'deadline', heading: 'Срок' },
  ],
};

/** The road map as officials print it, with the approval stamp. */
export function PrintView({ roadMap, layout, go }: { roadMap: RoadMap; layout: Layout; go: Go }) {
  const { t } = useLanguage();
  return (
    <>
      <div className={`${classes.tools} v-screen-only`}>
        <NativeSelect
          label={t('print.layout')}
          value={layout}
          onChange={(event) => go({ layout: event.currentTarget.value as Layout })}
          data={layouts.map((each) => ({
            value: each,
            label: forms[each].map((column) => column.heading).join(' · '),
          }))}
        />
        <Button leftSection={<IconPrint />} onClick={() => window.print()}>
          {t('print.action')}
        </Button>
      </div>
      <div className={classes.desk} role="region" aria-label={t('view.print')} tabIndex={0}>
        <Form roadMap={roadMap} layout={layout} />
      </div>
    </>
  );
}

function Form({ roadMap, layout }: { roadMap: RoadMap; layout: Layout }) {
  const columns = forms[layout];
  const titles = new Map(roadMap.sections.map((section) => [section.path, section.title]));
  return (
    <article className={classes.form} lang="ru">
      {roadMap.approvals.map((approval, index) => (
        <Stamp key={index} approval={approval} />
      ))}
      <h2 className={classes.title}>{roadMap.title}</h2>
      <PlainTable
        headings={['№', 'Группа рисков', 'Целевые ориентиры', 'Индикаторы']}
        rows={(roadMap.goals ?? []).map((goal) => [
          goal.number,
          goal.risk_group,
          goal.aim,
          goal.indicators.raw,
        ])}
      />
      <PlainTable
        headings={['Участники', 'Функции', 'Индикаторы']}
        rows={(roadMap.participants ?? []).map((each) => [each.who, each.functions, each.indicators])}
      />
      <table className={classes.table} data-layout={layout}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.cell} scope="col" data-cell={column.cell}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roadMap.rows.map((row, index) => (
            <FormRow
              key={row.id}
              row={row}
              columns={columns.map((column) => column.cell)}
              section={
                row.section !== '' && roadMap.rows[index - 1]?.section !== row.section
                  ? sectionHeading(row.section, titles)
                  : null
              }
            />
          ))}
        </tbody>
      </table>
    </article>
  );
}

function PlainTable({ headings, rows }: { headings: readonly string[]; rows: readonly string[][] }) {
  if (rows.length === 0) return null;
  return (
    <table className={`${classes.table} ${classes.plain}`}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FormRow({
  row,
  columns,
  section,
}: {
  row: RoadMapRow;
  columns: readonly Cell[];
  section: string | null;
}) {
  const value: Record<Cell, string> = {
    number: row.number,
    text: row.text,
    responsible: row.responsible
      .map((name) => (row.by_agreement?.includes(name) ? `${name} (по согласованию)` : name))
      .join(',\n'),
    deadline: row.deadline.raw,
    expected: row.expected.raw,
  };
  return (
    <>
      {section && (
        <tr className={classes.section}>
          <td colSpan={columns.length}>{section}</td>
        </tr>
      )}
      <tr>
        {columns.map((cell) => (
          <td key={cell} data-cell={cell}>
            {value[cell]}
          </td>
        ))}
      </tr>
    </>
  );
}

function Stamp({ approval }: { approval: RoadMap['approvals'][number] }) {
  const { shortDay } = useLanguage();
  const date = approval.date ? shortDay(approval.date) : '';
  const number = approval.number ? `№ ${approval.number}` : '';
  if (!approval.by && number) {
    return (
      <div className={classes.stamp}>
        <p>УТВЕРЖДЕНО</p>
        <p>{['приказом', approval.position, date && `от ${date}`, number].filter(Boolean).join(' ')}</p>
      </div>
    );
  }
  return (
    <div className={classes.stamp}>
      <p>УТВЕРЖДАЮ</p>
      {approval.position && <p>{approval.position}</p>}
      <p>____________ {approval.by ?? ''}</p>
      <p>{[date, number].filter(Boolean).join(' ') || '«___» __________ 20__ г.'}</p>
    </div>
  );
}

function sectionHeading(path: string, titles: ReadonlyMap<string, string>): string {
  const label = path.split('/').at(-1) ?? path;
  const title = titles.get(path) ?? '';
  return title.startsWith(label) ? title : `${label} ${title}`.trim();
}
