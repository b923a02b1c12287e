import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hostile, order, plan } from '../support/documents.mjs';

const query = { fileName: 'Приказ № 1.docx' };

export function imports(world) {
  it('imports an order once, however often a bad network sends it', async () => {
    const { api } = world;
    const headers = { 'Idempotency-Key': 'import-0001' };
    const first = await api.call('createDraft', 201, { query, headers, bytes: order() });
    assert.ok(first.body.rows.length > 5);
    assert.equal(first.body.source, query.fileName);
    assert.equal(first.headers.get('location'), `/api/v1/drafts/${first.body.id}`);
    assert.equal(first.headers.get('etag'), `"${first.body.version}"`);
    const again = await api.call('createDraft', 201, { query, headers, bytes: order() });
    assert.equal(again.body.id, first.body.id);
    await api.refused('createDraft', 409, 'idempotency-key-reused', { query, headers, bytes: plan([['1', 'Провести семинар', 'Методический центр', 'март 2027 года', 'Справка']]) });
    for (const key of ['short', 'x'.repeat(101), 'with space in it']) {
      await api.refused('createDraft', 400, 'idempotency-key-malformed', { query, headers: { 'Idempotency-Key': key }, bytes: order() });
    }
    world.order = first.body;
    const second = await api.call('createDraft', 201, { query, bytes: order() });
    assert.equal(second.body.earlierDraftId, first.body.id, 'the same file again names the open draft of it');
    await api.call('discardDraft', 204, { path: { draftId: second.body.id }, version: second.body.version });
    world.discarded = second.body.id;
  });

  it('reads a draft back as it was made, with its source and its file', async () => {
    const { api } = world;
    const path = { draftId: world.order.id };
    const { body } = await api.call('getDraft', 200, { path });
    assert.deepEqual(body, world.order);
    const source = await api.call('getDraftSource', 200, { path });
    assert.equal(source.body.fileName, query.fileName);
    assert.ok(source.body.blocks.some((block) => block.kind === 'table'));
    const file = await api.call('getDraftFile', 200, { path });
    assert.deepEqual(file.bytes, order());
    assert.match(file.headers.get('content-disposition'), /^attachment; filename\*=UTF-8''%D0%9F/);
    assert.match(file.headers.get('content-security-policy'), /sandbox/);
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
  });

  it('has no draft under a number that is none', async () => {
    const { api } = world;
    for (const operation of ['getDraft', 'getDraftSource', 'getDraftFile', 'getApprovalReadiness']) {
      await api.refused(operation, 404, 'draft-not-found', { path: { draftId: 999999 } });
      await api.refused(operation, 404, 'not-found', { path: { draftId: 'abc' } });
      await api.refused(operation, 404, 'not-found', { path: { draftId: '99999999999999999999' } });
    }
  });

  it('refuses a request that does not say what it should', async () => {
    const { api } = world;
    await api.refused('createDraft', 400, 'query-invalid', { bytes: order() });
    await api.refused('createDraft', 400, 'query-invalid', { query: { fileName: 'a'.repeat(301) }, bytes: order() });
    await api.refused('createDraft', 400, 'query-invalid', { query: { ...query, period: '2026' }, bytes: order() });
    await api.refused('createDraft', 400, 'query-invalid', { query: { ...query, period: '2027-01-01..2026-01-01' }, bytes: order() });
  });

  it('keeps no sign in a file name that shows nothing and turns the name around', async () => {
    const { api } = world;
    const named = (fileName) => ({ query: { fileName }, bytes: order() });
    const kept = await api.call('createDraft', 201, named('\u202eприказ\u200b\u2066 №\u00a01\u007f.docx'));
    assert.equal(kept.body.source, 'приказ №\u00a01.docx');
    await api.call('discardDraft', 204, { path: { draftId: kept.body.id }, version: kept.body.version });
    for (const fileName of ['..', '. .', '\u202e', 'a\r\nb.docx']) await api.refused('createDraft', 400, 'query-invalid', named(fileName));
  });

  it('stores nothing of a hostile file', async () => {
    const { api } = world;
    const before = (await api.call('listDrafts', 200)).body;
    for (const [what, fileName, bytes, status, code] of hostile()) {
      const answer = await api.call('createDraft', status, { query: { fileName }, bytes });
      if (code) assert.equal(answer.body.code, code, `${what}: ${answer.text}`);
      assert.match(answer.body.code, /^(document-|no-plan-found)/, what);
    }
    assert.deepEqual((await api.call('listDrafts', 200)).body, before);
  });

  it('takes the period that the person states over the printed one', async () => {
    const { api } = world;
    const rows = [['1', 'Провести семинар для руководителей школ', 'Методический центр', 'до 15 марта', 'Проведён 1 семинар']];
    const { body } = await api.call('createDraft', 201, { query: { fileName: 'plan.docx', period: '2031-01-01..2031-12-31' }, bytes: plan(rows) });
    assert.deepEqual(body.period, { from: '2031-01-01', to: '2031-12-31' });
    assert.deepEqual(body.rows[0].deadline.schedule.windows, [[null, '2031-03-15']]);
    world.small = body;
  });

  it('lists every open draft exactly once, newest first', async () => {
    const { api } = world;
    for (let n = 0; n < 5; ++n) {
      const rows = [['1', `Провести собрание родителей № ${n + 1}`, 'Школы', 'ноябрь 2026 года', 'Протокол']];
      await api.call('createDraft', 201, { query: { fileName: `plan-${n}.docx` }, bytes: plan(rows) });
    }
    const drafts = await api.everything('listDrafts');
    assert.equal(drafts.length, 7);
    const ids = drafts.map((draft) => draft.id);
    assert.deepEqual(ids, ids.toSorted((a, b) => b - a));
    assert.ok(!ids.includes(world.discarded), 'a discarded draft leaves the list');
    await api.refused('listDrafts', 400, 'cursor-invalid', { query: { cursor: 'nonsense' } });
    await api.refused('listDrafts', 400, 'query-invalid', { query: { limit: '-1' } });
  });
}
