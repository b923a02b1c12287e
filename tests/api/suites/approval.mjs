import assert from 'node:assert/strict';
import { it } from 'node:test';

async function settle({ api }, draftId) {
  for (let round = 0; round < 200; ++round) {
    const { body } = await api.call('getApprovalReadiness', 200, { path: { draftId } });
    if (body.ready) return body;
    const [item] = body.mustSettle;
    assert.ok(item.rowId, `only fields are left to settle: ${JSON.stringify(item)}`);
    const { version } = (await api.call('getDraft', 200, { path: { draftId } })).body;
    const json =
      item.code === 'term-not-understood'
        ? { rowId: item.rowId, field: 'deadline', value: 'до 1 декабря 2026 года' }
        : { rowId: item.rowId, field: 'deadline', accept: true };
    await api.call('correctField', 200, { path: { draftId }, version, json });
  }
  throw new Error('the draft never became ready');
}

export function approval(world) {
  it('approves nothing that is not settled', async () => {
    const { api } = world;
    const path = { draftId: world.edited.id };
    const spoilt = await api.call('correctField', 200, {
      path,
      version: world.edited.version,
      json: { rowId: world.edited.rows[0].rowId, field: 'deadline', value: 'до 15 октября' },
    });
    const readiness = (await api.call('getApprovalReadiness', 200, { path })).body;
    assert.equal(readiness.ready, false);
    assert.ok(readiness.mustSettle.some((item) => item.code === 'term-yearless' && item.field === 'deadline'));
    const refusal = await api.refused('approveDraft', 409, 'draft-not-ready', { path, version: spoilt.body.version });
    assert.equal(refusal.data.items[0].rowId, world.edited.rows[0].rowId);
    assert.match(refusal.data.items[0].text, /год/);
  });

  it('approves a settled draft once and makes what it promised', async () => {
    const { api } = world;
    for (const draft of [world.edited, world.order]) {
      const path = { draftId: draft.id };
      const readiness = await settle(world, draft.id);
      const { version } = (await api.call('getDraft', 200, { path })).body;
      const headers = { 'Idempotency-Key': `approve-draft-${draft.id}` };
      const approved = await api.call('approveDraft', 201, { path, version, headers });
      assert.equal(approved.headers.get('location'), `/api/v1/road-maps/${approved.body.id}`);
      const promised = readiness.obligations;
      assert.equal(approved.body.obligations.total, promised.dated + promised.check + promised.undated);
      const again = await api.call('approveDraft', 201, { path, version, headers });
      assert.equal(again.body.id, approved.body.id);
      const after = (await api.call('getDraft', 200, { path })).body;
      assert.deepEqual([after.state, after.roadMapId], ['approved', approved.body.id]);
      world.roadMap = approved.body;
    }
  });

  it('edits nothing that is approved', async () => {
    const { api } = world;
    const path = { draftId: world.edited.id };
    const { version, rows } = (await api.call('getDraft', 200, { path })).body;
    const { rowId } = rows[0];
    const changes = [
      ['editDraft', { path, json: { title: 'Другое' } }],
      ['correctField', { path, json: { rowId, field: 'text', value: 'Другое' } }],
      ['addRow', { path, json: { text: 'Другое' } }],
      ['removeRow', { path: { ...path, rowId } }],
      ['moveRow', { path: { ...path, rowId }, json: { after: null } }],
      ['undoEdit', { path }],
      ['discardDraft', { path }],
      ['approveDraft', { path }],
    ];
    for (const [operation, ask] of changes) {
      await api.refused(operation, 409, 'draft-not-open', { ...ask, version });
    }
    assert.deepEqual((await api.call('getDraft', 200, { path })).body.rows, rows);
  });
}
