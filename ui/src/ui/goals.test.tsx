import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderUi } from '@/testing/render';
import { Goals } from './goals';

const target = { op: '>=', unit: 'percent', of: 'школ', from: null, delta: false } as const;
const goal = {
  number: '1',
  risk_group: 'Кадры',
  aim: 'Закрыть вакансии',
  indicators: { raw: '2027 год – 40 %', targets: [{ ...target, value: 40, by_year: 2027 }] },
  place: { table: 1, row: 2 },
};
const next = {
  ...goal,
  aim: 'Обучить наставников',
  indicators: { raw: '', targets: [] },
  place: { table: 1, row: 3 },
};
const participants = [{ who: 'Кураторы', functions: 'Посещают уроки', indicators: '', place: {} }];

it('names a group of risks once, says targets in words and lights what is asked for', async () => {
  const pick = vi.fn();
  renderUi(<Goals goals={[goal, next]} participants={participants} lit={next.place} onPick={pick} />);
  expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
    '1 Кадры',
    'Кураторы',
  ]);
  const [first, second, curators] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('2027 год – 40 %');
  expect(first?.textContent).toMatch(/40.%.*2027 год/);
  expect(first?.dataset['lit']).toBeUndefined();
  expect(second?.dataset['lit']).toBe('true');
  await userEvent.click(within(first!).getByRole('button', { name: 'Показать в документе' }));
  expect(pick).toHaveBeenCalledExactlyOnceWith(goal.place);
  expect(within(curators!).queryByRole('button')).toBeNull();
});

it('shows only what the plan has', () => {
  renderUi(<Goals participants={participants} />);
  expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual([
    'Участники реализации',
  ]);
  expect(screen.queryByRole('button')).toBeNull();
});
