import assert from 'node:assert/strict';
import { it } from 'node:test';

const key = (name) => ({ 'Idempotency-Key': `monitoring-suite-${name}` });
const unknown = { roundId: 4040 };

/** A form with a number, a table and the duties of the period. */
const form = {
  title: 'Проверка готовности',
  purpose: 'Увидеть, что готово',
  respondents: 'schools',
  duties: 'due',
  rhythm: { every: 'month', days: 5 },
  fields: [
    { code: 'pupils', kind: 'number', label: 'Обучающихся', unit: 'чел.', obligatory: true, notApplicable: true },
    { code: 'words', kind: 'text', label: 'Что мешает' },
    { code: 'steps', kind: 'rows', label: 'Что сделать', columns: [{ code: 'what', kind: 'text', label: 'Что', obligatory: true }] },
  ],
};

export function monitoring(world) {
  it('keeps forms with editions', async () => {
    const { api } = world;
    const { items } = (await api.call('listMonitoringForms', 200)).body;
    assert.ok(items.length >= 10 && items.every((one) => !one.own));
    await api.refused('listMonitoringForms', 400, 'query-invalid', { query: { date: 'soon' } });
    await api.refused('getMonitoringForm', 404, 'form-not-found', { path: { formCode: 'nothing' } });
    await api.refused('getMonitoringForm', 404, 'form-not-found', { path: { formCode: 'stage-1' }, query: { edition: 7 } });
    const made = (await api.call('makeMonitoringForm', 201, { json: form, headers: key('form') })).body;
    const again = (await api.call('makeMonitoringForm', 201, { json: form, headers: key('form') })).body;
    assert.equal(again.code, made.code);
    await api.refused('makeMonitoringForm', 400, 'form-empty', { json: { ...form, duties: 'none', fields: [] } });
    await api.refused('makeMonitoringForm', 400, 'form-field-repeated', { json: { ...form, fields: [form.fields[0], form.fields[0]] } });
    await api.refused('makeMonitoringForm', 400, 'json-bad-value', { json: { ...form, fields: [{ ...form.fields[0], kind: 'magic' }] } });
    const path = { formCode: made.code };
    const changed = (await api.call('changeMonitoringForm', 200, { path, version: 1, json: { ...form, title: 'Проверка готовности школ' } })).body;
    assert.equal(changed.edition, 2);
    await api.refused('changeMonitoringForm', 412, 'changed-meanwhile', { path, version: 1, json: form });
    await api.refused('changeMonitoringForm', 409, 'form-of-program', { path: { formCode: 'final' }, version: 1, json: form });
    assert.equal((await api.call('getMonitoringForm', 200, { path, query: { edition: 1 } })).body.title, form.title);
    world.form = made.code;
  });

  it('plans, opens and changes a round, proposes what is due', async () => {
    const { api } = world;
    const owed = await api.everything('listObligations', {}, 500);
    const duty = owed.find((one) => one.addressee.id && one.occurrence.to && one.progress === 'planned');
    assert.ok(duty, 'some school owes something with a term');
    world.duty = duty;
    world.organisations ??= await api.everything('listOrganisations', {}, 500);
    const other = world.organisations.find((one) => one.kind === 'school' && one.id !== duty.addressee.id);
    const asked = {
      form: world.form,
      title: 'Готовность школ',
      from: duty.occurrence.from ?? duty.occurrence.to,
      to: duty.occurrence.to,
      due: duty.occurrence.to,
      organisations: [duty.addressee.id, other.id],
    };
    world.asked = asked;
    const made = (await api.call('makeRound', 201, { json: asked, headers: key('round') })).body;
    assert.equal((await api.call('makeRound', 201, { json: asked, headers: key('round') })).body.id, made.id);
    assert.equal(made.figures.addressees, 2);
    await api.refused('makeRound', 409, 'idempotency-key-reused', { json: { ...asked, title: 'Иное' }, headers: key('round') });
    await api.refused('makeRound', 400, 'addressees-missing', { json: { ...asked, organisations: [], group: 'нет такой' } });
    await api.refused('makeRound', 400, 'addressees-unfit', { json: { ...asked, organisations: [], territories: [1] } });
    await api.refused('makeRound', 400, 'due-before-period', { json: { ...asked, due: '2001-01-01' } });
    await api.refused('makeRound', 400, 'json-missing', { json: { form: world.form } });
    world.round = { roundId: made.id };
    await api.refused('getRound', 404, 'round-not-found', { path: unknown });
    const renamed = (await api.call('changeRound', 200, { path: world.round, version: made.version, json: { title: 'Готовность школ округа', due: asked.due } })).body;
    await api.refused('changeRound', 412, 'changed-meanwhile', { path: world.round, version: made.version, json: { title: 'x', due: asked.due } });
    await api.refused('closeRound', 409, 'round-not-open', { path: world.round, version: renamed.version });
    const open = (await api.call('openRound', 200, { path: world.round, version: renamed.version })).body;
    assert.equal(open.state, 'open');
    await api.refused('openRound', 409, 'round-not-planned', { path: world.round, version: open.version });
    const spare = (await api.call('makeRound', 201, { json: { ...asked, title: 'Лишний' } })).body;
    await api.call('discardRound', 204, { path: { roundId: spare.id }, version: spare.version });
    await api.refused('discardRound', 409, 'round-not-planned', { path: world.round, version: open.version });
    assert.ok((await api.everything('listRounds', { form: world.form })).some((one) => one.id === made.id));
    await api.refused('listRounds', 400, 'query-invalid', { query: { state: 'sleeping' } });
    assert.match((await api.call('exportRounds', 200, { query: { format: 'csv', state: 'open' } })).text, /Готовность школ округа/);
    await api.refused('exportRounds', 400, 'query-invalid', { query: { format: 'pdf' } });
    const proposals = (await api.call('listRoundProposals', 200, { query: { date: '2026-11-03' } })).body.items;
    assert.ok(proposals.some((one) => one.form === 'interview'));
    await api.refused('listRoundProposals', 400, 'query-invalid', { query: { date: 'soon' } });
  });

  it('takes answers: a draft, a sending with duties, a return, an acceptance', async () => {
    const { api } = world;
    const answers = (await api.call('listRoundAnswers', 200, { path: world.round })).body;
    assert.equal(answers.total, 2);
    await api.refused('listRoundAnswers', 404, 'round-not-found', { path: unknown });
    await api.refused('listRoundAnswers', 400, 'query-invalid', { path: world.round, query: { state: 'lost' } });
    const row = answers.items.find((one) => one.organisation?.id === world.duty.addressee.id);
    const path = { answerId: row.id };
    await api.refused('getMonitoringAnswer', 404, 'answer-not-found', { path: { answerId: 40404 } });
    const first = (await api.call('getMonitoringAnswer', 200, { path })).body;
    assert.deepEqual(first.missing, ['pupils']);
    assert.ok(first.duties.some((one) => one.id === world.duty.id));
    const draft = (await api.call('saveMonitoringAnswer', 200, { path, version: row.version, json: { values: { words: 'пока думаем' } } })).body;
    assert.equal(draft.answer.state, 'draft');
    await api.refused('saveMonitoringAnswer', 412, 'changed-meanwhile', { path, version: row.version, json: {} });
    await api.refused('saveMonitoringAnswer', 400, 'answer-value-invalid', { path, version: draft.answer.version, json: { values: { pupils: 'много' } } });
    await api.refused('saveMonitoringAnswer', 400, 'json-wrong-type', { path, version: draft.answer.version, json: { values: { pupils: { x: 1 } } } });
    await api.refused('submitMonitoringAnswer', 409, 'answer-incomplete', { path, version: draft.answer.version, json: { values: {} } });
    const checks = first.duties.filter((one) => one.check).map((one) => ({ obligation: one.id, fact: 'partly', words: 'ведём' }));
    const note = { obligation: world.duty.id, fact: 'partly', words: 'начали', deviation: 'мало времени', correction: 'Перенести на месяц' };
    const notes = [...checks.filter((one) => one.obligation !== world.duty.id), note];
    const filled = { values: { pupils: 0, steps: [{ what: 'Собрать данные' }] }, duties: notes };
    let sent = (await api.call('submitMonitoringAnswer', 200, { path, version: draft.answer.version, json: filled })).body;
    assert.equal(sent.answer.state, 'submitted');
    assert.deepEqual(sent.stepsRefused, []);
    assert.deepEqual(sent.filled.values, { pupils: 0, steps: [{ what: 'Собрать данные' }] });
    await api.refused('submitMonitoringAnswer', 409, 'answer-sent', { path, version: sent.answer.version, json: filled });
    const recalled = (await api.call('recallMonitoringAnswer', 200, { path, version: sent.answer.version })).body;
    await api.refused('recallMonitoringAnswer', 409, 'answer-not-sent', { path, version: recalled.answer.version });
    sent = (await api.call('submitMonitoringAnswer', 200, { path, version: recalled.answer.version, json: filled })).body;
    await api.refused('checkMonitoringAnswer', 400, 'words-needed', { path, version: sent.answer.version, json: { verdict: 'return' } });
    const returned = (await api.call('checkMonitoringAnswer', 200, { path, version: sent.answer.version, json: { verdict: 'return', words: 'Уточните число' } })).body;
    assert.equal(returned.answer.words, 'Уточните число');
    sent = (await api.call('submitMonitoringAnswer', 200, { path, version: returned.answer.version, json: { ...filled, values: { pupils: { notApplicable: true } } } })).body;
    await api.call('checkMonitoringAnswer', 200, { path, version: sent.answer.version, json: { verdict: 'accept' } });
    const reminded = (await api.call('remindMissing', 200, { path: world.round })).body;
    assert.equal(reminded.addressees.length, 1);
    await api.refused('remindMissing', 404, 'round-not-found', { path: unknown });
    const csv = (await api.call('exportRoundAnswers', 200, { path: world.round, query: { format: 'csv' } })).text;
    assert.match(csv, /не применимо/);
    await api.call('exportRoundAnswers', 200, { path: world.round, query: { format: 'xlsx', state: 'accepted' } });
    await api.refused('exportRoundAnswers', 404, 'round-not-found', { path: unknown, query: { format: 'csv' } });
  });

  it('lists proposed corrections of road maps and what was decided', async () => {
    const { api } = world;
    const corrections = await api.everything('listPlanCorrections', { state: 'proposed' });
    const one = corrections.find((each) => each.obligation === world.duty.id);
    assert.equal(one.proposal, 'Перенести на месяц');
    const path = { correctionId: one.id };
    await api.refused('decidePlanCorrection', 400, 'words-needed', { path, version: one.version, json: { state: 'declined' } });
    await api.call('decidePlanCorrection', 200, { path, version: one.version, json: { state: 'agreed' } });
    await api.refused('decidePlanCorrection', 412, 'changed-meanwhile', { path, version: one.version, json: { state: 'made' } });
    await api.refused('listPlanCorrections', 400, 'query-invalid', { query: { state: 'maybe' } });
    assert.match((await api.call('exportPlanCorrections', 200, { query: { format: 'csv' } })).text, /Перенести на месяц/);
    await api.refused('exportPlanCorrections', 400, 'query-invalid', { query: { format: 'doc' } });
  });

  it('keeps a closed round as it was, compares it and prints its note', async () => {
    const { api } = world;
    const path = world.round;
    await api.refused('getRoundSnapshot', 409, 'round-not-closed', { path });
    await api.refused('getAnalyticNote', 409, 'round-not-closed', { path });
    const open = (await api.call('getRound', 200, { path })).body;
    const closed = (await api.call('closeRound', 200, { path, version: open.version })).body;
    assert.equal(closed.state, 'closed');
    assert.equal(closed.figures.missing, 1);
    const snapshot = (await api.call('getRoundSnapshot', 200, { path })).body;
    assert.equal(snapshot.intact, true);
    assert.match(snapshot.sha256, /^[0-9a-f]{64}$/);
    assert.deepEqual([snapshot.totals[0].notApplicable, snapshot.totals[0].blank], [1, 1]);
    await api.refused('compareRounds', 409, 'nothing-to-compare', { path });
    const next = (await api.call('makeRound', 201, { json: { ...world.asked, title: 'Повтор' } })).body;
    const opened = (await api.call('openRound', 200, { path: { roundId: next.id }, version: next.version })).body;
    await api.call('closeRound', 200, { path: { roundId: next.id }, version: opened.version });
    const both = (await api.call('compareRounds', 200, { path: { roundId: next.id }, query: { with: path.roundId } })).body;
    assert.equal(both.total, 2);
    assert.ok(both.items.some((one) => one.cells.pupils.then?.notApplicable && one.cells.pupils.now === null));

    const note = { subject: 'О готовности школ', methods: 'Опрос', conclusions: 'Готовы не все', recommendations: 'Помочь', signatory: 'Осипова В. А.' };
    await api.refused('putAnalyticNote', 400, 'value-empty', { path, version: 0, json: { ...note, conclusions: ' ' } });
    const written = (await api.call('putAnalyticNote', 200, { path, version: 0, json: note })).body;
    await api.refused('putAnalyticNote', 412, 'changed-meanwhile', { path, version: 0, json: note });
    await api.call('putAnalyticNote', 200, { path, version: written.version, json: { ...note, signedOn: '2026-11-22' } });
    await api.refused('putAnalyticNote', 409, 'note-signed', { path, version: 2, json: note });
    assert.equal((await api.call('getAnalyticNote', 200, { path })).body.mayWrite, false);
    const file = await api.call('printAnalyticNote', 200, { path });
    assert.equal(file.bytes.subarray(0, 2).toString(), 'PK');
    await api.refused('printAnalyticNote', 404, 'round-not-found', { path: unknown });
  });

  it('keeps minutes, and decisions until they are done', async () => {
    const { api } = world;
    const meeting = { kind: 'council', title: 'Итоги четверти', heldOn: '2026-11-20', agenda: ['Результаты'], present: ['Осипова В. А.'], state: 'held' };
    const made = (await api.call('makeMeeting', 201, { json: { ...meeting, round: world.round.roundId }, headers: key('meeting') })).body;
    await api.refused('makeMeeting', 400, 'value-empty', { json: { ...meeting, title: ' ' } });
    await api.refused('makeMeeting', 404, 'body-not-found', { json: { ...meeting, body: 4040 } });
    await api.refused('makeMeeting', 404, 'organisation-not-found', { json: { ...meeting, organisation: 40404 } });
    const path = { meetingId: made.id };
    await api.refused('getMeeting', 404, 'meeting-not-found', { path: { meetingId: 4040 } });
    assert.ok((await api.everything('listMeetings', { kind: 'council' })).some((one) => one.id === made.id));
    await api.refused('listMeetings', 400, 'query-invalid', { query: { kind: 'party' } });
    const decision = { text: 'Провести консультации', responsible: 'Сомова Р. А.', due: '2026-11-21', state: 'open', obligation: world.duty.id };
    const decided = (await api.call('addDecision', 201, { path, json: { ...decision, organisation: world.duty.addressee.id } })).body;
    await api.refused('addDecision', 404, 'obligation-not-found', { path, json: { ...decision, obligation: 40404040 } });
    await api.refused('changeMeeting', 412, 'changed-meanwhile', { path, version: 99, json: meeting });
    await api.call('changeMeeting', 200, { path, version: made.version, json: { ...meeting, state: 'signed' } });
    await api.refused('changeMeeting', 409, 'minutes-signed', { path, version: made.version + 1, json: meeting });
    assert.ok((await api.everything('listDecisions', { overdue: true, date: '2026-12-01' })).some((one) => one.id === decided.id));
    await api.refused('listDecisions', 400, 'query-invalid', { query: { state: 'forgotten' } });
    const at = { decisionId: decided.id };
    await api.refused('changeDecision', 409, 'minutes-signed', { path: at, version: decided.version, json: { ...decision, text: 'Иное' } });
    const done = (await api.call('changeDecision', 200, { path: at, version: decided.version, json: { ...decision, state: 'done', words: 'Проведены' } })).body;
    assert.equal(done.overdue, false);
    assert.equal((await api.call('getMeeting', 200, { path })).body.openDecisionCount, 0);
    assert.match((await api.call('exportDecisions', 200, { query: { format: 'csv', state: 'done' } })).text, /Проведены/);
    await api.refused('exportDecisions', 400, 'query-invalid', { query: { format: 'txt' } });
  });
}
