import assert from 'node:assert/strict';
import { it } from 'node:test';

const date = '2026-11-22';

export function steps(world) {
  let duty;
  const path = () => ({ obligationId: duty.id });
  const take = async (json) => {
    const { body } = await world.api.call('takeObligationStep', 200, { path: path(), version: duty.version, json, query: { date } });
    duty = body;
    return body;
  };
  const refused = (status, code, json, version = duty.version) =>
    world.api.refused('takeObligationStep', status, code, { path: path(), version, json, query: { date } });

  it('takes a duty from planned to confirmed and keeps every step', async () => {
    const { api } = world;
    const [sample] = await api.everything('listObligations', { date, state: 'current' }, 50);
    duty = (await api.call('getObligation', 200, { path: { obligationId: sample.id }, query: { date } })).body;
    assert.deepEqual([duty.progress, duty.stage], ['planned', 'owed']);
    assert.ok(duty.steps.includes('start') && !duty.steps.includes('accept'));
    await take({ step: 'start' });
    await refused(409, 'proof-missing', { step: 'submit' });
    await take({ step: 'submit', words: 'Совещание проведено' });
    assert.deepEqual([duty.state, duty.submittedOn], ['checking', date]);
    const reasons = (await api.call('listReturnReasons', 200)).body.items;
    await refused(400, 'reason-unknown', { step: 'return', reason: 'нет', words: 'Нет' });
    await take({ step: 'return', reason: reasons[1].code, words: 'Укажите номер протокола' });
    assert.equal(duty.returnReason.words, reasons[1].words);
    await take({ step: 'submit', words: 'Протокол № 3' });
    assert.equal(duty.progress, 'reworked');
    await take({ step: 'accept' });
    await take({ step: 'confirm' });
    assert.deepEqual([duty.progress, duty.state], ['confirmed', 'done']);
    const log = (await api.call('listObligationSteps', 200, { path: path() })).body.items;
    assert.deepEqual(log.map(({ step }) => step), ['start', 'submit', 'return', 'submit', 'accept', 'confirm']);
    await api.refused('listObligationSteps', 404, 'obligation-not-found', { path: { obligationId: 999999 } });
  });

  it('refuses what cannot be, with a code for each reason', async () => {
    const { api } = world;
    await refused(409, 'step-not-possible', { step: 'submit', words: 'Ещё раз' });
    await refused(412, 'changed-meanwhile', { step: 'reopen' }, 1);
    const [other] = await api.everything('listObligations', { date, state: 'upcoming' }, 50);
    duty = other;
    await refused(400, 'words-needed', { step: 'cancel', words: '  ' });
    await refused(400, 'words-too-long', { step: 'cancel', words: 'я'.repeat(2001) });
    await refused(400, 'term-needed', { step: 'move', words: 'Карантин' });
    await refused(400, 'term-in-past', { step: 'move', words: 'Карантин', to: '2026-11-21' });
    await refused(400, 'window-reversed', { step: 'move', words: 'Карантин', from: '2027-03-02', to: '2027-03-01' });
    await refused(400, 'replacement-needed', { step: 'replace', words: 'Объединено' });
    await refused(409, 'replacement-not-found', { step: 'replace', words: 'Объединено', replacement: 999999 });
    await refused(409, 'replacement-loops', { step: 'replace', words: 'Объединено', replacement: duty.id });
    await refused(400, 'json-bad-value', { step: 'win' });
    await take({ step: 'move', words: 'Карантин', to: '2027-03-15' });
    assert.deepEqual([duty.occurrence.to, duty.termWas], ['2027-03-15', other.occurrence.to]);
    await take({ step: 'cancel', words: 'Приказ отменён' });
    assert.deepEqual([duty.stage, duty.goneWhy], ['gone', 'Приказ отменён']);
    const gone = await api.everything('listObligations', { date, state: 'gone' }, 50);
    assert.ok(gone.some(({ id }) => id === duty.id));
    await take({ step: 'restore' });
    assert.equal(duty.goneWhy, null);
  });

  it('takes one step for many, with a result for each, once', async () => {
    const { api } = world;
    const list = await api.everything('listObligations', { date, state: 'upcoming' }, 3);
    const ids = [...list.slice(0, 3).map(({ id }) => id), 999999];
    const headers = { 'Idempotency-Key': 'bulk-start-0001' };
    const first = (await api.call('takeObligationSteps', 200, { json: { step: 'start', ids }, headers })).body;
    assert.deepEqual(first.items.map(({ code }) => code), [null, null, null, 'obligation-not-found']);
    assert.deepEqual([first.done, first.total], [3, 4]);
    const again = (await api.call('takeObligationSteps', 200, { json: { step: 'start', ids }, headers })).body;
    assert.deepEqual(again, first);
    const query = { date, progress: 'in-progress' };
    const { total } = (await api.call('listObligations', 200, { query })).body;
    const all = (await api.call('takeObligationSteps', 200, { query, json: { step: 'submit', words: 'Сделано', all: true } })).body;
    assert.equal(all.total, total);
    assert.equal(all.done, total);
    assert.equal((await api.call('listObligations', 200, { query })).body.total, 0);
    const many = Array.from({ length: 5001 }, (_, index) => index + 1);
    await api.refused('takeObligationSteps', 400, 'too-many-items', { json: { step: 'start', ids: many } });
    await api.refused('takeObligationSteps', 400, 'words-needed', { json: { step: 'cancel', ids } });
    await api.refused('takeObligationSteps', 409, 'idempotency-key-reused', { json: { step: 'start', ids: [1] }, headers });
    await api.refused('listObligations', 400, 'query-invalid', { query: { progress: 'lost' } });
  });
}
