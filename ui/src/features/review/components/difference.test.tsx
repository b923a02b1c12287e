import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderUi } from '@/testing/render';
import type { ReviewDifference } from '../api/review';
import { Difference } from './difference';

const piece = (id: number, title: string) => ({ id, version: 1, kind: 'note' as const, title });
const accepted = { by: 'Чернов О. И.', at: '2026-11-12T06:00:00Z', step: 'accept' as const };

function shown(part: Partial<ReviewDifference>) {
  renderUi(<Difference difference={{ accepted, changes: [], proof: [], ...part }} />);
}

it('tells piece by piece and field by field what is not as it was accepted', () => {
  shown({
    changes: [
      {
        kind: 'changed',
        item: piece(1, 'Приказ'),
        fields: [
          { field: 'number', fieldWords: 'Номер', was: '14-ОД', became: null },
          { field: 'signed', fieldWords: 'Подпись', was: 'true', became: 'false' },
        ],
      },
      { kind: 'added', item: piece(2, 'Справка'), fields: [] },
      { kind: 'removed', item: piece(3, 'Снимок'), fields: [] },
    ],
  });
  expect(screen.getByText(/^Принято: Чернов О\. И\./)).toBeTruthy();
  const [changed, added, removed] = screen.getAllByRole('listitem');
  expect(within(changed!).getByText(/изменено: Приказ/)).toBeTruthy();
  expect([...changed!.querySelectorAll('dd')].map((field) => field.textContent)).toEqual([
    '14-ОД → ничего',
    'есть → нет',
  ]);
  expect(added!.textContent).toBe('+ добавлено: Справка');
  expect(removed!.textContent).toBe('− убрано: Снимок');
});

it('says that the proof is again as it was', () => {
  shown({});
  expect(screen.getByText('Подтверждение снова такое же, каким его приняли.')).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
});
