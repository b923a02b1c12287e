import assert from 'node:assert/strict';
import { it } from 'node:test';
import { plan } from '../support/documents.mjs';

const rows = [
  ['1', 'Провести диагностику профессиональных затруднений педагогов', 'Методический центр', 'до 15 октября', 'Не менее 80 % педагогов'],
  ['2', 'Организовать посещение уроков', 'СОШ № 1, СОШ № 2', 'ежемесячно', 'Аналитическая справка'],
  ['3', 'Подготовить рекомендации школам', 'Методический центр', 'до 15 октября', 'Рекомендации'],
];

export function edits(world) {
  it('corrects a field, and all alike when asked, and takes it back', async () => {
    const { api } = world;
    let draft = (await api.call('createDraft', 201, { query: { fileName: 'edits.docx' }, bytes: plan(rows) })).body;
    const path = { draftId: draft.id };
    const before = (await api.call('getDraft', 200, { path })).body;
    const change = await api.call('correctField', 200, {
      path,
      version: draft.version,
      headers: { 'Idempotency-Key': 'correct-0001' },
      json: { rowId: draft.rows[0].rowId, field: 'deadline', value: 'до 20 октября 2026 года', alike: true },
    });
    assert.equal(change.body.changed.length, 2, 'the third row had the same wording');
    assert.equal(change.headers.get('etag'), `"${change.body.version}"`);
    for (const row of change.body.changed) {
      assert.deepEqual(row.deadline.schedule.windows, [[null, '2026-10-20']]);
      assert.equal(row.readings.deadline.settled, 'corrected');
    }
    const undone = await api.call('undoEdit', 200, { path, version: change.body.version });
    assert.deepEqual((await api.call('getDraft', 200, { path })).body.rows, before.rows);
    assert.equal(undone.body.canRedo, true);
    const redone = await api.call('redoEdit', 200, { path, version: undone.body.version });
    assert.deepEqual(redone.body.changed, change.body.changed);
    await api.refused('redoEdit', 409, 'nothing-to-redo', { path, version: redone.body.version });
    draft = (await api.call('getDraft', 200, { path })).body;
    assert.equal(draft.version, redone.body.version);
    world.edited = draft;
  });

  it('settles a field as read or with a term as meant', async () => {
    const { api } = world;
    const path = { draftId: world.edited.id };
    const [, monthly, last] = world.edited.rows;
    const accepted = await api.call('correctField', 200, { path, version: world.edited.version, json: { rowId: monthly.rowId, field: 'deadline', accept: true } });
    assert.equal(accepted.body.changed[0].readings.deadline.settled, 'accepted');
    const schedule = { ...last.deadline.schedule, windows: [['2026-12-01', '2026-12-10']], yearless: false };
    const meant = await api.call('correctField', 200, { path, version: accepted.body.version, json: { rowId: last.rowId, field: 'deadline', schedule } });
    assert.deepEqual(meant.body.changed[0].deadline.schedule.windows, [['2026-12-01', '2026-12-10']]);
    const occurrences = await api.call('getRowOccurrences', 200, { path: { ...path, rowId: last.rowId } });
    assert.deepEqual(occurrences.body.items, [{ number: 1, from: '2026-12-01', to: '2026-12-10', kind: 'dated' }]);
    assert.match(occurrences.body.words, /декабря/);
    const many = await api.call('getRowOccurrences', 200, { path: { ...path, rowId: monthly.rowId }, headers: { 'Accept-Language': 'en' } });
    assert.ok(many.body.items.length >= 9);
    assert.doesNotMatch(many.body.words, /[а-яё]/i);
    await api.refused('getRowOccurrences', 404, 'row-not-found', { path: { ...path, rowId: 999999 } });
    world.edited.version = meant.body.version;
  });

  it('adds, moves and removes rows', async () => {
    const { api } = world;
    const path = { draftId: world.edited.id };
    const [first] = world.edited.rows;
    const headers = { 'Idempotency-Key': 'add-row-0001' };
    const row = { after: first.rowId, number: '1.1', text: 'Составить график посещений' };
    const added = await api.call('addRow', 200, { path, version: world.edited.version, headers, json: row });
    const [created] = added.body.changed;
    assert.deepEqual(added.body.order.slice(0, 2), [first.rowId, created.rowId]);
    const moved = await api.call('moveRow', 200, { path: { ...path, rowId: created.rowId }, version: added.body.version, json: { after: null } });
    assert.equal(moved.body.order[0], created.rowId);
    const removed = await api.call('removeRow', 200, { path: { ...path, rowId: created.rowId }, version: moved.body.version });
    assert.deepEqual(removed.body.removed, [created.rowId]);
    const { version } = removed.body;
    await api.refused('removeRow', 404, 'row-not-found', { path: { ...path, rowId: created.rowId }, version });
    await api.refused('moveRow', 404, 'row-not-found', { path: { ...path, rowId: 999999 }, version, json: { after: null } });
    await api.refused('addRow', 404, 'row-not-found', { path, version, json: { after: 999999, text: 'Текст' } });
    await api.refused('addRow', 400, 'json-missing', { path, version, json: { number: '9' } });
    await api.refused('addRow', 400, 'value-empty', { path, version, json: { text: '   ' } });
    await api.refused('addRow', 400, 'json-bad-value', { path, version, json: { text: 'я'.repeat(8001) } });
    world.edited.version = version;
  });

  it('corrects the requisites', async () => {
    const { api } = world;
    const path = { draftId: world.edited.id };
    const json = {
      title: 'Дорожная карта поддержки школ',
      kind: 'municipal',
      territory: null,
      period: { from: '2026-09-01', to: '2027-05-31' },
      approval: { status: 'approved', by: 'Управление образования', date: '2026-09-02', number: '17' },
    };
    const { body } = await api.call('editDraft', 200, { path, version: world.edited.version, json });
    assert.deepEqual([body.title, body.territory, body.period], [json.title, null, json.period]);
    assert.equal(body.approvals[0].number, '17');
    for (const [wrong, code] of [
      [{}, 'json-missing'],
      [{ kind: 'federal' }, 'json-bad-value'],
      [{ period: { from: '2027-09-01', to: '2026-05-31' } }, 'json-bad-value'],
      [{ tittle: 'x' }, 'json-unknown-key'],
      [[], 'json-wrong-type'],
      [{ title: 5 }, 'json-wrong-type'],
      [{ title: 'я'.repeat(2001) }, 'json-bad-value'],
    ]) {
      await api.refused('editDraft', 400, code, { path, version: body.version, json: wrong });
    }
    await api.refused('editDraft', 400, 'json-malformed', { path, version: body.version, json: '['.repeat(1000) });
    await api.refused('editDraft', 404, 'draft-not-found', { path: { draftId: 999999 }, version: 1, json });
    world.edited = body;
  });

  it('refuses a correction that does not fit', async () => {
    const { api } = world;
    const path = { draftId: world.edited.id };
    const { version } = world.edited;
    const { rowId } = world.edited.rows[0];
    const { schedule } = world.edited.rows[0].deadline;
    await api.refused('correctField', 422, 'correction-not-fitting', { path, version, json: { rowId, field: 'text', schedule } });
    await api.refused('correctField', 404, 'row-not-found', { path, version, json: { rowId: 999999, field: 'text', value: 'Текст' } });
    for (const wrong of [{ rowId, field: 'colour', value: 'x' }, { rowId, field: 'text', value: 'я'.repeat(8001) }, { rowId, field: 'deadline', accept: true, value: 'x' }]) {
      await api.refused('correctField', 400, 'json-bad-value', { path, version, json: wrong });
    }
    await api.refused('correctField', 400, 'json-missing', { path, version, json: { rowId, field: 'text' } });
    await api.refused('correctField', 400, 'json-wrong-type', { path, version, json: { rowId: 'one', field: 'text', value: 'x' } });
    await api.refused('correctField', 415, 'content-type-not-supported', { path, version, bytes: '{}', headers: { 'Content-Type': 'text/plain' } });
    await api.refused('undoEdit', 404, 'draft-not-found', { path: { draftId: 999999 }, version: 1 });
  });

  it('lets nobody overwrite what another changed', async () => {
    const { api } = world;
    const path = { draftId: world.edited.id };
    const { rowId } = world.edited.rows[0];
    const stale = world.edited.version - 1;
    const changes = [
      ['editDraft', { path, json: { title: 'Другое' } }],
      ['correctField', { path, json: { rowId, field: 'text', value: 'Другое' } }],
      ['addRow', { path, json: { text: 'Другое' } }],
      ['removeRow', { path: { ...path, rowId } }],
      ['moveRow', { path: { ...path, rowId }, json: { after: null } }],
      ['undoEdit', { path }],
      ['redoEdit', { path }],
      ['discardDraft', { path }],
      ['approveDraft', { path }],
    ];
    for (const [operation, ask] of changes) {
      const refusal = await api.refused(operation, 412, 'changed-meanwhile', { ...ask, version: stale });
      assert.equal(refusal.data.version, world.edited.version);
      await api.refused(operation, 428, 'version-required', ask);
    }
    assert.deepEqual((await api.call('getDraft', 200, { path })).body, world.edited, 'nothing of it was done');
  });

  it('understands one wording without keeping it', async () => {
    const { api } = world;
    const period = { from: '2026-09-01', to: '2027-08-31' };
    const term = await api.call('understandWording', 200, { json: { field: 'deadline', text: 'до 15 марта 2027 года', period } });
    assert.deepEqual(term.body.schedule.windows, [[null, '2027-03-15']]);
    assert.equal(term.body.occurrences.length, 1);
    const promise = await api.call('understandWording', 200, { json: { field: 'expected', text: 'Не менее 30 % педагогов прошли обучение' } });
    assert.deepEqual([promise.body.targets[0].op, promise.body.targets[0].value, promise.body.targets[0].unit], ['>=', 30, 'percent']);
    const bodies = await api.call('understandWording', 200, { json: { field: 'responsible', text: 'Управление образования, методический центр' } });
    assert.equal(bodies.body.responsible.length, 2);
    const named = await api.call('understandWording', 200, { json: { field: 'schools', text: 'СОШ №№ 4, 32, 50' } });
    assert.deepEqual(named.body.schools, ['СОШ № 4', 'СОШ № 32', 'СОШ № 50']);
    await api.refused('understandWording', 400, 'json-bad-value', { json: { field: 'text', text: 'x' } });
    await api.refused('understandWording', 400, 'json-missing', { json: { field: 'schools' } });
  });

  it('undoes an import, and then knows it no more as open', async () => {
    const { api } = world;
    const path = { draftId: world.small.id };
    await api.call('discardDraft', 204, { path, version: world.small.version });
    const drafts = await api.everything('listDrafts');
    assert.ok(drafts.every((draft) => draft.id !== world.small.id));
    await api.refused('discardDraft', 404, 'draft-not-found', { path: { draftId: 999999 }, version: 1 });
  });
}
