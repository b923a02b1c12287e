// People and roles, delegated accounts, looking through another's eyes, explanations, personal data.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Browser, password, signedIn } from '../support/accounts.mjs';
import { startServer } from '../support/server.mjs';

export function people(local, database) {
  const world = {};
  let admin;
  let head;
  before(async () => {
    world.api = local.api;
    world.server = await startServer((folder) => database.address(folder));
    admin = await signedIn(world, 'administrator', { login: 'chief', name: 'Соколова Инна Павловна' });
  });
  after(async () => assert.equal(await world.server?.stop(), 0, world.server?.log()));
  const of = (person) => ({ path: { personId: person.id } });

  it('puts people into the register, once for one key, and lists them by name', async () => {
    const headers = { 'Idempotency-Key': 'people-suite-1' };
    const json = { name: 'Ладогина Мария Петровна', position: 'директор', email: 'm@school.example', phone: '+7 900 123-45-67' };
    head = (await admin.call('createPerson', 201, { json, headers })).body;
    assert.equal((await admin.call('createPerson', 201, { json, headers })).body.id, head.id);
    assert.ok(head.may.edit && head.may.giveRoles && !head.erased);
    await admin.refused('createPerson', 409, 'person-repeated', { json });
    await admin.call('createPerson', 201, { json: { ...json, namesake: true, name: 'Ёлкин Пётр' } });
    await admin.refused('createPerson', 400, 'value-empty', { json: { name: ' ' } });
    await admin.refused('createPerson', 400, 'email-malformed', { json: { ...json, email: 'nobody' } });
    await admin.refused('createPerson', 404, 'organisation-not-found', { json: { name: 'Имя', organisation: 999999 } });
    await admin.refused('createPerson', 400, 'json-bad-value', { json: { name: 'я'.repeat(201) } });
    const { items, total } = (await admin.call('listPeople', 200, { query: { text: 'лАДог' } })).body;
    assert.deepEqual([items.length, total, items[0].id], [1, 1, head.id]);
    assert.equal('email' in items[0], false);
    const file = (await admin.call('exportPeople', 200, { query: { format: 'csv', text: 'ладог' } })).text;
    assert.match(file, /Имя: ладог/);
    assert.match(file, /"Ладогина Мария Петровна";"директор"/);
    assert.doesNotMatch(file, /school\.example/);
    await admin.refused('exportPeople', 400, 'query-invalid', { query: { format: 'pdf' } });
    await admin.refused('listPeople', 400, 'query-invalid', { query: { account: 'lost' } });
    await admin.refused('listPeople', 400, 'cursor-invalid', { query: { cursor: '!!!' } });
    await admin.refused('getPerson', 404, 'person-not-found', { path: { personId: 999999 } });
    assert.equal((await admin.call('getContacts', 200, of(head))).body.email, 'm@school.example');
    await admin.refused('getContacts', 404, 'person-not-found', { path: { personId: 999999 } });
  });

  it('edits and moves a person at the version that was read', async () => {
    const edited = await admin.call('editPerson', 200, { ...of(head), version: head.version, json: { position: 'завуч' } });
    assert.equal(edited.headers.get('etag'), `"${edited.body.version}"`);
    await admin.refused('editPerson', 412, 'changed-meanwhile', { ...of(head), version: head.version, json: { position: 'иначе' } });
    await admin.refused('editPerson', 428, 'version-required', { ...of(head), json: { position: 'иначе' } });
    const { version, territory } = edited.body;
    const moved = await admin.call('movePerson', 200, { ...of(head), version, json: { territory: territory.id } });
    await admin.refused('movePerson', 404, 'territory-not-found', { ...of(head), version: moved.body.version, json: { territory: 999999 } });
    head = moved.body;
  });

  it('gives and ends roles below the own one', async () => {
    const roles = (await admin.call('listRoles', 200, { query: { person: head.id } })).body.items;
    const givable = new Map(roles.map(({ role, givable: may }) => [role, may]));
    assert.deepEqual(['municipal-coordinator', 'administrator', 'country-administrator'].map((role) => givable.get(role)), [true, false, false]);
    await admin.refused('listRoles', 404, 'person-not-found', { query: { person: 999999 } });
    const json = { role: 'municipal-coordinator', territory: head.territory.id, from: '2026-09-01', basis: 'приказ № 12' };
    const given = (await admin.call('giveRole', 201, { ...of(head), json })).body.roles[0];
    assert.deepEqual([given.name, given.basis, given.state], ['Муниципальный координатор', 'приказ № 12', 'current']);
    await admin.refused('giveRole', 409, 'grant-repeated', { ...of(head), json });
    await admin.refused('giveRole', 403, 'role-not-below', { ...of(head), json: { role: 'administrator' } });
    await admin.refused('giveRole', 403, 'scope-out-of-reach', { ...of(head), json: { role: 'country-analyst' } });
    await admin.refused('giveRole', 400, 'scope-missing', { ...of(head), json: { role: 'head' } });
    await admin.refused('giveRole', 400, 'role-unknown', { ...of(head), json: { role: 'emperor' } });
    const { id } = (await admin.call('getSession', 200)).body.actor;
    await admin.refused('giveRole', 403, 'grant-to-oneself', { path: { personId: id }, json });
    const own = (await admin.call('getPerson', 200, { path: { personId: id } })).body.roles[0];
    await admin.refused('endRole', 403, 'role-not-below', { path: { personId: id, grantId: own.id } });
    await admin.refused('endRole', 404, 'grant-not-found', { path: { personId: head.id, grantId: 999999 } });
    const extra = (await admin.call('giveRole', 201, { ...of(head), json: { role: 'curator' } })).body.roles.at(-1);
    const ended = await admin.call('endRole', 200, { path: { personId: head.id, grantId: extra.id } });
    assert.equal(ended.body.roles.at(-1).state, 'ended');
    await admin.refused('endRole', 409, 'grant-ended', { path: { personId: head.id, grantId: extra.id } });
  });

  it('invites by a link that is shown once, blocks, and signs out everywhere', async () => {
    const invited = (await admin.call('invitePerson', 201, { ...of(head), json: { login: 'ladogina' } })).body;
    const token = invited.link.split('#')[1];
    const browser = new Browser(world);
    await browser.call('acceptInvitation', 200, { json: { token, password } });
    await browser.call('signIn', 200, { json: { login: 'ladogina', password } });
    await browser.call('listRoadMaps', 200);
    await browser.refused('invitePerson', 403, 'not-permitted', { ...of(head), json: {} });
    const { items } = (await admin.call('listPersonSessions', 200, of(head))).body;
    assert.equal(items.length, 1);
    await admin.call('endPersonSessions', 204, of(head));
    await browser.refused('getSession', 401, 'not-signed-in');
    await admin.call('blockAccount', 204, of(head));
    await browser.refused('signIn', 403, 'account-blocked', { json: { login: 'ladogina', password } });
    assert.equal((await admin.call('getPerson', 200, of(head))).body.account, 'blocked');
    await admin.call('unblockAccount', 204, of(head));
    await admin.call('resetSecondFactor', 204, of(head));
    for (const operation of ['blockAccount', 'unblockAccount', 'resetSecondFactor', 'listPersonSessions', 'endPersonSessions'])
      await admin.refused(operation, 404, 'person-not-found', { path: { personId: 999999 } });
  });

  it('shows an administrator what another sees, and lets nothing be changed', async () => {
    const mine = (await admin.call('getSession', 200)).body.actor;
    await admin.call('startViewAs', 204, of(head));
    const seen = (await admin.call('getSession', 200)).body;
    assert.deepEqual([seen.actor.id, seen.seenBy.id], [head.id, mine.id]);
    await admin.refused('getPerson', 404, 'person-not-found', { path: { personId: 999999 } });
    await admin.refused('createPerson', 403, 'view-as-read-only', { json: { name: 'Имя' } });
    await admin.call('stopViewAs', 204);
    assert.equal((await admin.call('getSession', 200)).body.seenBy, null);
    await admin.refused('stopViewAs', 409, 'not-viewing-as');
    await admin.refused('startViewAs', 403, 'person-is-oneself', { path: { personId: mine.id } });
  });

  it('explains why', async () => {
    const object = `territory:${head.territory.id}`;
    const ask = (permission) => admin.call('explainDecision', 200, { query: { person: 'ladogina', permission, object } });
    const allowed = (await ask('draft.write')).body;
    assert.ok(allowed.allowed);
    assert.match(allowed.words.join('\n'), /Муниципальный координатор .* приказ № 12/);
    const refused = (await ask('account.write')).body;
    assert.deepEqual([refused.allowed, refused.roles[0].verdict], [false, 'no-such-right']);
    const refuse = (status, code, query) => admin.refused('explainDecision', status, code, { query: { person: 'ladogina', permission: 'draft.read', object, ...query } });
    await refuse(404, 'person-not-found', { person: 'nobody' });
    await refuse(400, 'permission-unknown', { permission: 'draft.burn' });
    await refuse(400, 'object-malformed', { object: 'cheese' });
    await refuse(404, 'object-not-found', { object: 'obligation:999999' });
  });

  it('gives out and erases what is stored on a person', async () => {
    const stored = (await admin.call('listPersonalData', 200)).body.items;
    assert.ok(stored.some(({ table, years }) => table === 'people' && years > 0));
    const dossier = (await admin.call('exportPersonalData', 200, of(head))).body;
    const rows = new Map(dossier.parts.map(({ table, rows: found }) => [table, found]));
    assert.equal(rows.get('people')[0].email, 'm@school.example');
    assert.equal(rows.get('accounts')[0].login, 'ladogina');
    await admin.refused('exportPersonalData', 404, 'person-not-found', { path: { personId: 999999 } });
    assert.deepEqual((await admin.call('listExpiredPeople', 200)).body.items, []);
    await admin.refused('listExpiredPeople', 400, 'query-invalid', { query: { date: 'soon' } });

    const today = (await admin.call('getSession', 200)).body.today;
    const { version } = (await admin.call('getPerson', 200, of(head))).body;
    await admin.refused('closePerson', 400, 'day-in-future', { ...of(head), version, json: { lastDay: '2100-01-01' } });
    const closed = await admin.call('closePerson', 200, { ...of(head), version, json: { lastDay: today } });
    assert.ok(closed.body.roles.every(({ state }) => state === 'ended'));
    await admin.refused('erasePerson', 400, 'confirmation-mismatch', { ...of(head), json: { confirmation: 'да' } });
    const erased = (await admin.call('erasePerson', 200, { ...of(head), json: { confirmation: head.name } })).body;
    assert.deepEqual([erased.name, erased.login, erased.erased], [`Удалённое лицо № ${head.id}`, '', true]);
    await admin.refused('erasePerson', 409, 'person-erased', { ...of(head), json: { confirmation: erased.name } });
    await new Browser(world).refused('signIn', 401, 'sign-in-refused', { json: { login: 'ladogina', password } });
    const coordinator = await signedIn(world, 'municipal-coordinator', { login: 'nosy' });
    await coordinator.refused('listPersonalData', 403, 'not-permitted');
  });
}
