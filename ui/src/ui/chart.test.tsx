import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/render';
import { Chart } from './chart';
import { withHabits, type ChartOption } from './chart-option';
import { paletteOf } from './chart-palette';

const drawn = vi.hoisted(() => ({
  options: [] as Record<string, unknown>[],
  widths: [] as unknown[],
  ended: 0,
}));
vi.mock('./chart-library', () => ({
  init: () => ({
    setOption: (option: Record<string, unknown>) => drawn.options.push(option),
    resize: (size?: { width: unknown }) => drawn.widths.push(size?.width),
    getZr: () => ({ flush: () => {} }),
    on: () => {},
    off: () => {},
    dispose: () => {
      drawn.ended += 1;
    },
  }),
}));

const table = {
  columns: [{ title: 'Школа' }, { title: 'Доля', numeric: true }],
  rows: [
    ['СОШ № 1', 12.5],
    ['СОШ № 2', null],
  ],
};
const option: ChartOption = (palette) => ({
  series: [{ type: 'bar', color: palette.bad }],
  tooltip: { trigger: 'axis', renderMode: 'html' },
});

test('a picture has a name, and its data as a table when asked for', async () => {
  renderUi(<Chart title="Доля ниже порога" summary="Выше всего в СОШ № 1" option={option} table={table} />);
  const figure = screen.getByRole('figure', { name: 'Доля ниже порога' });
  expect(within(figure).queryByRole('table')).toBeNull();
  await userEvent.click(within(figure).getByText('Данные таблицей'));
  const cells = within(figure)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
  expect(cells).toEqual(['СОШ № 1', '12,5', 'СОШ № 2', '—']);
});

test('a picture is drawn when its library has come, for paper before printing, and is taken down', async () => {
  drawn.options.length = 0;
  drawn.widths.length = 0;
  drawn.ended = 0;
  const { unmount } = renderUi(<Chart title="Доля" option={option} table={table} />);
  await waitFor(() => expect(drawn.options).toHaveLength(1));
  window.dispatchEvent(new Event('beforeprint'));
  expect(drawn.widths.at(-1)).toBe(680);
  expect(drawn.options.at(-1)).toMatchObject({ aria: { decal: { show: true } } });
  window.dispatchEvent(new Event('afterprint'));
  expect(drawn.options.at(-1)).toMatchObject({ aria: { decal: { show: false } } });
  unmount();
  expect(drawn.ended).toBe(1);
});

test('tooltips are drawn and never HTML, whatever a picture asks for', () => {
  const palette = paletteOf(document.documentElement, false);
  const shared = withHabits(option(palette, String), palette);
  expect(shared['tooltip']).toMatchObject({ trigger: 'axis', renderMode: 'richText' });
  expect(shared['animation']).toBe(false);
});

test('high contrast adds patterns to colours', () => {
  const root = document.createElement('div');
  expect(paletteOf(root, false).patterns).toBe(false);
  root.dataset['contrast'] = 'high';
  expect(paletteOf(root, false).patterns).toBe(true);
});
