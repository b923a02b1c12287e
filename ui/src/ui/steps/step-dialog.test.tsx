import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderUi } from '@/testing/render';
import { StepDialog } from './step-dialog';

const reasons = [
  { code: 'incomplete', words: 'Приложено не всё' },
  { code: 'unreadable', words: 'Файл не читается' },
  { code: 'other', words: 'Другая причина' },
];

function open(step: 'return' | 'move' | 'replace' | 'submit') {
  const send = vi.fn();
  const shown = renderUi(
    <StepDialog step={step} reasons={reasons} busy={false} send={send} close={() => {}} />,
  );
  return { send, shown };
}

it('asks for a reason and words, and remembers the words of each reason', async () => {
  const first = open('return');
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть на доработку' }));
  expect(first.send).not.toHaveBeenCalled();
  expect(screen.getByText('Напишите пояснение: его увидит исполнитель.')).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText('Причина'), 'unreadable');
  await userEvent.type(screen.getByLabelText(/Что исправить/), 'Снимок тёмный{Control>}{Enter}{/Control}');
  expect(first.send).toHaveBeenCalledExactlyOnceWith({ words: 'Снимок тёмный', reason: 'unreadable' });
  first.shown.unmount();

  open('return');
  const words: HTMLTextAreaElement = screen.getByLabelText(/Что исправить/);
  expect(words.value).toBe('');
  await userEvent.selectOptions(screen.getByLabelText('Причина'), 'unreadable');
  expect(words.value).toBe('Снимок тёмный');
  await userEvent.type(words, ' и смазан');
  await userEvent.selectOptions(screen.getByLabelText('Причина'), 'other');
  expect(words.value).toBe('Снимок тёмный и смазан');
});

it('does not send a move without a term or with one that ends before it begins', async () => {
  const { send } = open('move');
  await userEvent.type(screen.getByLabelText(/Почему переносится/), 'Карантин');
  await userEvent.click(screen.getByRole('button', { name: 'Перенести срок' }));
  expect(screen.getByText('Укажите новый срок.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('С'), '2026-12-20');
  await userEvent.type(screen.getByLabelText(/Новый срок/), '2026-12-10');
  await userEvent.click(screen.getByRole('button', { name: 'Перенести срок' }));
  expect(send).not.toHaveBeenCalled();
  await userEvent.clear(screen.getByLabelText('С'));
  await userEvent.click(screen.getByRole('button', { name: 'Перенести срок' }));
  expect(send).toHaveBeenCalledExactlyOnceWith({ words: 'Карантин', from: null, to: '2026-12-10' });
});

it('lets words be left out where a step needs none', async () => {
  const { send } = open('submit');
  await userEvent.click(screen.getByRole('button', { name: 'Отправить на проверку' }));
  expect(send).toHaveBeenCalledExactlyOnceWith({ words: '' });
});
