import assert from 'node:assert/strict';
import { it } from 'node:test';

const query = { date: '2026-11-22' };

export function review(world) {
  const own = {};
  const path = { get first() { return { obligationId: own.first }; }, get second() { return { obligationId: own.second }; } };
  const versionOf = async (ask) => (await world.api.call('getObligation', 200, { path: ask, query })).body.version;
  const take = async (ask, json) => (await world.api.call('takeObligationStep', 200, { path: ask, query, version: await versionOf(ask), json })).body;
  const queue = async (more) => (await world.api.call('listReview', 200, { query: { ...query, ...more } })).body;
  const ids = (page) => page.items.map((item) => item.obligation.id);

  it('queues what was sent, the longest waiting first or the nearest term, page after page', async () => {
    const { api } = world;
    const before = await queue({ limit: 500 });
    const { body } = await api.call('listObligations', 200, { query: { ...query, state: 'upcoming', progress: 'planned', limit: 500 } });
    const dated = body.items.filter((one) => one.occurrence.to && one.addressee.id);
    const later = dated.findLast((one) => one.occurrence.to > dated[0].occurrence.to);
    [own.first, own.second] = [later.id, dated[0].id];
    await api.refused('claimReview', 409, 'nothing-to-check', { path: path.first });
    await take(path.first, { step: 'submit', words: 'Совещание проведено' });
    await take(path.second, { step: 'submit', words: 'Справка размещена на сайте' });
    const waiting = await queue({ limit: 500 });
    assert.deepEqual(ids(waiting).slice(-2), [own.first, own.second]);
    const byTerm = ids(await queue({ order: 'term', limit: 500 }));
    assert.ok(byTerm.indexOf(own.second) < byTerm.indexOf(own.first));
    assert.equal(waiting.counts.check, before.counts.check + 2);
    assert.deepEqual((await api.call('countReview', 200)).body, waiting.counts);
    const [row] = waiting.items.slice(-2);
    assert.deepEqual([row.claim, row.proofs, row.obligation.progress], [null, 0, 'submitted']);

    const walked = [];
    let cursor;
    do {
      const page = await queue({ order: 'term', limit: 1, ...(cursor && { cursor }) });
      walked.push(...ids(page));
      assert.equal(page.total, waiting.total);
      cursor = page.next;
    } while (cursor);
    assert.deepEqual(walked, byTerm);
    const ofSchool = await queue({ organisation: later.addressee.id, roadMap: later.roadMapId, kind: 'first' });
    assert.ok(ids(ofSchool).includes(own.first));
    assert.ok(ofSchool.items.every((item) => item.obligation.addressee.id === later.addressee.id));
    assert.deepEqual(ids(await queue({ kind: 'again', organisation: later.addressee.id })), []);
    for (const bad of [{ list: 'mine' }, { order: 'x' }, { kind: 'x' }, { organisation: 0 }, { roadMap: 'y' }]) {
      await api.refused('listReview', 400, 'query-invalid', { query: bad });
    }
    await api.refused('listReview', 400, 'cursor-invalid', { query: { cursor: '7.x' } });
    await api.refused('countReview', 404, 'territory-not-found', { query: { territory: 999999 } });
  });

  it('says who looks, and tells the late one who decided what and when', async () => {
    const { api } = world;
    const seen = await versionOf(path.first);
    const look = (await api.call('claimReview', 200, { path: path.first })).body;
    assert.ok(look.claim.mine);
    assert.equal(look.version, seen);
    assert.ok(look.claim.since < look.claim.until);
    const again = (await api.call('claimReview', 200, { path: path.first })).body;
    assert.equal(again.claim.since, look.claim.since);
    const [row] = (await queue({ limit: 500 })).items.filter((item) => item.obligation.id === own.first);
    assert.ok(row.claim.mine);
    await api.call('releaseReview', 204, { path: path.first });
    await api.refused('claimReview', 404, 'obligation-not-found', { path: { obligationId: 999999 } });
    await api.refused('releaseReview', 404, 'obligation-not-found', { path: { obligationId: 999999 } });

    await take(path.first, { step: 'return', reason: 'incomplete', words: 'Нет списка участников' });
    const late = await api.refused('takeObligationStep', 412, 'changed-meanwhile', { path: path.first, version: seen, json: { step: 'accept' } });
    assert.equal(late.data.step, 'return');
    assert.match(late.data.by, /./);
    assert.match(late.data.changedAt, /^\d{4}-\d\d-\d\dT/);
    const gone = await api.refused('claimReview', 409, 'nothing-to-check', { path: path.first });
    assert.equal(gone.data.step, 'return');
  });

  it('gives back to the author what came back, with the reason and the words', async () => {
    const { api } = world;
    const { body } = await api.call('listReturned', 200, { query: { ...query, limit: 500 } });
    const mine = body.items.find((item) => item.obligation.id === own.first);
    assert.equal(mine.words, 'Нет списка участников');
    assert.equal(mine.obligation.returnReason.code, 'incomplete');
    assert.equal((await api.call('listReturned', 200, { query: { ...query, limit: 1 } })).body.items.length, 1);
    await api.refused('listReturned', 400, 'cursor-invalid', { query: { cursor: '!' } });
    await take(path.first, { step: 'submit', words: 'Список приложен' });
    assert.ok(ids(await queue({ kind: 'again', limit: 500 })).includes(own.first));
  });

  it('accepts many with a result for each, then waits for the confirmation', async () => {
    const { api } = world;
    const { body } = await api.call('takeObligationSteps', 200, { query, json: { step: 'accept', ids: [own.first, own.second, 999999] } });
    assert.equal(body.done, 2);
    assert.deepEqual(body.items.map((item) => item.code), [null, null, 'obligation-not-found']);
    const waiting = ids(await queue({ list: 'confirm', limit: 500 }));
    assert.ok(waiting.includes(own.first) && waiting.includes(own.second));
    const difference = (await api.call('getReviewDifference', 200, { path: path.first })).body;
    assert.equal(difference.accepted.step, 'accept');
    assert.deepEqual([difference.changes, difference.proof], [[], []]);
    await api.refused('getReviewDifference', 404, 'obligation-not-found', { path: { obligationId: 999999 } });
    await take(path.first, { step: 'confirm' });
    const undone = await take(path.second, { step: 'reopen' });
    assert.equal(undone.progress, 'submitted');
    assert.ok(!ids(await queue({ list: 'changed', limit: 500 })).includes(own.first));
  });
}
