import { describe, expect, it, vi } from 'vitest';
import { ConnectionLost, Refusal } from '@/api/refusal';
import type { Draft, DraftChange } from '@/api/shapes';
import { draftOf, draftRow } from '@/testing/factories';
import { applyChange } from './apply-change';
import { EditQueue, type Edit, type PendingEdit } from './edit-queue';

/** A server of one draft that another person may change behind our back. */
function makeServer() {
  let truth = draftOf([draftRow({ rowId: 1, text: 'Семинар' }), draftRow({ rowId: 2, text: 'Совещание' })]);
  let line: 'up' | 'down' = 'up';
  const write = (rowId: number, text: string): DraftChange => {
    const row = { ...truth.rows.find((each) => each.rowId === rowId)!, text };
    const change = {
      version: truth.version + 1,
      changed: [row],
      removed: [],
      doubtful: 0,
      canUndo: true,
      canRedo: false,
      findings: [],
    };
    truth = applyChange(truth, change);
    return change;
  };
  return {
    truth: () => truth,
    cut: () => (line = 'down'),
    mend: () => (line = 'up'),
    elsewhere: write,
    send: ({ edit }: PendingEdit, version: number): Promise<DraftChange> => {
      if (line === 'down') return Promise.reject(new ConnectionLost());
      if (version !== truth.version)
        return Promise.reject(new Refusal('changed-meanwhile', 412, 'Изменено.'));
      if (edit.kind !== 'correct')
        return Promise.reject(new Refusal('nothing-to-undo', 409, 'Нечего отменять.'));
      return Promise.resolve(write(edit.correction.rowId, edit.correction.value ?? ''));
    },
    read: () => (line === 'down' ? Promise.reject(new ConnectionLost()) : Promise.resolve(truth)),
  };
}

function makeQueue(server: ReturnType<typeof makeServer>, storage = localStorage) {
  let held: Draft = server.truth();
  const refreshed = vi.fn();
  const refused = vi.fn();
  const queue = new EditQueue(
    7,
    {
      send: server.send,
      read: server.read,
      draft: () => held,
      changed: (change) => (held = 'rows' in change ? change : applyChange(held, change)),
      refreshed,
      refused,
    },
    storage,
  );
  return { queue, refreshed, refused, held: () => held };
}

const text = (rowId: number, value: string): Edit => ({
  kind: 'correct',
  correction: { rowId, field: 'text', value, alike: false },
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the queue of edits', () => {
  it('sends edits one after another, each with the version left by the one before', async () => {
    const server = makeServer();
    const { queue, held } = makeQueue(server);
    queue.push(text(1, 'Семинар для учителей'));
    queue.push(text(2, 'Совещание директоров'));
    await settled();
    expect(server.truth().rows.map((row) => row.text)).toEqual([
      'Семинар для учителей',
      'Совещание директоров',
    ]);
    expect(held().version).toBe(3);
    expect(queue.current().pending).toEqual([]);
  });

  it('keeps edits through a lost line and a closed page, and sends them when the line is back', async () => {
    const server = makeServer();
    server.cut();
    const first = makeQueue(server);
    first.queue.push(text(1, 'Семинар'.concat(' осенний')));
    await settled();
    expect(first.queue.current().phase).toBe('offline');
    expect(first.queue.typed(1, 'text')).toBe('Семинар осенний');
    first.queue.stop();

    server.mend();
    const second = makeQueue(server);
    expect(second.queue.current().pending).toHaveLength(1);
    await second.queue.flush();
    expect(server.truth().rows[0]?.text).toBe('Семинар осенний');
    expect(localStorage).toHaveLength(0);
  });

  it('goes over a change of another field without a question, and says that the draft moved on', async () => {
    const server = makeServer();
    const { queue, refreshed } = makeQueue(server);
    server.elsewhere(2, 'Совещание перенесено');
    queue.push(text(1, 'Мой семинар'));
    await settled();
    expect(refreshed).toHaveBeenCalledOnce();
    expect(server.truth().rows.map((row) => row.text)).toEqual(['Мой семинар', 'Совещание перенесено']);
  });

  it.each([
    ['mine', 'Мой семинар'],
    ['theirs', 'Чужой семинар'],
  ] as const)('never writes over a change of the same field: the person chooses %s', async (choice, left) => {
    const server = makeServer();
    const { queue } = makeQueue(server);
    server.elsewhere(1, 'Чужой семинар');
    queue.push(text(1, 'Мой семинар'));
    await settled();
    expect(queue.current().conflict?.theirs).toBe('Чужой семинар');
    expect(server.truth().rows[0]?.text).toBe('Чужой семинар');
    queue.decide(choice);
    await settled();
    expect(server.truth().rows[0]?.text).toBe(left);
    expect(queue.current()).toMatchObject({ conflict: null, pending: [] });
  });

  it('drops what the server refuses, tells it, and goes on with the next', async () => {
    const server = makeServer();
    const { queue, refused } = makeQueue(server);
    queue.push({ kind: 'undo' });
    queue.push(text(2, 'Дальше'));
    await settled();
    expect(refused).toHaveBeenCalledOnce();
    expect(server.truth().rows[1]?.text).toBe('Дальше');
  });
});
