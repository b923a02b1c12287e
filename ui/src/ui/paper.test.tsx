import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderUi } from '@/testing/render';
import { Paper, type PaperBlock } from './paper';

const blocks: PaperBlock[] = [
  { kind: 'paragraph', place: { paragraph: 1 }, text: 'План мероприятий', bold: true },
  {
    kind: 'table',
    place: { table: 1 },
    rows: [
      {
        place: { table: 1, row: 1 },
        header: true,
        cells: [
          { text: '№', column: 1 },
          { text: 'Мероприятие', column: 2 },
        ],
      },
      {
        place: { table: 1, row: 2 },
        cells: [
          { text: '1', column: 1, rowSpan: 2 },
          { text: 'Семинар', column: 2 },
        ],
      },
      { place: { table: 1, row: 3 }, cells: [{ text: 'Совещание', column: 2 }] },
    ],
  },
];

it('lays merged cells out as printed and lights the row and cell that are asked for', () => {
  renderUi(<Paper blocks={blocks} lit={{ table: 1, row: 2, column: 2 }} label="Источник" />);
  expect(screen.getByText('1')).toHaveProperty('rowSpan', 2);
  expect(screen.getByText('Семинар').closest('tr')?.dataset['lit']).toBe('true');
  expect(screen.getByText('Семинар').dataset['litCell']).toBe('true');
  expect(screen.getByText('Совещание').closest('tr')?.dataset['lit']).toBeUndefined();
});

it('says which row was clicked', async () => {
  const picked = vi.fn();
  renderUi(<Paper blocks={blocks} label="Источник" onPick={picked} />);
  await userEvent.click(screen.getByText('Совещание'));
  expect(picked).toHaveBeenCalledWith('t1r3');
});
