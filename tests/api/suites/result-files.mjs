import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { it } from 'node:test';

const header = 'school,procedure,subject,grade,year,score,mark,journal_mark\n';
const participants = (school, subject, count) =>
  Array.from({ length: count }, (_, n) => `${school},VPR,${subject},5,2024,${n % 20},${2 + (n % 4)},\n`).join('');

export function resultFiles(world) {
  const ours = {};
  const path = (file) => ({ resultFileId: file.id });
  const upload = async (text, expected = 201, fileName = 'vpr.csv') =>
    (await world.api.call('uploadResultFile', expected, { query: { fileName }, bytes: Buffer.from(text) })).body;
  const step = async (operation, file) =>
    (await world.api.call(operation, 200, { path: path(file), version: file.version })).body;

  it('shows a file of results, applies it, and answers the same bytes with the first import', async () => {
    const { api } = world;
    const register = 'Код;Краткое наименование;Вид\n9301;СОШ № 301;школа\n9302;СОШ № 302;школа\n';
    await api.call('importOrganisations', 200, { query: { fileName: 'tested.csv' }, bytes: Buffer.from(register) });
    for (const one of await api.everything('listOrganisations', {}, 100)) ours[one.shortName] = one.id;
    const text = `${header}${participants('9301', 'MA', 24)}${participants('edu930999', 'MA', 12)}9302,VPR,MA,5,2024,3,9,\n`;
    const shown = await upload(text);
    assert.equal(shown.state, 'preview');
    assert.equal(shown.kind, 'participants');
    assert.equal(shown.years, '2024');
    assert.deepEqual(shown.protocol.cells, { fresh: 1, replaced: 0, same: 0 });
    assert.deepEqual(shown.protocol.leftOut.map(({ code, count }) => ({ code, count })), [{ code: 'mark-invalid', count: 1 }]);
    assert.equal(shown.protocol.works[0].participants, 36);
    assert.deepEqual(shown.protocol.people, { written: 24, waiting: 12, foreign: 0 });
    assert.equal(shown.protocol.unmatched[0].reason, 'school-unknown');
    const done = await step('applyResultFile', shown);
    assert.equal(done.state, 'in-force');
    assert.equal(done.waiting, 1);
    const again = await upload(text, 200, 'same.csv');
    assert.equal(again.id, done.id);
    assert.equal(again.known, true);
    ours.file = done;
    const csv = await api.call('exportResultProtocol', 200, { path: path(done), query: { format: 'csv' } });
    assert.match(csv.text, /mark-invalid/);
    assert.match(csv.text, /edu930999/);
    assert.deepEqual((await api.call('getResultColumns', 200, { path: path(done) })).body.columns, []);
    assert.equal((await api.call('getResultFile', 200, { path: path(done) })).body.state, 'in-force');
    const log = (await api.call('listResultFiles', 200, { query: { state: 'in-force' } })).body;
    assert.ok(log.items.some((one) => one.id === done.id));
  });

  it('refuses what is no file of results and steps that cannot be taken', async () => {
    const { api } = world;
    const file = ours.file;
    const missing = { path: { resultFileId: 999_999 } };
    await api.refused('uploadResultFile', 422, 'result-file-unknown', { query: { fileName: 'x.txt' }, bytes: Buffer.from('просто текст\n') });
    await api.refused('uploadResultFile', 400, 'query-invalid', { query: { fileName: 'x.csv', year: 1300 }, bytes: Buffer.from(header) });
    await api.refused('listResultFiles', 400, 'query-invalid', { query: { state: 'lost' } });
    await api.refused('getResultFile', 404, 'result-file-not-found', missing);
    await api.refused('getResultColumns', 404, 'result-file-not-found', missing);
    await api.refused('exportResultProtocol', 400, 'query-invalid', { path: path(file), query: { format: 'pdf' } });
    await api.refused('applyResultFile', 409, 'result-file-not-open', { path: path(file), version: file.version });
    await api.refused('discardResultFile', 409, 'result-file-not-open', { path: path(file), version: file.version });
    const empty = await upload(`${header}9301,VPR,MA,5,2024,3,9,\n`);
    await api.refused('applyResultFile', 409, 'result-file-nothing', { path: path(empty), version: empty.version });
    await api.refused('applyResultFile', 412, 'changed-meanwhile', { path: path(empty), version: 77 });
    await api.refused('undoResultFile', 409, 'result-file-not-in-force', { path: path(empty), version: empty.version });
    assert.equal((await step('discardResultFile', empty)).state, 'discarded');
  });

  it('keeps how the columns of a table of exams are read', async () => {
    const { api } = world;
    const table = 'Шифр;Дисциплина;Писали;Плохо\n9301;Математика;20;4\n9302;Математика;25;3\n';
    const shown = await upload(table, 201, 'exams.csv');
    assert.equal(shown.mappable, true);
    const columns = (await api.call('getResultColumns', 200, { path: path(shown) })).body;
    assert.deepEqual(columns.columns.map((one) => one.heading), ['Шифр', 'Дисциплина', 'Писали', 'Плохо']);
    assert.ok(columns.fields.some((one) => one.name === 'participants'));
    const mapping = [
      { heading: 'Шифр', field: 'school' }, { heading: 'Дисциплина', field: 'subject' },
      { heading: 'Писали', field: 'participants' }, { heading: 'Плохо', field: 'below' },
    ];
    const reading = { year: 2024, procedure: 'OGE', mapping };
    await api.refused('readResultFileAnew', 400, 'result-field-unknown', {
      path: path(shown), version: shown.version, json: { mapping: [{ heading: 'Шифр', field: 'colour' }] },
    });
    const read = (await api.call('readResultFileAnew', 200, { path: path(shown), version: shown.version, json: reading })).body;
    assert.equal(read.kind, 'exam-table');
    assert.equal(read.protocol.cells.fresh, 2);
    assert.equal((await step('applyResultFile', read)).state, 'in-force');
    const next = await upload(table.replace(';20;4', ';22;5'), 201, 'exams-2.csv');
    assert.equal(next.kind, 'exam-table');
    assert.deepEqual(next.reading.mapping.length, 4);
  });

  it('lets a person say who a school is, once', async () => {
    const { api } = world;
    const [waiting] = (await api.call('listResultQuarantine', 200, { query: { file: ours.file.id, state: 'waiting' } })).body.items;
    const at = { path: { quarantineId: waiting.id } };
    assert.equal(waiting.participants, 12);
    assert.equal((await api.call('getQuarantined', 200, at)).body.code, 'edu930999');
    await api.refused('listResultQuarantine', 400, 'query-invalid', { query: { state: 'lost' } });
    await api.refused('getQuarantined', 404, 'quarantine-not-found', { path: { quarantineId: 999_999 } });
    const version = waiting.version;
    await api.refused('matchQuarantined', 404, 'organisation-not-found', { ...at, version, json: { organisationId: 999_999 } });
    await api.refused('matchQuarantined', 409, 'school-told-already', { ...at, version, json: { organisationId: ours['СОШ № 301'] } });
    await api.refused('dismissQuarantined', 400, 'reason-missing', { ...at, version, json: { words: '  ' } });
    const matched = (await api.call('matchQuarantined', 200, { ...at, version, json: { organisationId: ours['СОШ № 302'] } })).body;
    assert.equal(matched.state, 'matched');
    assert.equal(matched.organisation.name, 'СОШ № 302');
    const known = await upload(`${header}${participants('edu930999', 'RU', 9)}${participants('edu930777', 'RU', 7)}`);
    assert.deepEqual(known.protocol.knownBy.map(({ code, count }) => ({ code, count })), [{ code: 'said', count: 1 }]);
    const applied = await step('applyResultFile', known);
    const [other] = (await api.call('listResultQuarantine', 200, { query: { file: applied.id } })).body.items;
    const dismissed = await api.call('dismissQuarantined', 200, {
      path: { quarantineId: other.id }, version: other.version, json: { words: 'школа другого региона' },
    });
    assert.equal(dismissed.body.state, 'dismissed');
    assert.equal((await step('undoResultFile', applied)).state, 'undone');
  });
}
