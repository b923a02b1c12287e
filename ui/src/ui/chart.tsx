import { Skeleton } from '@mantine/core';
import type { EChartsType } from 'echarts/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '@/language/language';
import { withHabits, type ChartOption } from './chart-option';
import { paletteOf } from './chart-palette';
import classes from './chart.module.css';

export type ChartCell = string | number | null;

/** The same data as the picture, for those who read it line by line. */
export interface ChartTable {
  columns: readonly { title: string; numeric?: boolean }[];
  rows: readonly (readonly ChartCell[])[];
}

const paperWidth = 680;

/**
 * A picture with its title, one sentence that says what it shows, and the same data as a table under a disclosure. The charting
 * library comes late; the picture follows the theme, its own width, and the printer.
 *
 * @param option  builds the picture in the colours it is given; keep it stable (`useCallback`), since a new one redraws
 * @param summary what a reader who does not see the picture should know
 * @param onPick  a mark was clicked: its name and data as the option gave them. The same must be reachable by keyboard elsewhere
 */
export function Chart({
  title,
  summary,
  option,
  table,
  height = 320,
  onPick,
}: {
  title: string;
  summary?: string;
  option: ChartOption;
  table: ChartTable;
  height?: number;
  onPick?: (name: string, data: unknown) => void;
}) {
  const { t } = useLanguage();
  const titleId = useId();
  const { ground, state } = useDrawn(option, height, onPick);
  return (
    <figure className={classes.figure} aria-labelledby={titleId}>
      <figcaption>
        <p id={titleId} className={classes.title}>
          {title}
        </p>
        {summary && <p className={classes.summary}>{summary}</p>}
      </figcaption>
      <div className={classes.frame} style={{ minHeight: height }}>
        {state === 'loading' && <Skeleton height={height} radius="sm" className={classes.waiting} />}
        {state === 'failed' ? (
          <p className={classes.failed}>{t('chart.failed')}</p>
        ) : (
          <div ref={ground} className={classes.ground} style={{ height }} aria-hidden="true" />
        )}
      </div>
      <Data title={title} table={table} open={state === 'failed'} />
    </figure>
  );
}

function Data({ title, table, open }: { title: string; table: ChartTable; open: boolean }) {
  const { t, number } = useLanguage();
  const [opened, setOpened] = useState(false);
  const shown = opened || open;
  return (
    <details className={classes.data} open={shown} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('chart.table')}</summary>
      {shown && (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={title}>
          <table className={classes.table}>
            <caption className="v-hidden">{title}</caption>
            <thead>
              <tr>
                {table.columns.map((column, index) => (
                  <th key={index} scope="col" data-numeric={column.numeric || undefined}>
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, line) => (
                <tr key={line}>
                  {row.map((cell, index) => (
                    <td key={index} data-numeric={table.columns[index]?.numeric || undefined}>
                      {typeof cell === 'number' ? number(cell) : (cell ?? t('chart.unknown'))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

/** Draws on an element when the library has come, again when the theme, the width or the printer ask for it. */
function useDrawn(
  option: ChartOption,
  height: number,
  onPick: ((name: string, data: unknown) => void) | undefined,
) {
  const { number } = useLanguage();
  const ground = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let gone = false;
    let made: EChartsType | null = null;
    import('./chart-library').then(
      ({ init }) => {
        if (gone || !ground.current) return;
        made = init(ground.current, null, { renderer: 'svg' });
        setChart(made);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      setChart(null);
      made?.dispose();
    };
  }, []);

  useEffect(() => {
    if (!chart) return;
    return followPage(chart, ground.current, (onPaper) => {
      const palette = paletteOf(document.documentElement, onPaper);
      chart.setOption(withHabits(option(palette, number), palette), { notMerge: true });
    });
  }, [chart, option, number, height]);

  useEffect(() => {
    if (!chart || !onPick) return;
    const pick = (mark: { name: string; data?: unknown }) => onPick(mark.name, mark.data);
    chart.on('click', pick);
    return () => {
      chart.off('click', pick);
    };
  }, [chart, onPick]);

  return { ground, state: failed ? 'failed' : chart ? 'drawn' : 'loading' } as const;
}

/** Draws now and whenever the look of the page changes; gives back what ends that. */
function followPage(chart: EChartsType, ground: HTMLElement | null, draw: (onPaper: boolean) => void) {
  const drawOnScreen = () => {
    chart.resize({ width: 'auto' });
    draw(false);
  };
  const drawOnPaper = () => {
    chart.resize({ width: paperWidth });
    draw(true);
    chart.getZr().flush();
  };
  draw(false);
  const theme = new MutationObserver(() => draw(false));
  theme.observe(document.documentElement, {
    attributeFilter: ['data-mantine-color-scheme', 'data-contrast'],
  });
  const width = new ResizeObserver(() => chart.resize());
  if (ground) width.observe(ground);
  window.addEventListener('beforeprint', drawOnPaper);
  window.addEventListener('afterprint', drawOnScreen);
  return () => {
    theme.disconnect();
    width.disconnect();
    window.removeEventListener('beforeprint', drawOnPaper);
    window.removeEventListener('afterprint', drawOnScreen);
  };
}
