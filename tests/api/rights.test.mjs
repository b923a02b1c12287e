// Every operation × every role × inside and outside the scope, and nobody, compared with the table of rights.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { samples } from './rights/samples.mjs';
import { has, may, roles } from './rights/table.mjs';
import { makeWorld, upload } from './rights/world.mjs';
import { signedIn } from './support/accounts.mjs';
import { Client } from './support/client.mjs';
import { Contract } from './support/contract.mjs';
import { startServer } from './support/server.mjs';

const contract = new Contract(fileURLToPath(new URL('../../api/openapi.yaml', import.meta.url)));
const operations = [...contract.operations].map(([name, { operation }]) => ({ name, permission: operation['x-permission'] }));
const guarded = operations.filter(({ permission }) => permission !== 'none' && permission !== 'any' && permission !== 'local');

describe('the rights of every role', () => {
  const world = {};
  const holders = new Map();

  before(async () => {
    world.server = await startServer((folder) => `sqlite:${folder}/vekha.db`);
    world.api = new Client(contract, world.server.address);
    world.made = await makeWorld(world.api);
    const { here } = world.made.places;
    for (const [role, { scope }] of roles) {
      const person = { login: `holder.${role}`, name: `Держатель ${role}` };
      if (scope === 'territory' || scope === 'assigned') person.territory = here.territory;
      if (scope === 'organisation') person.organisation = here.schoolCode;
      const browser = await signedIn(world, role, person);
      const organisations = scope === 'organisation' ? [here.school] : [];
      holders.set(role, { role, browser, path: here.path, organisations });
    }
    await assignCurator(world, holders);
    here.import = await upload(holders.get('municipal-coordinator').browser, here);
    for (const place of Object.values(world.made.places)) place.calendar = world.made.calendar;
  });
  after(async () => assert.equal(await world.server?.stop(), 0));

  it('every operation says which permission it asks for, and the table knows it', () => {
    const known = new Set([...roles.keys()].flatMap((role) => guarded.filter(({ permission }) => has(role, permission)).map(({ permission }) => permission)));
    assert.deepEqual(operations.filter(({ permission }) => !permission).map(({ name }) => name), []);
    assert.deepEqual(guarded.filter(({ permission }) => !known.has(permission)).map(({ name }) => name), []);
    assert.deepEqual(guarded.filter(({ name }) => !samples[name] && name !== 'createFirstAdministrator').map(({ name }) => name), [], 'operations without a sample');
  });

  it('nobody gets anything but what is open to all', async () => {
    const { here } = world.made.places;
    const let_in = [];
    for (const { name, permission } of operations) {
      if (permission === 'none') continue;
      const answer = await send(world, {}, name, samples[name]?.ask(here) ?? { path: anyPath(name), json: {} });
      if (answer.status !== 401 || answer.code !== 'not-signed-in') let_in.push(`${name}: ${answer.status} ${answer.code}`);
    }
    assert.deepEqual(let_in, []);
  });

  for (const role of roles.keys()) {
    it(`${role} may do what the table says, where it says so`, async () => {
      const holder = holders.get(role);
      const wrong = [];
      for (const place of Object.values(world.made.places)) {
        for (const { name, permission } of guarded) {
          const sample = samples[name];
          if (!sample) continue;
          const ask = sample.ask(place);
          const answer = await send(world, cookies(holder.browser), name, ask);
          const expected = expectation(holder, permission, sample, place);
          const got = outcome(answer, ask);
          if (!expected.includes(got)) wrong.push(`${place.name} ${name} (${permission}): ${got} instead of ${expected}, ${answer.status} ${answer.code}`);
          if (name === 'restoreFromTrash' && answer.status < 300) await throwAway(ask.discard);
          if (name === 'startViewAs' && answer.status < 300) await send(world, cookies(holder.browser), 'stopViewAs', {});
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  /** What the table promises: done, refused (seen, not allowed), unseen. */
  function expectation(holder, permission, sample, place) {
    const idle = roles.get(holder.role).scope === 'assigned' && holder.organisations.length === 0;
    if (sample.at === 'list') return has(holder.role, permission) && !idle ? ['done'] : ['refused'];
    if (sample.at === 'country') return roles.get(holder.role).scope === 'country' && has(holder.role, permission) ? ['done'] : ['refused'];
    if (sample.at === 'region') return may(holder, permission, { path: place.path.slice(0, 1) }) ? ['done'] : ['refused', 'unseen'];
    // A new plan belongs to the territory in force, else to the one school of who brings it.
    const own = { path: place.path, organisation: holder.organisations[0] };
    if (sample.at === 'new' && place.path === holder.path && holder.organisations.length > 0 && may(holder, permission, own)) return ['done'];
    const organisation = { school: place.school, curated: place.curated, spare: place.spare }[sample.at];
    const object = { path: place.path, organisation };
    return may(holder, permission, object) ? ['done'] : ['refused', 'unseen'];
  }

  async function throwAway(draftId) {
    const { browser } = holders.get('regional-ministry');
    const { version } = (await browser.call('getDraft', 200, { path: { draftId } })).body;
    await browser.call('discardDraft', 204, { path: { draftId }, version });
  }
});

async function assignCurator(world, holders) {
  const { here } = world.made.places;
  const lead = holders.get('municipal-coordinator').browser;
  const { body } = await lead.call('listPeople', 200, { query: { text: 'Держатель curator' } });
  const personId = body.items[0].id;
  const { body: catalogue } = await lead.call('getCuratorCatalogue', 200);
  const answers = Object.fromEntries(catalogue.questions.map((question) => [question.code, 3]));
  const saved = await lead.call('saveCurator', 200, { path: { personId }, version: 0, json: { answers, consentOn: '2026-08-01' } });
  await lead.call('selectCurator', 200, { path: { personId }, version: saved.body.version, json: { state: 'selected', basis: 'Протокол' } });
  const term = { from: '2026-01-01', orderNumber: '1', orderDay: '2026-01-01' };
  await lead.call('assignCurator', 201, { json: { ...term, school: here.school, curator: personId } });
  holders.get('curator').organisations = [here.school];
}

const cookies = (browser) => ({ Cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
const anyPath = (name) => Object.fromEntries([...contract.operations.get(name).pattern.matchAll(/\{(\w+)\}/g)].map(([, key]) => [key, 1]));

async function send(world, headers, name, ask) {
  const { method } = contract.operations.get(name);
  const query = new URLSearchParams({ date: '2026-11-22', ...ask.query }).toString();
  const all = { ...headers, Origin: world.server.address, ...ask.headers };
  let body = ask.bytes;
  if (ask.json !== undefined && method !== 'GET') {
    all['Content-Type'] = 'application/json';
    body = JSON.stringify(ask.json);
  }
  if (ask.version !== undefined) all['If-Match'] = `"${ask.version}"`;
  const response = await fetch(`${world.server.address}${contract.path(name, ask.path)}?${query}`, { method, headers: all, body });
  const text = await response.text();
  const problem = response.status >= 400 ? JSON.parse(text) : {};
  return { status: response.status, code: problem.code };
}

/** done: allowed, whatever else was wrong with the call. */
function outcome({ status, code }, ask) {
  if (code === 'not-permitted') return 'refused';
  if (status === 401 || status >= 500) return `failed (${status} ${code})`;
  if (status === 404 && !(ask.after ?? []).includes(code)) return 'unseen';
  return 'done';
}
