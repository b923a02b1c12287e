import assert from 'node:assert/strict';
import { it } from 'node:test';

const version = (answer) => Number(answer.headers.get('etag').slice(1, -1));

/** Context figures, social passports, scales. */
export function resultContext(world) {
  const query = { date: '2026-11-22' };
  const ours = {};

  it('keeps context figures with their source and refuses those that cannot be', async () => {
    const { api } = world;
    const table = 'Код;Краткое наименование;Вид\n9301;СОШ № 301;школа\n9302;СОШ № 302;школа\n';
    await api.call('importOrganisations', 200, { query: { fileName: 'context.csv' }, bytes: Buffer.from(table) });
    for (const one of await api.everything('listOrganisations', {}, 100)) ours[one.shortName] = one.id;
    const { body: catalogue } = await api.call('getContextCatalogue', 200);
    assert.ok(catalogue.figures.some((figure) => figure.name === 'vacancies' && figure.group === 'staff' && figure.writable));
    await api.refused('getContextCatalogue', 400, 'query-invalid', { query: { date: 'morgen' } });
    const path = { organisationId: ours['СОШ № 301'] };
    const of = (figure) => ({ ...path, figure });
    const saved = await api.call('saveSchoolContextValue', 200, { path: of('vacancies'), version: 0, json: { year: 2026, value: '4.5' } });
    assert.equal(version(saved), 1);
    assert.deepEqual([saved.body.value.value, saved.body.value.source, saved.body.value.inForce], ['4.5', 'form', true]);
    await api.refused('saveSchoolContextValue', 412, 'changed-meanwhile', { path: of('vacancies'), version: 0, json: { year: 2026, value: '5' } });
    await api.refused('saveSchoolContextValue', 400, 'figure-out-of-range', { path: of('vacancies'), version: 1, json: { year: 2026, value: '100.0001' } });
    await api.refused('saveSchoolContextValue', 400, 'json-bad-value', { path: of('vacancies'), version: 1, json: { year: 2026, value: '1e2' } });
    await api.refused('saveSchoolContextValue', 400, 'figure-unknown', { path: of('colour'), version: 0, json: { year: 2026, value: '1' } });
    await api.refused('saveSchoolContextValue', 409, 'figure-official', { path: of('isbsh'), version: 0, json: { year: 2026, value: '40' } });
    await api.call('saveSchoolContextValue', 200, { path: of('vacancies'), version: 1, json: { year: 2026, value: '6' } });
    const { body: read } = await api.call('getSchoolContext', 200, { path, query: { ...query, year: 2026 } });
    assert.deepEqual(read.history.map((one) => one.value), ['4.5']);
    await api.refused('getSchoolContext', 404, 'organisation-not-found', { path: { organisationId: 999999 }, query });
    const { body: listed } = await api.call('listContextValues', 200, { query: { ...query, year: 2026, text: 'СОШ № 30' } });
    assert.deepEqual(listed.items.map((one) => [one.name, one.known]), [['СОШ № 302', 0], ['СОШ № 301', 1]]);
    assert.equal(listed.coverage.vacancies, 1);
    await api.refused('listContextValues', 400, 'years-out-of-range', { query: { year: 1950 } });
    const file = await api.call('exportContextValues', 200, { query: { ...query, year: 2026, format: 'csv' } });
    assert.match(file.text, /СОШ № 301/);
    await api.refused('exportContextValues', 400, 'query-invalid', { query: { format: 'pdf' } });
  });

  it('takes a social passport from a draft to a signature and back', async () => {
    const { api } = world;
    const path = { organisationId: ours['СОШ № 302'], year: 2026 };
    const { body: none } = await api.call('getSocialPassport', 200, { path, query });
    assert.deepEqual([none.state, none.version, none.mayWrite], ['none', 0, true]);
    await api.refused('getSocialPassport', 404, 'organisation-not-found', { path: { ...path, organisationId: 999999 }, query });
    await api.refused('saveSocialPassport', 400, 'figure-negative', { path, version: 0, json: { figures: { pupils: -1 } } });
    await api.refused('saveSocialPassport', 400, 'figure-absurd', { path, version: 0, json: { figures: { pupils: 2_000_000 } } });
    await api.refused('saveSocialPassport', 400, 'part-exceeds-whole', { path, version: 0, json: { figures: { pupils: 3, orphans: 4 } } });
    const draft = await api.call('saveSocialPassport', 200, { path, version: 0, json: { figures: { pupils: 300, orphans: null } } });
    assert.ok(draft.body.missing.includes('orphans'));
    await api.refused('signSocialPassport', 409, 'figure-missing', { path, version: 1 });
    const { body: catalogue } = await api.call('getContextCatalogue', 200);
    const figures = Object.fromEntries(catalogue.passport.map((field) => [field.name, field.of === '' ? 300 : 30]));
    await api.call('saveSocialPassport', 200, { path, version: 1, json: { figures } });
    const signed = await api.call('signSocialPassport', 200, { path, version: 2 });
    assert.equal(signed.body.state, 'signed');
    await api.refused('saveSocialPassport', 409, 'passport-signed', { path, version: 3, json: { figures } });
    const { body: context } = await api.call('getSchoolContext', 200, { path: { organisationId: path.organisationId }, query: { year: 2026 } });
    assert.equal(context.values.find((one) => one.figure === 'low_income').value, '10');
    await api.refused('reopenSocialPassport', 400, 'reason-missing', { path, version: 3, json: { words: ' ' } });
    const open = await api.call('reopenSocialPassport', 200, { path, version: 3, json: { words: 'Ошибка в числе семей' } });
    assert.equal(open.body.state, 'draft');
    const { body: list } = await api.call('listSocialPassports', 200, { query: { ...query, year: 2026, state: 'draft' } });
    assert.deepEqual(list.items.map((one) => one.schoolName), ['СОШ № 302']);
    await api.refused('listSocialPassports', 400, 'query-invalid', { query: { state: 'lost' } });
    const file = await api.call('exportSocialPassports', 200, { query: { ...query, year: 2026, state: 'draft', format: 'csv' } });
    assert.match(file.text, /Состояние: черновик/);
    assert.match(file.text, /СОШ № 302/);
    assert.doesNotMatch(file.text, /СОШ № 301/);
    await api.refused('exportSocialPassports', 400, 'query-invalid', { query: { format: 'pdf' } });
  });

  it('lets the region add a scale and withdraw it', async () => {
    const { api } = world;
    const scale = { procedure: 'VPR', subject: 'MA', grade: 6, fromYear: 2025, toYear: 2025, edition: 'Приказ № 7', lowest: [6, 10, 14], most: 16 };
    await api.refused('addScale', 400, 'scale-not-rising', { json: { ...scale, lowest: [6, 6, 14] } });
    const headers = { 'Idempotency-Key': 'scale-of-six' };
    const made = await api.call('addScale', 201, { json: scale, headers });
    assert.equal((await api.call('addScale', 201, { json: scale, headers })).body.id, made.body.id);
    await api.refused('addScale', 409, 'scale-repeated', { json: scale });
    const { body: list } = await api.call('listScales', 200, { query: { procedure: 'VPR', year: 2025 } });
    assert.equal(list.own.find((one) => one.id === made.body.id).active, true);
    await api.refused('listScales', 400, 'query-invalid', { query: { procedure: 'GIA' } });
    const path = { scaleId: made.body.id };
    const gone = await api.call('withdrawScale', 200, { path, version: 1 });
    assert.equal(gone.body.active, false);
    await api.refused('withdrawScale', 409, 'scale-withdrawn', { path, version: 2 });
  });
}

/** Results over years, before any file was imported and as far as the contract promises them then. */
export function dynamics(world) {
  it('answers about results of no file with nothing, and refuses years that cannot be', async () => {
    const { api } = world;
    const school = (await api.everything('listOrganisations', { kind: 'school' }, 100))[0].id;
    const path = { organisationId: school };
    const { body: own } = await api.call('getSchoolResults', 200, { path, query: { from: 2023, to: 2025 } });
    assert.deepEqual([own.from, own.to], [2023, 2025]);
    await api.refused('getSchoolResults', 400, 'years-out-of-range', { path, query: { from: 2015, to: 2025 } });
    await api.refused('getSchoolResults', 404, 'organisation-not-found', { path: { organisationId: 999999 } });
    const { body: table } = await api.call('listResultsInDynamics', 200, { query: { to: 2025, procedure: 'OGE', subject: 'MA', limit: 2 } });
    assert.ok(table.items.length <= 2);
    await api.refused('listResultsInDynamics', 400, 'cursor-invalid', { query: { cursor: 'x' } });
    const { body: lists } = await api.call('getThreeLists', 200, { query: { year: 2025, procedure: 'OGE' } });
    assert.ok(lists.schools >= lists.unknown);
    assert.equal(lists.total, Object.values(lists.counts).reduce((sum, one) => sum + one, 0));
    await api.refused('getThreeLists', 400, 'years-out-of-range', { query: { year: 1990 } });
    await api.refused('getThreeLists', 400, 'cursor-invalid', { query: { year: 2025, cursor: 'x' } });
    const { body: flow } = await api.call('getLevelTransitions', 200, { query: { from: 2024, to: 2025, by: 'statuses' } });
    assert.equal(flow.flows.reduce((sum, one) => sum + one.schools, 0), flow.schools);
    for (const one of flow.flows) {
      const path = { from: 2024, to: 2025, by: 'statuses', fromGroup: one.from, toGroup: one.to };
      const { body: schools } = await api.call('listTransitionSchools', 200, { query: { ...path, limit: 1 } });
      assert.deepEqual([schools.items.length, schools.total], [1, one.schools]);
    }
    await api.refused('listTransitionSchools', 400, 'cursor-invalid', { query: { from: 2024, to: 2025, cursor: 'x' } });
    await api.refused('getLevelTransitions', 400, 'years-out-of-range', { query: { from: 2025, to: 2025 } });
    const { body: register } = await api.call('getObjectivityRegister', 200, { query: { year: 2025 } });
    assert.deepEqual(register.years.map((one) => one.year), [2023, 2024, 2025]);
    assert.equal(register.items.length, register.total);
    await api.refused('getObjectivityRegister', 400, 'query-invalid', { query: { year: 'x' } });
    const { body: tasks } = await api.call('getDifficulties', 200, { query: { year: 2025, school, with: 'country' } });
    assert.deepEqual([tasks.works, tasks.work, tasks.school.id, tasks.rows], [[], null, school, []]);
    await api.refused('getDifficulties', 404, 'organisation-not-found', { query: { school: 999999 } });
    await api.refused('getDifficulties', 400, 'years-out-of-range', { query: { year: 1990 } });
    const asked = { group: 'Небывалая', before: 2023, after: 2025 };
    await api.refused('getSupportEffect', 404, 'group-unknown', { query: asked });
    await api.refused('getSupportEffect', 400, 'query-invalid', { query: { ...asked, measure: 'luck' } });
    await api.refused('exportSupportEffect', 404, 'group-unknown', { query: { ...asked, format: 'csv' } });
  });

  it('puts all that is known of a school into one dossier, as a page and as a file', async () => {
    const { api } = world;
    const school = (await api.everything('listOrganisations', { kind: 'school' }, 100))[0];
    const path = { organisationId: school.id };
    const { body: dossier } = await api.call('getSchoolDossier', 200, { path, query: { year: 2026, date: '2026-11-22' } });
    assert.match(dossier.title, /2026\/27/);
    assert.ok(dossier.title.includes(school.shortName));
    assert.deepEqual(dossier.sections.map((one) => one.code), ['passport', 'statuses', 'social-passport', 'lists', 'results', 'risks', 'curator', 'plan',
      'indicators', 'visits', 'resources']);
    for (const section of dossier.sections) {
      assert.ok(section.lines.length + section.rows.length > 0, section.code);
      for (const row of section.rows) assert.equal(row.length, section.headings.length, section.code);
    }
    await api.refused('getSchoolDossier', 404, 'organisation-not-found', { path: { organisationId: 999999 } });
    await api.refused('getSchoolDossier', 400, 'years-out-of-range', { path, query: { year: 1999 } });
    for (const format of ['docx', 'xlsx']) {
      const file = await api.call('exportSchoolDossier', 200, { path, query: { format } });
      assert.ok(file.text.startsWith('PK'), format);
    }
    await api.refused('exportSchoolDossier', 400, 'query-invalid', { path, query: { format: 'pdf' } });
  });

  it('gives every report as a file', async () => {
    const { api } = world;
    const reports = [['exportResultsInDynamics', { to: 2025 }], ['exportThreeLists', { year: 2025 }], ['exportLevelTransitions', { from: 2024, to: 2025 }],
      ['exportObjectivityRegister', { year: 2025 }], ['exportDifficulties', { year: 2025 }], ['exportIdentificationSheet', { year: 2025, form: 'coded' }]];
    for (const [operation, query] of reports) {
      const file = await api.call(operation, 200, { query: { ...query, format: 'csv' } });
      assert.ok(file.text.startsWith('\ufeff'), operation);
      await api.refused(operation, 400, 'query-invalid', { query: { ...query, format: 'pdf' } });
    }
    // A group that schools are in: too few pairs is an answer, not a refusal.
    const group = (await api.everything('listGroups', {}, 100)).find((one) => one.selected > 0);
    if (!group) return;
    const query = { group: group.code, before: group.year, after: group.year + 1, date: '2026-11-22' };
    const { body: effect } = await api.call('getSupportEffect', 200, { query });
    assert.equal(effect.effect, null);
    assert.match((await api.call('exportSupportEffect', 200, { query: { ...query, format: 'csv' } })).text, /Пар слишком мало/);
  });
}
