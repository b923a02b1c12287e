import assert from 'node:assert/strict';
import { it } from 'node:test';

const groups = 'Код;Краткое наименование;Вид;Группы\n9101;СОШ № 91;школа;ШНОР\n9102;СОШ № 92;школа;ШНОР\n9103;СОШ № 93;школа;ШНОР\n';
const version = (answer) => Number(answer.headers.get('etag').slice(1, -1));
const order = { from: '2026-09-01', orderNumber: '17-К', orderDay: '2026-08-28' };

export function curators(world) {
  const query = { date: '2026-11-22' };
  const people = {};
  const schools = {};
  const path = (name) => ({ personId: people[name] });

  it('makes a person a candidate and, after the questionnaire and consent, a curator', async () => {
    const { api } = world;
    await api.call('importOrganisations', 200, { query: { fileName: 'curated.csv' }, bytes: Buffer.from(groups) });
    for (const one of await api.everything('listOrganisations', {}, 100)) schools[one.shortName] = one.id;
    for (const name of ['Ладогина Мария Петровна', 'Белов Иван Ильич']) {
      people[name.split(' ')[0]] = (await api.call('createPerson', 201, { json: { name } })).body.id;
    }
    await api.refused('getCurator', 404, 'curator-not-found', { path: { personId: 999999 } });
    const { body: catalogue } = await api.call('getCuratorCatalogue', 200);
    assert.equal(catalogue.risks.length, 17);
    const answers = Object.fromEntries(catalogue.questions.map((question) => [question.code, 3]));
    const profile = { answers, risks: ['G2.FAIL'], courses: ['Куратор, 36 часов'], head: true };
    for (const name of Object.keys(people)) {
      const before = await api.call('getCurator', 200, { path: path(name) });
      assert.equal(before.body.version, 0);
      const saved = await api.call('saveCurator', 200, { path: path(name), version: 0, json: profile });
      assert.equal(saved.body.score, 100);
      const select = { path: path(name), json: { state: 'selected', basis: 'Протокол № 3' } };
      await api.refused('selectCurator', 409, 'curator-without-consent', { ...select, version: version(saved) });
      const consented = await api.call('saveCurator', 200, {
        path: path(name), version: version(saved), json: { ...profile, consentOn: '2026-08-01' },
      });
      const selected = await api.call('selectCurator', 200, { ...select, version: version(consented) });
      assert.equal(selected.body.state, 'selected');
    }
    await api.refused('saveCurator', 412, 'changed-meanwhile', { path: path('Белов'), version: 1, json: profile });
    await api.refused('saveCurator', 400, 'risk-unknown', { path: path('Белов'), version: 3, json: { risks: ['G9'] } });
    await api.refused('saveCurator', 400, 'json-unknown-key', { path: path('Белов'), version: 3, json: { load: 5 } });
  });

  it('gives a school to a curator within the limits and says which rule is broken', async () => {
    const { api } = world;
    const key = { 'Idempotency-Key': 'curators-first-one' };
    const json = { ...order, school: schools['СОШ № 91'], curator: people['Ладогина'] };
    const made = await api.call('assignCurator', 201, { json, headers: key });
    assert.equal((await api.call('assignCurator', 201, { json, headers: key })).body.id, made.body.id);
    const refusal = await api.refused('assignCurator', 409, 'school-has-curator', { json });
    assert.deepEqual(refusal.data.items.map((item) => item.code), ['school-has-curator']);
    await api.refused('assignCurator', 400, 'order-missing', { json: { ...json, orderNumber: ' ' } });
    await api.refused('assignCurator', 404, 'organisation-not-found', { json: { ...json, school: 999999 } });
    await api.refused('assignCurator', 404, 'curator-not-found', { json: { ...json, curator: 999999 } });
    world.assignment = made.body.id;
    const read = await api.call('getCuratorAssignment', 200, { path: { assignmentId: made.body.id } });
    assert.equal(read.body.curator.name, 'Ладогина Мария Петровна');
    await api.refused('getCuratorAssignment', 404, 'assignment-not-found', { path: { assignmentId: 999999 } });
    const history = await api.everything('listCuratorAssignments', { ...query, school: schools['СОШ № 91'], current: true });
    assert.equal(history.length, 1);
    await api.refused('listCuratorAssignments', 400, 'cursor-invalid', { query: { cursor: '!!!' } });
  });

  it('lists schools and curators with what is missing', async () => {
    const { api } = world;
    const without = await api.everything('listCuratedSchools', { ...query, group: 'ШНОР', covered: false, text: 'СОШ № 9' });
    assert.deepEqual(without.map((one) => one.name), ['СОШ № 92', 'СОШ № 93']);
    await api.refused('listCuratedSchools', 400, 'query-invalid', { query: { covered: 'maybe' } });
    assert.equal((await api.everything('listCurators', { ...query, active: true, trait: 'head' })).length, 1);
    assert.equal((await api.everything('listCurators', { ...query, text: 'белов' })).length, 1);
    await api.refused('listCurators', 400, 'query-invalid', { query: { trait: 'tall' } });
    const { body: statistics } = await api.call('getCuratorStatistics', 200, { query: { ...query, before: '2026-08-01' } });
    assert.deepEqual(statistics.courses, { count: 1, all: 1, share: 1 });
    assert.equal(statistics.headsBefore.count, 0);
    await api.refused('getCuratorStatistics', 400, 'query-invalid', { query: { before: 'yesterday' } });
    const csv = await api.call('exportCurators', 200, { query: { ...query, format: 'csv', trait: 'head' } });
    assert.match(csv.text, /^\uFEFF/);
    assert.match(csv.text, /Ладогина Мария Петровна/);
    assert.match(csv.text, /руководят школами/);
    await api.call('exportCurators', 200, { query: { ...query, format: 'xlsx' } });
    await api.refused('exportCurators', 400, 'query-invalid', { query: { format: 'pdf' } });
  });

  it('keeps what a school needs', async () => {
    const { api } = world;
    const path = { organisationId: schools['СОШ № 92'] };
    const saved = await api.call('saveSchoolNeeds', 200, {
      path, version: 0, json: { risks: ['G2.FAIL', 'G3.PAR'], subjects: ['Математика'] },
    });
    assert.deepEqual(saved.body.risks, ['G2.FAIL', 'G3.PAR']);
    await api.refused('saveSchoolNeeds', 412, 'changed-meanwhile', { path, version: 0, json: {} });
    assert.deepEqual((await api.call('getSchoolCuration', 200, { path })).body.subjects, ['Математика']);
    await api.refused('getSchoolCuration', 404, 'organisation-not-found', { path: { organisationId: 999999 } });
  });

  it('proposes curators with reasons and approves the whole by one order, or nothing', async () => {
    const { api } = world;
    const json = { group: 'ШНОР' };
    const ours = (items) => items.filter((one) => one.school.name.startsWith('СОШ № 9'));
    const forbidden = [{ school: schools['СОШ № 92'], curator: people['Ладогина'] }];
    const { body: proposal } = await api.call('proposeCurators', 200, { query, json: { ...json, forbidden } });
    for (const pair of proposal.pairs) {
      assert.equal(pair.points, pair.parts.reduce((sum, part) => sum + part.points, 0));
      assert.ok(pair.parts.every((part) => /[а-яё]/i.test(part.words)));
    }
    assert.equal(proposal.pairs.length + proposal.unserved.length, proposal.schools);
    assert.equal(proposal.points, proposal.pairs.reduce((sum, pair) => sum + pair.points, 0));
    assert.ok(ours(proposal.pairs).every((pair) => pair.school.name !== 'СОШ № 92' || pair.curator.id === people['Белов']));
    await api.refused('proposeCurators', 400, 'json-bad-value', { json: { weights: { load: 1001 } } });

    const terms = { from: '2026-12-01', orderNumber: '40-К', orderDay: '2026-11-22' };
    const pair = (school, name, present = null) => ({ school: schools[school], curator: people[name], present });
    const approve = (pairs, expected = 200) => api.call('approveCuratorProposal', expected, { query, json: { ...terms, pairs } });
    const refused = await approve([pair('СОШ № 91', 'Белов'), pair('СОШ № 92', 'Белов')]);
    assert.equal(refused.body.applied, false);
    assert.deepEqual(refused.body.items[0].refusals.map((one) => one.code), ['changed-meanwhile']);
    const pairs = [pair('СОШ № 91', 'Белов', people['Ладогина']), pair('СОШ № 92', 'Белов')];
    const applied = await approve(pairs);
    assert.deepEqual(applied.body.items.map((item) => item.result), ['replaced', 'assigned']);
    assert.deepEqual((await approve(pairs)).body.items.map((item) => item.result), ['kept', 'kept']);
    await api.refused('approveCuratorProposal', 400, 'value-empty', { json: { ...terms, pairs: [] } });
    const ended = await api.call('getCuratorAssignment', 200, { path: { assignmentId: world.assignment } });
    assert.equal(ended.body.to, '2026-11-30');
  });

  it('keeps the plan and the visits, passes a school on and ends an assignment', async () => {
    const { api } = world;
    const [mine] = await api.everything('listCuratorAssignments', { school: schools['СОШ № 92'] });
    const path = { assignmentId: mine.id };
    const fields = { kind: 'lesson', what: 'Урок математики, 7 класс', plannedOn: '2026-12-03', minutes: 45 };
    const added = await api.call('addCuratorRecord', 201, { path, json: fields });
    const recordPath = { ...path, recordId: added.body.id };
    await api.refused('addCuratorRecord', 400, 'value-empty', { path, json: { ...fields, what: ' ' } });
    const held = await api.call('editCuratorRecord', 200, {
      path: recordPath, version: 1, json: { ...fields, outcome: 'Разобраны задачи' },
    });
    assert.equal(held.body.outcome, 'Разобраны задачи');
    await api.refused('editCuratorRecord', 412, 'changed-meanwhile', { path: recordPath, version: 1, json: fields });
    await api.refused('removeCuratorRecord', 412, 'changed-meanwhile', { path: recordPath, version: 1 });
    await api.call('removeCuratorRecord', 204, { path: recordPath, version: 2 });
    const passing = { curator: people['Ладогина'], from: '2027-01-11', orderNumber: '1-К', orderDay: '2027-01-10' };
    await api.refused('replaceCurator', 409, 'curator-same', {
      path, version: mine.version, json: { ...passing, curator: people['Белов'] },
    });
    const passed = await api.call('replaceCurator', 201, {
      path, version: mine.version, json: { ...passing, handover: 'План до мая' },
    });
    assert.equal(passed.body.curator.id, people['Ладогина']);
    const last = { path: { assignmentId: passed.body.id }, version: passed.body.version };
    await api.refused('endCuratorAssignment', 400, 'value-empty', { ...last, json: { lastDay: '2027-05-31', reason: '' } });
    const ended = await api.call('endCuratorAssignment', 200, {
      ...last, json: { lastDay: '2027-05-31', reason: 'Школа вышла из перечня' },
    });
    assert.equal(ended.body.to, '2027-05-31');
  });
}
