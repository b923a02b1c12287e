import assert from 'node:assert/strict';
import { it } from 'node:test';

const nobody = 999999;

export function territories(world) {
  it('keeps a tree of territories, moves them with all below and shows the tree of a day', async () => {
    const { api } = world;
    const add = async (json) => (await api.call('addTerritory', 201, { json })).body;
    const region = await add({ name: 'Край', kind: 'region' });
    const north = await add({ name: 'Северный округ', kind: 'urban-district', parent: region.id, code: 'С-1' });
    const south = await add({ name: 'Южный округ', kind: 'urban-district', parent: region.id });
    const village = await add({ name: 'Ивановка', kind: 'settlement', parent: north.id });
    world.places = { region, north, south, village };
    const headers = { 'Idempotency-Key': 'territory-once' };
    const once = { json: { name: 'Луговой', kind: 'settlement', parent: south.id }, headers };
    const first = (await api.call('addTerritory', 201, once)).body;
    assert.equal((await api.call('addTerritory', 201, once)).body.id, first.id);

    const path = { territoryId: village.id };
    const moved = { name: 'Ивановка', kind: 'settlement', parent: south.id, from: '2026-09-01', basis: 'Закон № 7' };
    await api.call('changeTerritory', 200, { path, version: village.version, json: moved });
    const view = (await api.call('getTerritory', 200, { path })).body;
    assert.deepEqual(view.path.map((step) => step.name), ['Край', 'Южный округ', 'Ивановка']);
    assert.deepEqual(view.states.map((state) => state.parent), [north.id, south.id]);
    const parentOn = async (query) =>
      (await api.call('listTerritories', 200, { query })).body.items.find((one) => one.id === village.id).parent;
    assert.equal(await parentOn({}), south.id);
    assert.equal(await parentOn({ asOf: '2026-08-31' }), north.id);
    world.places.village = view;
  });

  it('refuses what no tree can hold', async () => {
    const { api } = world;
    const { region, north, south } = world.places;
    const path = { territoryId: north.id };
    const json = { name: 'Северный округ', kind: 'urban-district', parent: north.id };
    await api.refused('changeTerritory', 409, 'territory-cycle', { path, version: north.version, json });
    await api.refused('changeTerritory', 412, 'changed-meanwhile', { path, version: 9, json: { ...json, parent: region.id } });
    await api.refused('changeTerritory', 428, 'version-required', { path, json });
    await api.refused('changeTerritory', 409, 'territory-kind-order', { path, version: north.version, json: { ...json, parent: south.id } });
    await api.refused('addTerritory', 409, 'territory-code-taken', { json: { name: 'Другой', kind: 'municipality', code: 'С-1' } });
    await api.refused('addTerritory', 400, 'name-mixed-letters', { json: { name: 'Oкруг', kind: 'municipality' } });
    await api.refused('addTerritory', 400, 'json-bad-value', { json: { name: 'Округ', kind: 'planet' } });
    await api.refused('addTerritory', 404, 'territory-not-found', { json: { name: 'Округ', kind: 'municipality', parent: nobody } });
    await api.refused('getTerritory', 404, 'territory-not-found', { path: { territoryId: nobody } });
    await api.refused('listTerritories', 400, 'query-invalid', { query: { asOf: 'yesterday' } });
    await api.refused('closeTerritory', 409, 'territory-not-empty', { path: { territoryId: region.id }, version: region.version, json: { day: '2026-11-01' } });
    await api.refused('mergeTerritories', 409, 'territory-cycle', { json: { from: [region.id], into: north.id, day: '2026-11-01' } });
    await api.refused('splitTerritory', 400, 'value-empty', { path: { territoryId: south.id }, version: 1, json: { parts: [], day: '2026-11-01' } });
  });

  it('adds a region with a top of its own', async () => {
    const { api } = world;
    const json = { code: '66', name: 'Заречная область', timeZone: 'Asia/Yekaterinburg' };
    await api.call('addRegion', 201, { json });
    await api.refused('addRegion', 409, 'region-code-taken', { json });
    await api.refused('addRegion', 400, 'time-zone-unknown', { json: { ...json, code: '67', timeZone: 'Europe/Berlin' } });
    await api.refused('listRegions', 400, 'query-invalid', { query: { date: 'x' } });
    assert.ok((await api.call('listRegions', 200)).body.items.some((one) => one.code === '66'));
  });
}

export function organisations(world) {
  it('adds and changes organisations, and finds them by names they once had', async () => {
    const { api } = world;
    const { north } = world.places;
    const json = {
      kind: 'college',
      shortName: 'Заречный техникум',
      code: 'К-1',
      territory: north.id,
      inn: '7707083893',
      coordinates: { latitude: 56.8, longitude: -60.600001 },
      settlementType: 'town',
      aliases: ['Техникум связи'],
    };
    const headers = { 'Idempotency-Key': 'organisation-once' };
    const made = (await api.call('addOrganisation', 201, { json, headers })).body;
    assert.equal((await api.call('addOrganisation', 201, { json, headers })).body.id, made.id);
    assert.deepEqual(made.coordinates, json.coordinates);
    const path = { organisationId: made.id };
    const changed = (await api.call('changeOrganisation', 200, { path, version: made.version, json: { ...json, shortName: 'Заречный колледж' } })).body;
    assert.deepEqual(changed.aliases, ['Техникум связи', 'Заречный техникум']);
    for (const q of ['техникум', 'КОЛЛЕДЖ', 'К-1', '7707083893', 'связи заречный']) {
      const found = (await api.call('listOrganisations', 200, { query: { q } })).body;
      assert.deepEqual(found.items.map((one) => one.id), [made.id], q);
    }
    const view = (await api.call('getOrganisation', 200, { path })).body;
    assert.deepEqual(view.path.map((step) => step.name), ['Край', 'Северный округ']);
    const history = (await api.call('getOrganisationHistory', 200, { path })).body.items;
    assert.deepEqual(history.map((event) => event.act), ['organisation-changed', 'organisation-registered']);
    world.college = changed;
  });

  it('refuses what the register cannot take, and keeps nothing of it', async () => {
    const { api } = world;
    const good = { kind: 'school', shortName: 'СОШ № 900', code: '900' };
    const refusals = [
      ['organisation-code-taken', 409, { code: 'К-1' }],
      ['value-empty', 400, { shortName: ' ' }],
      ['name-mixed-letters', 400, { shortName: 'СOШ № 900' }],
      ['inn-invalid', 400, { inn: '7707083894' }],
      ['ogrn-invalid', 400, { ogrn: '1' }],
      ['gia-code-invalid', 400, { giaCode: '1' }],
      ['vpr-login-invalid', 400, { vprLogin: 'login' }],
      ['coordinates-out-of-range', 400, { coordinates: { latitude: 91, longitude: 0 } }],
      ['territory-not-found', 404, { territory: nobody }],
      ['organisation-not-found', 404, { parent: nobody }],
      ['json-bad-value', 400, { kind: 'shop' }],
      ['json-unknown-key', 400, { colour: 'red' }],
    ];
    for (const [code, status, part] of refusals) await api.refused('addOrganisation', status, code, { json: { ...good, ...part } });
    await api.refused('addOrganisation', 413, 'body-too-large', { json: { ...good, fullName: 'x'.repeat(1 << 20) } });
    assert.equal((await api.call('listOrganisations', 200, { query: { q: '900' } })).body.total, 0);
    const path = { organisationId: nobody };
    await api.refused('getOrganisation', 404, 'organisation-not-found', { path });
    await api.refused('getOrganisationHistory', 404, 'organisation-not-found', { path });
    await api.refused('changeOrganisation', 404, 'organisation-not-found', { path, version: 1, json: good });
    await api.refused('moveOrganisation', 404, 'organisation-not-found', { path, version: 1, json: { territory: 1, day: '2026-11-01' } });
    await api.refused('listOrganisations', 400, 'query-invalid', { query: { sort: 'colour' } });
    await api.refused('exportOrganisations', 400, 'query-invalid', { query: { format: 'pdf' } });
  });

  it('lists kinds and writes the filtered register as files', async () => {
    const { api } = world;
    const kinds = (await api.call('listOrganisationKinds', 200)).body.items;
    assert.equal(kinds.length, 13);
    await api.refused('listOrganisationKinds', 400, 'query-invalid', { query: { date: 'x' } });
    const query = { format: 'csv', kind: 'college', territory: world.places.north.id };
    const csv = (await api.call('exportOrganisations', 200, { query })).text;
    assert.match(csv, /^\uFEFF?"Реестр организаций: 1"/);
    assert.match(csv, /Территория: Северный округ/);
    assert.match(csv, /"К-1";"Заречный колледж"/);
    const xlsx = await api.call('exportOrganisations', 200, { query: { ...query, format: 'xlsx' } });
    assert.equal(xlsx.bytes.subarray(0, 2).toString(), 'PK');
  });

  it('moves, reorganises and closes, with the past left to the old', async () => {
    const { api } = world;
    const { north, south } = world.places;
    const college = world.college;
    const path = { organisationId: college.id };
    const move = { territory: south.id, day: '2026-11-01', basis: 'Закон № 3' };
    await api.refused('moveOrganisation', 400, 'day-in-future', { path, version: college.version, json: { ...move, day: '2100-01-01' } });
    const moved = (await api.call('moveOrganisation', 200, { path, version: college.version, json: move })).body;
    const within = async (territory, query = {}) =>
      (await api.call('listOrganisations', 200, { query: { kind: 'college', territory, ...query } })).body.total;
    assert.deepEqual([await within(north.id), await within(south.id)], [0, 1]);
    assert.equal(await within(north.id, { asOf: '2026-10-31' }), 1);

    const heir = (await api.call('addOrganisation', 201, { json: { kind: 'college', shortName: 'Объединённый колледж', territory: south.id } })).body;
    const join = { predecessors: [college.id], successors: [heir.id], heir: heir.id, day: '2026-11-02' };
    await api.refused('reorganise', 409, 'successor-invalid', { json: { ...join, heir: college.id } });
    await api.call('reorganise', 200, { json: join });
    assert.equal(await within(south.id), 1);
    assert.equal(await within(south.id, { state: 'ever' }), 2);
    const close = { path, version: moved.version, json: { day: '2026-11-03' } };
    await api.refused('closeOrganisation', 412, 'changed-meanwhile', close);
    close.version += 1;
    await api.refused('closeOrganisation', 409, 'organisation-closed', close);
    await api.call('closeOrganisation', 200, { path: { organisationId: heir.id }, version: heir.version, json: { day: '2026-11-03' } });
  });

  it('proposes records of one school, merges them or remembers that they differ', async () => {
    const { api } = world;
    const { south } = world.places;
    const add = async (shortName, code) =>
      (await api.call('addOrganisation', 201, { json: { kind: 'school', shortName, code, territory: south.id } })).body;
    const known = await add('МБОУ СОШ № 701', '701');
    const printed = await add('МАОУ НТГО СОШ № 701');
    const other = await add('СОШ № 701 имени Гагарина');
    const pairs = async () =>
      (await api.call('listSameOrganisations', 200, { query: { territory: south.id } })).body.items.map((pair) => [pair.first.id, pair.second.id].sort((a, b) => a - b).join());
    assert.ok((await pairs()).includes([known.id, printed.id].join()));
    const path = { organisationId: known.id };
    await api.refused('mergeOrganisations', 400, 'merge-with-itself', { path, version: known.version, json: { duplicate: known.id } });
    await api.refused('mergeOrganisations', 412, 'changed-meanwhile', { path, version: 7, json: { duplicate: printed.id } });
    const merged = (await api.call('mergeOrganisations', 200, { path, version: known.version, json: { duplicate: printed.id } })).body;
    assert.deepEqual(merged.aliases, ['МАОУ НТГО СОШ № 701']);
    const gone = (await api.call('getOrganisation', 200, { path: { organisationId: printed.id } })).body;
    assert.equal(gone.mergedInto, known.id);
    await api.call('tellOrganisationsApart', 200, { json: { first: other.id, second: known.id } });
    await api.refused('tellOrganisationsApart', 400, 'merge-with-itself', { json: { first: other.id, second: other.id } });
    assert.deepEqual(await pairs(), []);
    await api.refused('listSameOrganisations', 404, 'territory-not-found', { query: { territory: nobody } });
  });

  it('splits and merges territories with what lies in them', async () => {
    const { api } = world;
    const { north, south } = world.places;
    const inside = (await api.everything('listOrganisations', { territory: south.id })).filter((one) => one.territory === south.id);
    const version = (await api.call('getTerritory', 200, { path: { territoryId: south.id } })).body.version;
    const part = { name: 'Новый округ', kind: 'urban-district', organisations: [inside[0].id] };
    const split = { path: { territoryId: south.id }, version, json: { parts: [part], day: '2026-11-10' } };
    await api.refused('splitTerritory', 409, 'split-foreign', { ...split, json: { ...split.json, parts: [{ ...part, organisations: [nobody] }] } });
    const [made] = (await api.call('splitTerritory', 200, split)).body.items;
    await api.call('mergeTerritories', 200, { json: { from: [made.id, south.id], into: north.id, day: '2026-11-11', basis: 'Закон № 9' } });
    const old = (await api.call('getTerritory', 200, { path: { territoryId: south.id } })).body;
    assert.equal(old.closedOn, '2026-11-11');
    assert.ok(old.successions.some((link) => link.role === 'successor' && link.id === north.id));
    const empty = (await api.call('addTerritory', 201, { json: { name: 'Пустой округ', kind: 'municipality' } })).body;
    await api.call('closeTerritory', 200, { path: { territoryId: empty.id }, version: empty.version, json: { day: '2026-11-12' } });
  });
}
