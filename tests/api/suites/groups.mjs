import assert from 'node:assert/strict';
import { it } from 'node:test';
import { order } from '../support/documents.mjs';

const key = (name) => ({ 'Idempotency-Key': `groups-suite-${name}` });

export function groups(world) {
  it('keeps groups of schools by year, with lists, stays, a copy and an export', async () => {
    const { api } = world;
    const kinds = (await api.call('listGroupKinds', 200)).body.items;
    assert.ok(kinds.some((kind) => kind.code === 'ШНОР'));
    await api.refused('listGroupKinds', 400, 'query-invalid', { query: { date: 'soon' } });
    const made = await api.call('makeGroup', 201, { json: { code: 'шансы', name: 'Школы наставничества', year: 2025 }, headers: key('make') });
    const again = await api.call('makeGroup', 201, { json: { code: 'шансы', name: 'Школы наставничества', year: 2025 }, headers: key('make') });
    assert.equal(again.body.id, made.body.id);
    const path = { groupId: made.body.id };
    await api.refused('makeGroup', 409, 'group-exists', { json: { code: 'шансы', name: 'ещё', year: 2025 } });
    await api.refused('makeGroup', 400, 'json-bad-value', { json: { code: 'ШНОР', year: 1066 } });
    await api.refused('makeGroup', 404, 'territory-not-found', { json: { code: 'ШНОР', year: 2025, territory: 999 } });
    await api.refused('makeGroup', 400, 'field-too-long', { json: { code: 'Ш'.repeat(61), year: 2025 } });
    await api.refused('listGroups', 400, 'query-invalid', { query: { year: 'now' } });
    await api.refused('getGroup', 404, 'group-not-found', { path: { groupId: 4040 } });

    const order = { number: '734', day: '2025-03-22', issuer: 'Управление образования' };
    const changed = await api.call('changeGroup', 200, { path, version: 1, json: { name: 'Школы поддержки', basis: 'algorithm', order } });
    assert.deepEqual(changed.body.order, order);
    await api.refused('changeGroup', 412, 'changed-meanwhile', { path, version: 1, json: { name: 'x' } });
    await api.refused('changeGroup', 400, 'json-bad-value', { path, version: 2, json: { name: 'x', basis: 'guess' } });

    world.organisations ??= await api.everything('listOrganisations', {}, 500);
    const schools = world.organisations.filter((one) => one.kind === 'school' && one.code !== '').slice(0, 3);
    const codes = schools.map((one) => one.code);
    const listed = await api.call('addGroupMembers', 200, { path, json: { codes, selected: false, from: '2025-09-01' } });
    assert.equal(listed.body.group.listed, codes.length);
    const joined = await api.call('addGroupMembers', 200, { path, json: { codes: [codes[0], 'нет-такого'], schools: [schools[1].id], from: '2025-09-01' } });
    assert.deepEqual(joined.body.unknownCodes, ['нет-такого']);
    assert.equal(joined.body.done.length, 2);
    assert.deepEqual([joined.body.group.listed, joined.body.group.selected], [codes.length, 2]);
    await api.refused('addGroupMembers', 400, 'schools-missing', { path, json: { from: '2025-09-01' } });
    await api.refused('addGroupMembers', 400, 'json-missing', { path, json: { codes } });
    await api.refused('addGroupMembers', 400, 'list-too-long', { path, json: { codes: Array(5001).fill('1'), from: '2025-09-01' } });
    const members = (await api.call('listGroupMembers', 200, { path, query: { limit: 2 } })).body;
    assert.equal(members.total, codes.length);
    assert.ok(members.next);
    await api.refused('listGroupMembers', 400, 'cursor-invalid', { path, query: { cursor: 'x' } });
    const csv = (await api.call('exportGroup', 200, { path, query: { format: 'csv' } })).text;
    assert.match(csv, /№ 734 от 22\.03\.2025/);
    await api.call('exportGroup', 200, { path, query: { format: 'xlsx' } });
    await api.refused('exportGroup', 400, 'query-invalid', { path, query: { format: 'pdf' } });

    const left = await api.call('endGroupMembers', 200, { path, json: { schools: [schools[0].id], last: '2026-05-31', why: 'выведена приказом' } });
    assert.equal(left.body.done.length, 1);
    await api.refused('endGroupMembers', 400, 'schools-missing', { path, json: { last: '2026-05-31' } });
    const copy = await api.call('copyGroup', 201, { path, json: { year: 2026, from: '2026-09-01' }, headers: key('copy') });
    assert.equal(copy.body.group.year, 2026);
    assert.deepEqual(copy.body.done.map((one) => one.id), [schools[1].id]);
    await api.refused('copyGroup', 409, 'group-exists', { path, json: { year: 2026, from: '2026-09-01' } });
    await api.refused('copyGroup', 400, 'year-not-later', { path, json: { year: 2024, from: '2026-09-01' } });
    assert.equal((await api.call('getGroup', 200, { path })).body.selected, 2);
    assert.ok((await api.call('listGroups', 200, { query: { year: 2026 } })).body.total >= 1);
    world.groupMember = schools[1];
    world.groupLeft = schools[0];
  });

  it('tells statuses over years, and transitions by plan and fact', async () => {
    const { api } = world;
    const matrix = await api.everything('listStatuses');
    const row = matrix.find((one) => one.id === world.groupMember.id);
    assert.ok(row.years.some((one) => one.year === 2025 && one.groups.includes('шансы')));
    await api.refused('listStatuses', 400, 'cursor-invalid', { query: { cursor: '!' } });
    const path = { organisationId: world.groupMember.id };
    const stays = (await api.call('getSchoolStatuses', 200, { path })).body.items;
    assert.ok(stays.some((one) => one.code === 'шансы' && one.to === '2026-08-31'));
    await api.refused('getSchoolStatuses', 404, 'organisation-not-found', { path: { organisationId: 40404 } });
    const question = { goal: 'left', group: 'шансы' };
    const plans = [world.groupLeft, world.groupMember].map((one) => ({ school: one.id, year: 2027 }));
    const planned = (await api.call('planTransitions', 200, { json: { ...question, plans } })).body;
    assert.equal(planned.years.at(-1).plannedInAll, 2);
    assert.equal(planned.years.at(-1).happenedInAll, 1);
    assert.equal(planned.schools.find((one) => one.school.id === world.groupLeft.id).state, 'done');
    assert.deepEqual((await api.call('getTransitions', 200, { query: question })).body, planned);
    await api.refused('getTransitions', 400, 'query-invalid', { query: { goal: 'up', group: 'шансы' } });
    await api.refused('planTransitions', 404, 'organisation-not-found', { json: { ...question, plans: [{ school: 40404, year: 2027 }] } });
    await api.refused('planTransitions', 400, 'json-bad-value', { json: { ...question, plans: [{ school: 1, year: 9 }] } });
  });

  it('keeps working groups, councils and appointments with their people', async () => {
    const { api } = world;
    const made = await api.call('makeBody', 201, {
      json: { kind: 'council', name: 'Совет по качеству образования', order: { number: '12', day: '2026-09-01' }, from: '2026-09-01' },
      headers: key('body'),
    });
    const path = { bodyId: made.body.id };
    await api.refused('makeBody', 400, 'value-empty', { json: { kind: 'council', name: ' ' } });
    await api.refused('makeBody', 400, 'window-reversed', { json: { kind: 'council', name: 'x', from: '2026-09-02', to: '2026-09-01' } });
    await api.refused('makeBody', 404, 'organisation-not-found', { json: { kind: 'council', name: 'x', organisation: 40404 } });
    const parent = { name: 'Соколова Вера Ильинична', represents: 'родительская общественность', part: 'chair' };
    const one = await api.call('addBodyMember', 200, { path, version: 1, json: parent });
    assert.equal(one.body.memberCount, 1);
    const memberId = one.body.members[0].id;
    await api.refused('addBodyMember', 412, 'changed-meanwhile', { path, version: 1, json: parent });
    await api.refused('addBodyMember', 400, 'value-empty', { path, version: 2, json: { part: 'member' } });
    await api.refused('addBodyMember', 404, 'person-not-found', { path, version: 2, json: { person: 40404, part: 'member' } });
    const gone = await api.call('changeBodyMember', 200, { path: { ...path, memberId }, version: 2, json: { ...parent, to: '2020-01-01' } });
    assert.equal(gone.body.memberCount, 0);
    assert.equal(gone.body.members.length, 1);
    await api.refused('changeBodyMember', 404, 'member-not-found', { path: { ...path, memberId: 40404 }, version: 3, json: parent });
    await api.call('changeBody', 200, { path, version: 3, json: { kind: 'council', name: 'Совет по качеству' } });
    await api.refused('changeBody', 428, 'version-required', { path, json: { kind: 'council', name: 'x' } });
    await api.refused('getBody', 404, 'body-not-found', { path: { bodyId: 40404 } });
    assert.equal((await api.call('getBody', 200, { path })).body.name, 'Совет по качеству');
    assert.equal((await api.call('listBodies', 200, { query: { kind: 'council' } })).body.total, 1);
    await api.refused('listBodies', 400, 'query-invalid', { query: { kind: 'club' } });
    assert.match((await api.call('exportBodies', 200, { query: { format: 'csv' } })).text, /родительская общественность/);
    await api.refused('exportBodies', 400, 'query-invalid');

    const fields = { name: 'Орлов Пётр Семёнович', duty: 'municipal-coordinator', from: '2026-09-01', to: '2026-12-31', atEnd: 'prolong' };
    const appointed = await api.call('makeAppointment', 201, { json: fields, query: { date: '2026-11-22' }, headers: key('appoint') });
    assert.equal(appointed.body.state, 'ending');
    await api.refused('makeAppointment', 400, 'value-empty', { json: { ...fields, duty: 'other' } });
    await api.refused('makeAppointment', 400, 'json-bad-value', { json: { ...fields, duty: 'king' } });
    const appointment = { appointmentId: appointed.body.id };
    await api.call('changeAppointment', 200, { path: appointment, version: 1, json: { ...fields, to: '2027-08-31' } });
    await api.refused('changeAppointment', 412, 'changed-meanwhile', { path: appointment, version: 1, json: fields });
    await api.refused('changeAppointment', 404, 'appointment-not-found', { path: { appointmentId: 40404 }, version: 1, json: fields });
    assert.equal((await api.call('listAppointments', 200, { query: { state: 'acting', date: '2026-11-22' } })).body.total, 1);
    assert.equal((await api.call('listAppointments', 200, { query: { state: 'ending', date: '2026-11-22' } })).body.total, 0);
    await api.refused('listAppointments', 400, 'query-invalid', { query: { state: 'maybe' } });
    await api.call('exportAppointments', 200, { query: { format: 'xlsx' } });
    await api.refused('exportAppointments', 400, 'query-invalid', { query: { format: 'doc' } });
    world.body = made.body.id;
  });
}

/** After there are drafts and road maps. */
export function executors(world) {
  it('asks whom executors stand for, remembers the answer and forgets it again', async () => {
    const { api } = world;
    const todo = (await api.call('listUnresolvedExecutors', 200)).body.items;
    await api.refused('listUnresolvedExecutors', 400, 'query-invalid', { query: { date: 'soon' } });
    assert.ok(todo.length > 0, 'the road map of the demo names bodies that no register holds');
    const { wording } = todo[0];
    const targets = [{ kind: 'body', body: world.body }];
    const settled = (await api.call('settleExecutor', 200, { json: { wording, targets } })).body;
    assert.equal(settled.entry.targets[0].name, 'Совет по качеству');
    const left = (await api.call('listUnresolvedExecutors', 200)).body.items;
    assert.ok(left.every((one) => one.wording !== wording));
    const place = todo[0].places[0];
    const [operation, path] =
      place.roadMapId === null ? ['getDraftExecutors', { draftId: place.draftId }] : ['getRoadMapExecutors', { roadMapId: place.roadMapId }];
    const inPlan = (await api.call(operation, 200, { path })).body.items;
    assert.equal(inPlan.find((one) => one.wording === wording).known, 'settled');
    await api.refused('settleExecutor', 400, 'targets-missing', { json: { wording, targets: [] } });
    await api.refused('settleExecutor', 404, 'body-not-found', { json: { wording, targets: [{ kind: 'body', body: 40404 }] } });
    await api.refused('settleExecutor', 400, 'role-unknown', { json: { wording, targets: [{ kind: 'role', code: 'king' }] } });
    assert.equal((await api.call('listExecutors', 200, { query: { text: wording.slice(0, 100) } })).body.total, 1);
    await api.refused('listExecutors', 400, 'cursor-invalid', { query: { cursor: '?' } });
    const forget = { path: { executorId: settled.entry.id } };
    await api.refused('forgetExecutor', 412, 'changed-meanwhile', { ...forget, version: 9 });
    await api.call('forgetExecutor', 200, { ...forget, version: settled.entry.version });
    await api.refused('forgetExecutor', 404, 'executor-not-found', { ...forget, version: 1 });
    assert.equal((await api.call('listUnresolvedExecutors', 200)).body.items.length, todo.length);
    const maps = (await api.call('listRoadMaps', 200)).body.items;
    await api.call('getRoadMapExecutors', 200, { path: { roadMapId: maps[0].id } });
    const draft = (await api.call('createDraft', 201, { query: { fileName: 'executors.docx' }, bytes: order() })).body;
    const named = (await api.call('getDraftExecutors', 200, { path: { draftId: draft.id } })).body.items;
    assert.ok(named.length > 3 && new Set(named.map((one) => one.wording)).size === named.length);
    await api.call('discardDraft', 204, { path: { draftId: draft.id }, version: draft.version });
    await api.refused('getRoadMapExecutors', 404, 'road-map-not-found', { path: { roadMapId: 40404 } });
    await api.refused('getDraftExecutors', 404, 'draft-not-found', { path: { draftId: 40404 } });
  });
}
