import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { memo, useId, useMemo, useRef, useState } from 'react';
import type { Matrix } from '@/api/shapes';
import { useLanguage } from '@/language/language';
import { markSign } from '@/ui/state-mark';
import { cellIndex, moved, visibleSpan, type CellPlace, type MatrixCell } from '../model/matrix';
import classes from './matrix-grid.module.css';

const ROW = 30;
const COLUMN = 38;
const HEAD = 136;

/**
 * A grid of which only the part in sight is in the page. The focus stays on the grid and the active cell is told by
 * aria-activedescendant, so that a cell may leave the page without taking the focus with it.
 */
export function MatrixGrid({
  matrix,
  opened,
  onOpen,
}: {
  matrix: Matrix;
  opened: CellPlace | undefined;
  onOpen: (place: CellPlace) => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  const narrow = useMediaQuery('(max-width: 48em)', window.innerWidth <= 768);
  const side = narrow ? 148 : 340;
  const { ref: measured, width, height } = useElementSize<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState({ left: 0, top: 0 });
  const [active, setActive] = useState<CellPlace>(opened ?? { row: 0, column: 0 });
  const cellAt = useMemo(() => cellIndex(matrix), [matrix]);
  const rows = matrix.activities.length;
  const columns = matrix.organisations.length;
  const across = visibleSpan(offset.left, Math.max(200, width - side) + COLUMN, COLUMN, columns);
  const down = visibleSpan(offset.top, Math.max(300, height - HEAD) + ROW, ROW, rows);

  /** Whole boxes only: what happens within one changes nothing in the page. */
  function scrolled(box: HTMLElement) {
    const left = Math.floor(box.scrollLeft / COLUMN) * COLUMN;
    const top = Math.floor(box.scrollTop / ROW) * ROW;
    setOffset((before) => (before.left === left && before.top === top ? before : { left, top }));
  }

  function bring(place: CellPlace) {
    const box = scroller.current;
    if (!box) return;
    const left = place.column * COLUMN;
    const top = place.row * ROW;
    if (left < box.scrollLeft) box.scrollLeft = left;
    if (left + COLUMN > box.scrollLeft + box.clientWidth - side)
      box.scrollLeft = left + COLUMN - box.clientWidth + side;
    if (top < box.scrollTop) box.scrollTop = top;
    if (top + ROW > box.scrollTop + box.clientHeight - HEAD)
      box.scrollTop = top + ROW - box.clientHeight + HEAD;
  }

  function press(event: React.KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (cellAt(active)) onOpen(active);
      return;
    }
    const next = moved(active, event.key, rows, columns, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    setActive(next);
    bring(next);
  }

  const rowsInSight = matrix.activities.slice(down.first, down.end);
  const activeShown =
    active.row >= down.first &&
    active.row < down.end &&
    active.column >= across.first &&
    active.column < across.end;
  return (
    <div ref={measured} className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="grid"
        tabIndex={0}
        aria-label={t('matrix.label')}
        aria-rowcount={rows + 1}
        aria-colcount={columns + 1}
        aria-activedescendant={activeShown ? `${id}-${active.row}-${active.column}` : undefined}
        onKeyDown={press}
        onScroll={(event) => scrolled(event.currentTarget)}
      >
        <div
          role="presentation"
          className={classes.sheet}
          style={{ width: side + columns * COLUMN, height: HEAD + rows * ROW }}
        >
          <div role="row" aria-rowindex={1} className={classes.headRow} style={{ height: HEAD }}>
            <div
              role="columnheader"
              aria-colindex={1}
              className={classes.corner}
              style={{ width: side, height: HEAD }}
            >
              {t('matrix.corner')}
            </div>
            {matrix.organisations.slice(across.first, across.end).map((organisation, index) => {
              const column = across.first + index;
              return (
                <div
                  key={column}
                  role="columnheader"
                  aria-colindex={column + 2}
                  className={classes.head}
                  title={organisation.name}
                  data-active={column === active.column || undefined}
                  style={{ left: side + column * COLUMN, width: COLUMN, height: HEAD }}
                >
                  <span>{organisation.name}</span>
                </div>
              );
            })}
          </div>
          {rowsInSight.map((activity, index) => (
            <MatrixRow
              key={activity.key}
              row={down.first + index}
              activity={activity}
              previous={matrix.activities[down.first + index - 1]?.section}
              side={side}
              first={across.first}
              end={across.end}
              active={active.row === down.first + index ? active.column : -1}
              cellAt={cellAt}
              matrix={matrix}
              id={id}
              onPick={(place) => {
                setActive(place);
                if (cellAt(place)) onOpen(place);
              }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

const MatrixRow = memo(
  function MatrixRow({
    row,
    activity,
    previous,
    side,
    first,
    end,
    active,
    cellAt,
    matrix,
    id,
    onPick,
  }: {
    row: number;
    activity: Matrix['activities'][number];
    previous: string | undefined;
    side: number;
    first: number;
    end: number;
    active: number;
    cellAt: (place: CellPlace) => MatrixCell | undefined;
    matrix: Matrix;
    id: string;
    onPick: (place: CellPlace) => void;
  }) {
    const { t, shortDay } = useLanguage();
    const cells = [];
    for (let column = first; column < end; ++column) {
      const cell = cellAt({ row, column });
      const body = matrix.organisations[column]?.name ?? '';
      const words = cell
        ? [t(`state.${cell.state}.count`, { count: cell.count }), cell.next ? shortDay(cell.next) : '']
            .filter(Boolean)
            .join(', ')
        : t('matrix.nothingOwed');
      cells.push(
        <div
          key={column}
          id={`${id}-${row}-${column}`}
          role="gridcell"
          aria-colindex={column + 2}
          className={classes.cell}
          data-state={cell?.state}
          data-active={column === active || undefined}
          style={{ left: side + column * COLUMN, width: COLUMN, height: ROW }}
          aria-label={`${activity.number}, ${body}: ${words}`}
          title={cell ? `${body}\n${words}` : undefined}
          onClick={() => onPick({ row, column })}
        >
          {cell && (
            <span aria-hidden="true">
              {markSign[cell.state]}
              {cell.count > 1 ? <small>{cell.count}</small> : null}
            </span>
          )}
        </div>,
      );
    }
    return (
      <div
        role="row"
        aria-rowindex={row + 2}
        className={classes.row}
        data-section={activity.section !== previous || undefined}
        style={{ top: HEAD + row * ROW, height: ROW }}
      >
        <div
          role="rowheader"
          aria-colindex={1}
          className={classes.side}
          style={{ width: side }}
          title={[activity.text, activity.words].filter(Boolean).join('\n')}
          data-active={active >= 0 || undefined}
        >
          <b>{activity.number}</b> {activity.text}
        </div>
        {cells}
      </div>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.first === after.first &&
    before.end === after.end &&
    before.active === after.active &&
    before.side === after.side &&
    before.matrix === after.matrix,
);
