import assert from 'node:assert/strict';
import { it } from 'node:test';
import { order } from '../support/documents.mjs';

export function keeping(world) {
  it('tells who did what, narrowed by every filter, and records that it was read', async () => {
    const { api } = world;
    const all = (await api.call('listAudit', 200, { query: { limit: 500 } })).body.items;
    assert.ok(all.length > 10);
    const numbers = all.map((event) => event.id);
    assert.deepEqual(numbers, numbers.toSorted((a, b) => b - a), 'newest first');
    assert.ok(all.every((event) => event.actWords !== event.act), 'every act has its words');
    const [sample] = all.filter((event) => event.object.kind === 'draft' && event.request);
    const filters = [
      [{ act: sample.act }, (event) => event.act === sample.act],
      [{ object: 'draft' }, (event) => event.object.kind === 'draft', 3],
      [{ object: 'draft', objectId: sample.object.id }, (event) => event.object.id === sample.object.id],
      [{ actor: sample.actor.id }, (event) => event.actor.id === sample.actor.id],
      [{ text: sample.actor.name.toUpperCase() }, (event) => JSON.stringify(event).includes(sample.actor.name)],
    ];
    for (const [query, fits, limit = 500] of filters) {
      const found = await api.everything('listAudit', query, limit);
      assert.ok(found.length > 0, JSON.stringify(query));
      assert.ok(found.every(fits), JSON.stringify(query));
    }
    const day = sample.at.slice(0, 10);
    const count = async (query) => (await api.call('listAudit', 200, { query })).body.total;
    assert.equal(await count({ to: '2000-01-01' }), 0);
    assert.ok((await count({ from: '2000-01-01', to: '2100-01-01' })) >= all.length);
    assert.ok(day > '2020');
    assert.ok((await count({ act: 'audit-read' })) >= 1);
    for (const query of [{ actor: -1 }, { objectId: 'x' }, { from: 'yesterday' }, { text: 'я'.repeat(201) }, { limit: 0 }]) {
      const refusal = await api.refused('listAudit', 400, 'query-invalid', { query });
      assert.equal(refusal.data.parameter, Object.keys(query)[0]);
    }
    await api.refused('listAudit', 400, 'cursor-invalid', { query: { cursor: 'nonsense' } });
  });

  it('names the request of a change in its answer and in its event', async () => {
    const { api } = world;
    const changed = await api.call('getSession', 200);
    assert.match(changed.headers.get('x-request-id'), /^[0-9a-f]{12}-[0-9a-f]+$/);
    const again = await api.call('getSession', 200);
    assert.notEqual(again.headers.get('x-request-id'), changed.headers.get('x-request-id'));
    const refused = await api.refused('getDraft', 404, 'draft-not-found', { path: { draftId: 999999 } });
    assert.ok(refused.code);
    const events = await api.everything('listAudit', { object: 'obligation' }, 500);
    assert.ok(events.every((event) => /^[0-9a-f]{12}-[0-9a-f]+$/.test(event.request)));
  });

  it('exports the filtered audit with its filter on it', async () => {
    const { api } = world;
    const query = { object: 'draft' };
    const { total } = (await api.call('listAudit', 200, { query })).body;
    const csv = (await api.call('exportAudit', 200, { query: { ...query, format: 'csv' } })).bytes.toString();
    assert.ok(csv.startsWith('\ufeff"Журнал действий"\r\n"Вид объекта: Черновик"\r\n'));
    assert.ok(csv.includes(`"Строк: ${total}"`));
    const xlsx = await api.call('exportAudit', 200, { query: { ...query, format: 'xlsx' } });
    assert.equal(xlsx.bytes.subarray(0, 2).toString(), 'PK');
    await api.refused('exportAudit', 400, 'query-invalid', { query: { ...query, format: 'pdf' } });
    const words = (await api.call('getAuditWords', 200)).body;
    assert.ok(words.acts.some((act) => act.code === 'draft-imported' && act.words === 'Загружен документ'));
    const english = (await api.call('getAuditWords', 200, { headers: { 'Accept-Language': 'en' } })).body;
    assert.ok(english.objects.every((object) => !/[а-яё]/i.test(object.words)));
  });

  it('finds the chain of the audit whole and the data in order', async () => {
    const { api } = world;
    const { body } = await api.call('verifyAudit', 200);
    assert.deepEqual([body.whole, body.findings], [true, []]);
    assert.equal(body.heads[0].number, body.events);
    const report = (await api.call('checkIntegrity', 200)).body;
    assert.ok(report.rules.length > 20);
    assert.deepEqual(report.rules.filter((rule) => rule.broken > 0), []);
    assert.ok(report.rules.every((rule) => rule.words && rule.remedy));
  });

  it('restores a discarded draft from the trash, once', async () => {
    const { api } = world;
    const made = await api.call('createDraft', 201, { query: { fileName: 'корзина.docx' }, bytes: order() });
    const draftId = made.body.id;
    await api.call('discardDraft', 204, { path: { draftId }, version: made.body.version });
    const trash = await api.everything('listTrash');
    const item = trash.find((one) => one.id === draftId);
    assert.deepEqual([item.kind, item.name, item.restorable], ['draft', 'корзина.docx', true]);
    assert.ok(item.purgedOn > item.removedAt.slice(0, 10));
    await api.refused('listTrash', 400, 'cursor-invalid', { query: { cursor: '!' } });
    const path = { kind: 'draft', objectId: draftId };
    await api.call('restoreFromTrash', 204, { path });
    await api.refused('restoreFromTrash', 404, 'trash-item-not-found', { path });
    await api.refused('restoreFromTrash', 404, 'trash-item-not-found', { path: { kind: 'road-map', objectId: 1 } });
    const open = await api.call('getDraft', 200, { path: { draftId } });
    await api.call('discardDraft', 204, { path: { draftId }, version: open.body.version });
  });
}
