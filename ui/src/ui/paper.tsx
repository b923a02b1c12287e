import { memo, useEffect, useRef } from 'react';
import classes from './paper.module.css';

export interface PaperPlace {
  page?: number;
  table?: number;
  row?: number;
  column?: number;
  paragraph?: number;
}
interface PaperCell {
  text: string;
  column: number;
  rowSpan?: number;
  columnSpan?: number;
  bold?: boolean;
}
export interface PaperBlock {
  kind: 'paragraph' | 'table';
  place: PaperPlace;
  text?: string;
  heading?: number;
  bold?: boolean;
  centred?: boolean;
  name?: string;
  rows?: { header?: boolean; place: PaperPlace; cells: PaperCell[] }[];
}

/** What names a line of the paper: a row of a table, or a paragraph. Numbers begin with 1; 0 is unknown. */
export function placeKey(place: PaperPlace | undefined): string | null {
  if (!place) return null;
  if (place.row) return `t${place.table ?? 0}r${place.row}`;
  return place.paragraph ? `p${place.paragraph}` : null;
}

/** An address or the like, which would push the other columns off the sheet. */
const longWord = /\S{22}/;

/** A document as it lay on paper, with one line lit and brought into view. */
export function Paper({
  blocks,
  lit,
  label,
  onPick,
}: {
  blocks: readonly PaperBlock[];
  lit?: PaperPlace;
  label: string;
  /** Told the line that was clicked: an aid for the mouse, the same is reached from the list of rows. */
  onPick?: (key: string) => void;
}) {
  const region = useRef<HTMLDivElement>(null);
  const litKey = placeKey(lit);
  const litColumn = lit?.column;

  useEffect(() => {
    const desk = region.current;
    if (!desk || !litKey) return;
    const line = desk.querySelector<HTMLElement>(`[data-place="${litKey}"]`);
    if (!line) return;
    line.dataset.lit = 'true';
    const cell =
      litColumn === undefined ? null : line.querySelector<HTMLElement>(`[data-column="${litColumn}"]`);
    if (cell) cell.dataset.litCell = 'true';
    bringIntoView(desk, line);
    // A desk in a closed pane has no size; it is brought to the line when the pane opens.
    let shown = desk.clientHeight > 0;
    const opened = new ResizeObserver(() => {
      if (!shown && desk.clientHeight > 0) bringIntoView(desk, line);
      shown = desk.clientHeight > 0;
    });
    opened.observe(desk);
    return () => {
      opened.disconnect();
      delete line.dataset.lit;
      if (cell) delete cell.dataset.litCell;
    };
  }, [litKey, litColumn, blocks]);

  return (
    <div
      ref={region}
      className={classes.desk}
      role="region"
      aria-label={label}
      tabIndex={0}
      data-pickable={onPick ? true : undefined}
      onClick={(event) => {
        const line = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
        if (line?.dataset.place) onPick?.(line.dataset.place);
      }}
    >
      <Sheet blocks={blocks} />
    </div>
  );
}

/** Scrolls the desk itself: scrollIntoView would move the whole page with it. */
function bringIntoView(desk: HTMLElement, line: HTMLElement) {
  const outer = desk.getBoundingClientRect();
  const inner = line.getBoundingClientRect();
  const room = Math.max(24, (outer.height - inner.height) / 3);
  desk.scrollTop += inner.top - outer.top - room;
}

const Sheet = memo(function Sheet({ blocks }: { blocks: readonly PaperBlock[] }) {
  return (
    <div className={classes.sheet}>
      {blocks.map((block, index) =>
        block.kind === 'table' ? (
          <Table key={index} block={block} />
        ) : (
          <Paragraph key={index} block={block} />
        ),
      )}
    </div>
  );
});

function Paragraph({ block }: { block: PaperBlock }) {
  if (!block.text?.trim()) return <p className={classes.blank}>&nbsp;</p>;
  return (
    <p
      data-place={placeKey(block.place) ?? undefined}
      className={classes.paragraph}
      data-bold={block.bold || block.heading ? true : undefined}
      data-centred={block.centred ? true : undefined}
    >
      {block.text}
    </p>
  );
}

function Table({ block }: { block: PaperBlock }) {
  return (
    <div className={classes.tableBlock}>
      {block.name && <p className={classes.tableName}>{block.name}</p>}
      <table className={classes.table}>
        <tbody>
          {(block.rows ?? []).map((row, index) => (
            <tr
              key={index}
              data-place={placeKey(row.place) ?? undefined}
              data-header={row.header ? true : undefined}
            >
              {row.cells.map((cell) => (
                <td
                  key={cell.column}
                  data-column={cell.column}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.columnSpan}
                  data-bold={cell.bold ? true : undefined}
                  data-breaks={longWord.test(cell.text) || undefined}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
