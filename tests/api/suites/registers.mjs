import assert from 'node:assert/strict';
import { it } from 'node:test';
import { schools } from '../support/documents.mjs';

const fileName = 'schools.csv';

export function registers(world) {
  it('takes the register of schools, first only saying what it would do', async () => {
    const { api } = world;
    const dry = await api.call('importOrganisations', 200, { query: { fileName, dryRun: 'true' }, bytes: schools() });
    assert.ok(dry.body.created > 3);
    assert.equal((await api.call('listOrganisations', 200)).body.total, 0);
    const done = await api.call('importOrganisations', 200, { query: { fileName }, bytes: schools() });
    assert.deepEqual(done.body, dry.body);
    const again = await api.call('importOrganisations', 200, { query: { fileName }, bytes: schools() });
    assert.equal(again.body.created, 0);
    assert.equal(again.body.unchanged, done.body.created);
    world.organisations = await api.everything('listOrganisations');
    assert.equal(world.organisations.length, done.body.created);
    const onlySchools = await api.everything('listOrganisations', { kind: 'school' });
    assert.ok(onlySchools.every((one) => one.kind === 'school') && onlySchools.length > 0);
  });

  it('refuses tables that are no register and pages that do not exist', async () => {
    const { api } = world;
    const table = (text) => ({ query: { fileName }, bytes: Buffer.from(text) });
    await api.refused('importOrganisations', 422, 'document-empty', table(''));
    await api.refused('importOrganisations', 422, 'register-columns-missing', table('Один;Два\n1;2\n'));
    await api.refused('importOrganisations', 400, 'query-invalid', { bytes: schools() });
    await api.refused('importOrganisations', 400, 'query-invalid', { query: { fileName, dryRun: 'maybe' }, bytes: schools() });
    for (const query of [{ limit: 0 }, { limit: 501 }, { limit: 'all' }, { kind: 'shop' }]) {
      const refusal = await api.refused('listOrganisations', 400, 'query-invalid', { query });
      assert.equal(refusal.data.parameter, Object.keys(query)[0]);
    }
    for (const cursor of ['nonsense', '!!!', 'a'.repeat(300)]) {
      await api.refused('listOrganisations', 400, 'cursor-invalid', { query: { cursor } });
    }
  });

  it('keeps the school calendar and lets nobody overwrite another', async () => {
    const { api } = world;
    const read = await api.call('getSchoolCalendar', 200);
    const version = Number(read.headers.get('etag').slice(1, -1));
    const changed = structuredClone(read.body);
    changed.name = 'Триместры округа';
    changed.quarters[0].to = { month: 10, day: 25 };
    const put = await api.call('putSchoolCalendar', 200, { version, json: changed });
    assert.deepEqual(put.body, changed);
    assert.deepEqual((await api.call('getSchoolCalendar', 200)).body, changed);
    const stale = await api.refused('putSchoolCalendar', 412, 'changed-meanwhile', { version, json: read.body });
    assert.equal(`"${stale.data.version}"`, put.headers.get('etag'));
    await api.refused('putSchoolCalendar', 428, 'version-required', { json: changed });
    await api.refused('putSchoolCalendar', 400, 'json-bad-value', { version: 1, json: { ...changed, quarters: [] } });
    await api.refused('putSchoolCalendar', 400, 'json-unknown-key', { version: 1, json: { ...changed, trimesters: [] } });
    for (const wrong of ['7', '"x"', '*', '"-1"']) {
      await api.refused('putSchoolCalendar', 400, 'version-malformed', { headers: { 'If-Match': wrong }, json: changed });
    }
    const now = stale.data.version;
    const overlapping = structuredClone(changed);
    overlapping.quarters[0].to = { month: 12, day: 1 };
    await api.refused('putSchoolCalendar', 400, 'calendar-not-ordered', { version: now, json: overlapping });
    await api.refused('putSchoolCalendar', 400, 'json-malformed', { version: now, json: '{"name":' });
    await api.refused('putSchoolCalendar', 415, 'content-type-not-supported', { version: now, bytes: '{}', headers: { 'Content-Type': 'text/plain' } });
    const missing = { ...changed, year: undefined };
    const refusal = await api.refused('putSchoolCalendar', 400, 'json-missing', { version: now, json: missing });
    assert.match(refusal.data.pointer, /^\/year/);
    await api.call('putSchoolCalendar', 200, { version: now, json: read.body });
  });
}
