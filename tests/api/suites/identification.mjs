import assert from 'node:assert/strict';
import { it } from 'node:test';

const year = 2023;
/** Social conditions of five schools, the hardest first. */
const conditions = [
  ['9411', { higher_education_both: '5', incomplete_families: '48', registered: '6', unemployed_parents: '14', russian_not_native: '20', low_income: '60' }],
  ['9412', { higher_education_both: '30', incomplete_families: '24', registered: '2', unemployed_parents: '5', russian_not_native: '6', low_income: '30' }],
  ['9413', { higher_education_both: '33', incomplete_families: '23', registered: '2', unemployed_parents: '5', russian_not_native: '5', low_income: '28' }],
  ['9414', { higher_education_both: '35', incomplete_families: '22', registered: '1', unemployed_parents: '4', russian_not_native: '5', low_income: '27' }],
  ['9415', { higher_education_both: '36', incomplete_families: '20', registered: '1', unemployed_parents: '4', russian_not_native: '4', low_income: '25' }],
];

/** Methods, runs, what if, confirmation. */
export function identification(world) {
  const ours = { schools: {} };
  const date = '2026-11-22';
  const order = { number: '734', day: '2026-11-20', issuer: 'Министерство' };

  it('shows methods with their formula, and lets the region make editions', async () => {
    const { api } = world;
    const { body: methods } = await api.call('listMethods', 200);
    assert.ok(methods.items.some((one) => one.code === 'order-847' && one.editions === 1));
    await api.refused('listMethods', 400, 'query-invalid', { query: { date: 'gestern' } });
    const path = { methodCode: 'shnsu' };
    const { body: method } = await api.call('getMethod', 200, { path });
    assert.ok(method.editions[0].method.formula.length > 0);
    await api.refused('getMethod', 404, 'method-not-found', { path: { methodCode: 'guess' } });
    const json = { edition: 'Заречье-2023', basis: 'Приказ № 12', defaults: { list_group: '4' } };
    const made = await api.call('makeMethodEdition', 201, { path, json });
    const own = made.body.editions.find((one) => one.id !== null);
    assert.equal(own.method.parameters.find((one) => one.name === 'list_group').value, '4');
    await api.refused('makeMethodEdition', 409, 'edition-exists', { path, json });
    await api.refused('makeMethodEdition', 400, 'parameter-out-of-limits', { path, json: { edition: 'Б', defaults: { list_group: '12' } } });
    const edition = { ...path, editionId: own.id };
    await api.refused('changeMethodEdition', 412, 'changed-meanwhile', { path: edition, version: 9, json: { state: 'active' } });
    const withdrawn = await api.call('changeMethodEdition', 200, { path: edition, version: 1, json: { state: 'withdrawn' } });
    assert.equal(withdrawn.body.inForce, method.inForce);
  });

  it('runs a method once under one key and keeps what it looked at', async () => {
    const { api } = world;
    const rows = conditions.map(([code]) => `${code};СОШ № ${code};школа`).join('\n');
    await api.call('importOrganisations', 200, { query: { fileName: 'identified.csv' }, bytes: Buffer.from(`Код;Краткое наименование;Вид\n${rows}\n`) });
    for (const one of await api.everything('listOrganisations', {}, 100)) ours.schools[one.code] = one.id;
    for (const [code, figures] of conditions)
      for (const [figure, value] of Object.entries(figures))
        await api.call('saveSchoolContextValue', 200, { path: { organisationId: ours.schools[code], figure }, version: 0, json: { year, value } });
    const ask = { json: { method: 'shnsu', year }, headers: { 'Idempotency-Key': 'run-of-2023' } };
    const made = await api.call('makeIdentification', 201, ask);
    assert.equal((await api.call('makeIdentification', 201, ask)).body.id, made.body.id);
    ours.path = { identificationId: made.body.id };
    assert.equal(made.body.counts.reduce((sum, one) => sum + one.schools, 0), 5);
    await api.refused('makeIdentification', 409, 'nothing-to-identify', { json: { method: 'shnsu', year: 2001 } });
    await api.refused('makeIdentification', 400, 'parameter-unknown', { json: { method: 'shnsu', year, parameters: { colour: 'red' } } });
    const { body: list } = await api.call('listIdentifications', 200, { query: { year, method: 'shnsu', confirmed: 'no' } });
    assert.deepEqual(list.items.map((one) => one.id), [made.body.id]);
    await api.refused('listIdentifications', 400, 'query-invalid', { query: { confirmed: 'maybe' } });
    const { body: run } = await api.call('getIdentification', 200, { path: ours.path });
    assert.equal(run.inputsSha256.length, 64);
    await api.refused('getIdentification', 404, 'identification-not-found', { path: { identificationId: 999999 } });
  });

  it('lists the schools with their reason, pages, filters and exports them', async () => {
    const { api } = world;
    const { path } = ours;
    const first = await api.call('listIdentifiedSchools', 200, { path, query: { sort: 'distance', limit: 2 } });
    assert.equal(first.body.total, 5);
    assert.equal(first.body.items[0].code, '9411');
    assert.match(first.body.items[0].sentence, /ИСБШ/);
    const rest = await api.call('listIdentifiedSchools', 200, { path, query: { sort: 'distance', limit: 3, cursor: first.body.next } });
    assert.equal(new Set([...first.body.items, ...rest.body.items].map((one) => one.code)).size, 5);
    const listed = await api.call('listIdentifiedSchools', 200, { path, query: { listed: 'yes' } });
    assert.deepEqual(listed.body.items.map((one) => one.code), ['9411']);
    await api.refused('listIdentifiedSchools', 400, 'query-invalid', { path, query: { change: 'entered' } });
    await api.refused('listIdentifiedSchools', 400, 'cursor-invalid', { path, query: { cursor: '!' } });
    for (const format of ['csv', 'xlsx']) await api.call('exportIdentifiedSchools', 200, { path, query: { format, listed: 'yes' } });
    const csv = await api.call('exportIdentifiedSchools', 200, { path, query: { format: 'csv' } });
    assert.match(csv.text, /СОШ № 9411/);
    await api.refused('exportIdentifiedSchools', 400, 'query-invalid', { path, query: { format: 'pdf' } });
    const { body: school } = await api.call('getIdentifiedSchool', 200, { path: { ...path, organisationId: ours.schools['9411'] } });
    assert.equal(school.measures[0].name, 'well-being');
    await api.refused('getIdentifiedSchool', 404, 'school-not-in-run', { path: { ...path, organisationId: 999999 } });
    const points = await api.call('getIdentificationPoints', 200, { path });
    assert.deepEqual(points.body.items, [], 'without results there is no index of quality');
    await api.refused('getIdentificationPoints', 404, 'identification-not-found', { path: { identificationId: 999999 } });
  });

  it('gives the same bytes again whatever was entered since', async () => {
    const { api } = world;
    const { path } = ours;
    const kept = await api.call('getIdentificationResult', 200, { path });
    assert.equal(JSON.parse(kept.text).method, 'shnsu');
    await api.refused('getIdentificationResult', 404, 'identification-not-found', { path: { identificationId: 999999 } });
    const at = { organisationId: ours.schools['9415'], figure: 'higher_education_both' };
    await api.call('saveSchoolContextValue', 200, { path: at, version: 1, json: { year, value: '1' } });
    const { body: again } = await api.call('rerunIdentification', 200, { path });
    assert.deepEqual([again.equal, again.sha256], [true, again.keptSha256]);
    await api.refused('rerunIdentification', 404, 'identification-not-found', { path: { identificationId: 999999 } });
  });

  it('tells who would enter and leave, and what changed between two runs', async () => {
    const { api } = world;
    const { path } = ours;
    const asked = { identification: path.identificationId, parameters: { list_group: '8' } };
    const { body: wider } = await api.call('askWhatIf', 200, { json: asked });
    assert.ok(wider.listed > wider.listedBefore);
    assert.ok(wider.moves.every((move) => move.entered && move.now.distance !== null));
    await api.refused('askWhatIf', 400, 'parameter-invalid', { json: { ...asked, parameters: { list_group: 'many' } } });
    const made = await api.call('makeIdentification', 201, { json: { method: 'shnsu', year, parameters: { list_group: '8' }, note: 'Шире' } });
    ours.wider = made.body.id;
    const against = { query: { against: path.identificationId } };
    const { body: changes } = await api.call('listIdentificationChanges', 200, { path: { identificationId: ours.wider }, ...against });
    assert.ok(changes.moves.length > 0);
    const entered = await api.call('listIdentifiedSchools', 200, { path: { identificationId: ours.wider }, query: { ...against.query, change: 'entered' } });
    assert.equal(entered.body.total, changes.moves.filter((move) => move.entered).length);
    await api.refused('listIdentificationChanges', 400, 'query-invalid', { path });
  });

  it('makes a list hold by an order, with words for every exception', async () => {
    const { api } = world;
    const { path } = ours;
    const query = { date };
    const json = { group: 'ШНСУ', order };
    await api.refused('confirmIdentification', 400, 'value-empty', { path, query, json: { group: 'ШНСУ', order: {} } });
    const odd = [{ school: ours.schools['9415'], taken: true, basis: 'motivated-team' }];
    await api.refused('confirmIdentification', 400, 'words-missing', { path, query, json: { ...json, schools: odd } });
    odd[0].words = 'Просит школа';
    const { body: done } = await api.call('confirmIdentification', 201, { path, query, json: { ...json, schools: odd } });
    assert.deepEqual(done.joined.map((one) => one.code).sort(), ['9411', '9415']);
    const { body: next } = await api.call('confirmIdentification', 201, { path, query, json: { ...json, order: { ...order, number: '735' } } });
    assert.deepEqual(next.ended.map((one) => one.code), ['9415']);
    assert.deepEqual(next.identification.confirmations.map((one) => [one.order.number, one.taken]), [['734', 2], ['735', 1]]);
    const members = await api.call('listIdentifiedSchools', 200, { path, query: { ...query, group: 'ШНСУ' } });
    assert.deepEqual(members.body.items.map((one) => one.code), ['9411']);
  });
}
