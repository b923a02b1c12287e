import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Draft } from '@/api/shapes';
import { draftOf, draftRow } from '@/testing/factories';
import { renderUi } from '@/testing/render';
import { EditQueue } from '../model/edit-queue';
import { FieldEditor } from './field-editor';

function show(draft: Draft) {
  const queue = new EditQueue(
    draft.id,
    {
      send: () => new Promise(() => {}),
      read: () => Promise.resolve(draft),
      draft: () => draft,
      changed: () => {},
      refreshed: () => {},
      refused: () => {},
    },
    localStorage,
  );
  const settled = vi.fn();
  renderUi(
    <FieldEditor
      draft={draft}
      row={draft.rows[0]!}
      field="text"
      queue={queue}
      current={false}
      onEnter={() => {}}
      onSettled={settled}
    />,
  );
  const sent = () => queue.current().pending.map(({ edit }) => edit);
  return { sent, settled };
}

beforeEach(() => vi.stubGlobal('fetch', () => Promise.reject(new Error('no network in this test'))));
afterEach(() => vi.unstubAllGlobals());

it('saves what was typed when the field is left, and offers it to every row like it', async () => {
  const user = userEvent.setup();
  const { sent } = show(
    draftOf([
      draftRow({ rowId: 1, text: 'Семинар' }),
      draftRow({ rowId: 2, text: 'Семинар' }),
      draftRow({ rowId: 3, text: 'Семинар' }),
    ]),
  );
  await user.type(screen.getByLabelText('Мероприятие', { selector: 'textarea' }), ' осенний');
  await user.tab();
  await waitFor(() =>
    expect(sent()).toEqual([
      { kind: 'correct', correction: { rowId: 1, field: 'text', value: 'Семинар осенний', alike: false } },
    ]),
  );
  await user.click(screen.getByRole('button', { name: 'Применить ко всем 2 похожим' }));
  expect(sent().at(-1)).toEqual({
    kind: 'correct',
    correction: { rowId: 1, field: 'text', value: 'Семинар осенний', alike: true },
  });
});

it('leaves a doubtful field as it is when told so, and goes on', async () => {
  const user = userEvent.setup();
  const { sent, settled } = show(draftOf([draftRow({ rowId: 1, doubtful: ['text'] })]));
  await user.click(screen.getByRole('button', { name: 'Оставить как есть' }));
  expect(sent()).toEqual([
    { kind: 'correct', correction: { rowId: 1, field: 'text', accept: true, alike: false } },
  ]);
  expect(settled).toHaveBeenCalledOnce();
});

it('never sends an activity without words', async () => {
  const user = userEvent.setup();
  const { sent } = show(draftOf([draftRow({ rowId: 1, text: 'Семинар' })]));
  await user.clear(screen.getByLabelText('Мероприятие', { selector: 'textarea' }));
  await user.tab();
  expect(sent()).toEqual([]);
});
