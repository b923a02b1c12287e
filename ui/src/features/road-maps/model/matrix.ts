import type { Matrix } from '@/api/shapes';

export type MatrixCell = Matrix['cells'][number];
export interface CellPlace {
  row: number;
  column: number;
}

/** The cells by place, for a grid that asks for each. */
export function cellIndex(matrix: Matrix): (place: CellPlace) => MatrixCell | undefined {
  const width = matrix.organisations.length;
  const byPlace = new Map(matrix.cells.map((cell) => [cell.activity * width + cell.organisation, cell]));
  return ({ row, column }) => byPlace.get(row * width + column);
}

/** How many boxes come and go at once: a scroll within them changes nothing in the page. */
const CHUNK = 8;

/** First and one past the last of equal boxes that a window shows, in whole chunks. */
export function visibleSpan(
  offset: number,
  length: number,
  size: number,
  count: number,
): { first: number; end: number } {
  const first = Math.max(0, Math.floor(offset / size / CHUNK) * CHUNK);
  const end = Math.min(count, Math.ceil((offset + length) / size / CHUNK) * CHUNK);
  return { first: Math.min(first, end), end };
}

/** Where a key leads in a grid; undefined for keys that do not move. */
export function moved(
  place: CellPlace,
  key: string,
  rows: number,
  columns: number,
  control = false,
): CellPlace | undefined {
  const within = (row: number, column: number) => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  switch (key) {
    case 'ArrowUp':
      return within(place.row - 1, place.column);
    case 'ArrowDown':
      return within(place.row + 1, place.column);
    case 'ArrowLeft':
      return within(place.row, place.column - 1);
    case 'ArrowRight':
      return within(place.row, place.column + 1);
    case 'PageUp':
      return within(place.row - 10, place.column);
    case 'PageDown':
      return within(place.row + 10, place.column);
    case 'Home':
      return within(control ? 0 : place.row, 0);
    case 'End':
      return within(control ? rows - 1 : place.row, columns - 1);
    default:
      return undefined;
  }
}

export function cellName(place: CellPlace): string {
  return `${place.row}x${place.column}`;
}

export function readCellName(name: string | undefined): CellPlace | undefined {
  const parts = name?.split('x').map(Number);
  return parts ? { row: parts[0] ?? 0, column: parts[1] ?? 0 } : undefined;
}
