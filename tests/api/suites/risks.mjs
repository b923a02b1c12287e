import assert from 'node:assert/strict';
import { it } from 'node:test';
import { tinyPng } from '../support/pictures.mjs';

const register = 'Код;Краткое наименование;Вид;Группы\n9401;Рисковая 941;школа;\n9402;Рисковая 942;школа;\n';
const query = { date: '2026-11-22' };
const many = ['G1.EQUIP', 'G1.STAFF', 'G1.COMP', 'G2.INCL', 'G2.LANG', 'G2.FAIL'];

export function risks(world) {
  const schools = {};
  const at = (name) => ({ organisationId: schools[name] });
  const bytesOf = (text) => Buffer.from(text);
  let profile;
  let visit;

  it('keeps the catalogue of risks by editions', async () => {
    const { api } = world;
    await api.call('importOrganisations', 200, { query: { fileName: 'risky.csv' }, bytes: bytesOf(register) });
    for (const one of await api.everything('listOrganisations', {}, 100)) schools[one.shortName] = one.id;
    const { body } = await api.call('getRiskCatalogue', 200);
    assert.equal(body.risks.length, 17);
    assert.deepEqual(body.risks.map((risk) => risk.federal).filter(Boolean).sort((a, b) => a - b), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await api.refused('getRiskCatalogue', 404, 'risk-catalogue-not-found', { query: { edition: 99 } });
    const changed = body.risks.map((risk, index) => (index === 0 ? { ...risk, name: 'Слабое оснащение школы' } : risk));
    const save = { version: body.edition, json: { mostHigh: 5, risks: changed } };
    const saved = await api.call('saveRiskCatalogue', 200, save);
    assert.equal(saved.body.risks[0].name, 'Слабое оснащение школы');
    await api.refused('saveRiskCatalogue', 412, 'changed-meanwhile', save);
    const blank = { ...save, version: saved.body.edition, json: { mostHigh: 5, risks: changed.map((risk) => ({ ...risk, name: ' ' })) } };
    await api.refused('saveRiskCatalogue', 400, 'risk-name-empty', blank);
  });

  it('takes official levels typed and out of a table', async () => {
    const { api } = world;
    const empty = await api.call('getSchoolRisks', 200, { path: at('Рисковая 941') });
    assert.equal(empty.body.newest, null);
    await api.refused('getSchoolRisks', 404, 'organisation-not-found', { path: { organisationId: 999999 } });
    const json = { day: '2026-11-20', basis: 'письмо № 5', levels: Object.fromEntries(many.map((code) => [code, 'high'])) };
    const saved = await api.call('saveOfficialRisks', 200, { query, path: at('Рисковая 941'), version: 0, json });
    assert.equal(saved.body.high, 6);
    assert.equal(saved.body.monthly, true);
    await api.refused('saveOfficialRisks', 412, 'changed-meanwhile', { query, path: at('Рисковая 941'), version: 0, json });
    await api.refused('saveOfficialRisks', 400, 'risk-unknown', { query, path: at('Рисковая 941'), version: 1, json: { ...json, levels: { G9: 'low' } } });
    profile = saved.body;
    const load = (text, more) => ({ query: { ...query, fileName: 'levels.csv', day: '2026-11-20', ...more }, bytes: bytesOf(text) });
    const table = 'Код ОО;1;9\n9402;средний;высокий\n0000;3;3\n';
    assert.equal((await api.call('importOfficialRisks', 200, load(table, { preview: true }))).body.made, 1);
    assert.deepEqual((await api.call('importOfficialRisks', 200, load(table))).body, {
      rows: 2, schools: 2, changed: 1, unchanged: 0, made: 1, leftOut: 1,
      faults: [{ row: 3, code: 'risk-import-school-unknown', what: '0000' }],
    });
    assert.equal((await api.call('importOfficialRisks', 200, load(table))).body.changed, 0);
    await api.refused('importOfficialRisks', 422, 'risk-columns-missing', load('Школа;1\n1;2\n'));
    await api.refused('makeWaveRiskProfiles', 404, 'wave-not-found', { json: { wave: 999999 } });
    const scored = { query, json: { wave: world.wave.waveId } };
    assert.ok((await api.call('makeWaveRiskProfiles', 200, scored)).body.made > 0);
    assert.equal((await api.call('makeWaveRiskProfiles', 200, scored)).body.made, 0);
  });

  it('shows Table No. 1 and takes it away', async () => {
    const { api } = world;
    const { body } = await api.call('getRiskSummary', 200, { query: { ...query, text: 'Рисковая' } });
    assert.equal(body.total, 2);
    assert.equal(body.totals.manyHigh, 1);
    assert.equal(body.totals.risks['G1.EQUIP'].medium, 1);
    assert.equal(body.items[0].levels['G2.FAIL'].level, 'high');
    await api.refused('getRiskSummary', 400, 'risk-unknown', { query: { risk: 'G9' } });
    const csv = await api.call('exportRiskSummary', 200, { query: { ...query, format: 'csv', moreThan: 5 } });
    assert.match(csv.text, /Таблица № 1/);
    assert.match(csv.text, /Рисковая 941/);
    await api.refused('exportRiskSummary', 400, 'query-invalid', { query: { format: 'pdf' } });
    assert.equal((await api.everything('listRiskProfiles', { ...query, text: 'Рисковая' })).length, 2);
    await api.refused('listRiskProfiles', 400, 'cursor-invalid', { query: { cursor: '!' } });
  });

  it('verifies a profile on a visit that may be sent twice', async () => {
    const { api } = world;
    const json = { school: schools['Рисковая 941'], kind: 'verification', form: 'onsite', due: '2026-11-30', goal: 'Посмотреть' };
    visit = (await api.call('planVisits', 201, { query, json })).body;
    await api.refused('planVisits', 404, 'organisation-not-found', { query, json: { ...json, school: 999999 } });
    await api.refused('planVisits', 400, 'day-in-past', { query, json: { ...json, due: '2026-11-01' } });
    const path = { visitId: visit.id };
    const opened = (await api.call('getVisit', 200, { query, path })).body;
    assert.equal(opened.levels.length, 17);
    await api.refused('getVisit', 404, 'visit-not-found', { path: { visitId: 999999 } });
    await api.refused('agreeRiskProfile', 409, 'risk-profile-not-verified', { path: { profileId: profile.id }, version: profile.version });
    const marks = many.map((code) => ({ code, verdict: 'agree', seen: 'high' }));
    const body = { form: 'onsite', heldOn: '2026-11-22', observations: 'Всё так', marks, tasks: [{ what: 'Опись' }], done: true };
    const send = { query, path, version: opened.version, json: body, headers: { 'Idempotency-Key': 'risks-visit-one' } };
    const held = (await api.call('saveVisit', 200, send)).body;
    assert.equal(held.state, 'done');
    assert.equal((await api.call('saveVisit', 200, send)).body.version, held.version);
    await api.refused('saveVisit', 412, 'changed-meanwhile', { ...send, headers: {} });
    const photo = { path, query: { fileName: 'класс.png', risk: 'G1.EQUIP' }, bytes: tinyPng, headers: { 'Content-Type': 'application/octet-stream' } };
    const added = (await api.call('addVisitPhoto', 201, photo)).body;
    await api.refused('addVisitPhoto', 415, 'visit-photo-type', { ...photo, bytes: bytesOf('MZ') });
    const shown = { path: { ...path, photoId: added.id } };
    assert.equal((await api.call('getVisitPhoto', 200, shown)).headers.get('content-type'), 'image/png');
    await api.call('removeVisitPhoto', 204, shown);
    await api.refused('getVisitPhoto', 404, 'visit-photo-not-found', shown);
    await api.refused('removeVisitPhoto', 404, 'visit-photo-not-found', shown);
    const agreed = (await api.call('agreeVisit', 200, { query, path, version: held.version })).body;
    await api.refused('agreeVisit', 409, 'visit-not-held', { query, path, version: agreed.version });
    const task = { query, path: { ...path, taskId: agreed.tasks[0].id }, version: agreed.version, json: { doneOn: '2026-11-22' } };
    await api.call('finishVisitTask', 200, task);
    await api.refused('finishVisitTask', 412, 'changed-meanwhile', task);
    const other = (await api.call('planVisits', 201, { query, json: { ...json, kind: 'lesson' } })).body;
    const off = { query, path: { visitId: other.id }, version: other.version, json: { reason: 'Карантин' } };
    assert.equal((await api.call('cancelVisit', 200, off)).body.state, 'cancelled');
    await api.refused('cancelVisit', 409, 'visit-closed', { ...off, version: other.version + 1 });
  });

  it('confirms the profile: groups of risk, monthly visits, and the way to a road map', async () => {
    const { api } = world;
    const path = { profileId: profile.id };
    const verified = (await api.call('getRiskProfile', 200, { path })).body;
    assert.equal(verified.state, 'verified');
    await api.refused('getRiskProfile', 404, 'risk-profile-not-found', { path: { profileId: 999999 } });
    const read = (await api.call('acknowledgeRiskProfile', 200, { query, path, version: verified.version })).body;
    await api.refused('acknowledgeRiskProfile', 412, 'changed-meanwhile', { query, path, version: verified.version });
    const agreed = (await api.call('agreeRiskProfile', 200, { query, path, version: read.version })).body;
    assert.equal(agreed.state, 'agreed');
    const monthly = await api.everything('listVisits', { ...query, basis: 'high-risks', school: schools['Рисковая 941'] });
    assert.equal(monthly.length, 7);
    await api.refused('listVisits', 400, 'query-invalid', { query: { state: 'open' } });
    const docx = await api.call('exportRiskProfile', 200, { path, query: { format: 'docx' } });
    assert.equal(docx.bytes.subarray(0, 2).toString(), 'PK');
    await api.refused('exportRiskProfile', 404, 'risk-profile-not-found', { path: { profileId: 999999 }, query: { format: 'docx' } });
    const proposal = (await api.call('getRoadMapProposal', 200, { query, path: at('Рисковая 941') })).body;
    assert.deepEqual(proposal.risks.map((risk) => risk.code), many.toSorted((a, b) => order(a) - order(b)));
    await api.refused('getRoadMapProposal', 409, 'risk-profile-not-verified', { query, path: at('Рисковая 942') });
    const made = await api.call('makeRoadMapProposal', 201, { query, path: at('Рисковая 941'), json: { rows: ['STAFF-2', 'FAIL-3'] } });
    assert.equal(made.body.activities, 2);
    await api.refused('makeRoadMapProposal', 409, 'row-not-proposed', { query, path: at('Рисковая 941'), json: { rows: ['NONE-1'] } });
  });
}

const order = (code) => ['G1.EQUIP', 'G1.STAFF', 'G1.COMP', 'G2.FAIL', 'G2.INCL', 'G2.LANG'].indexOf(code);
