import assert from 'node:assert/strict';
import { it } from 'node:test';
import { planWithGoals } from '../support/documents.mjs';

export function roadMaps(world) {
  it('lists road maps and shows one with its rows', async () => {
    const { api } = world;
    const all = await api.everything('listRoadMaps', {}, 1);
    assert.equal(all.length, 2);
    const path = { roadMapId: world.roadMap.id };
    const { body } = await api.call('getRoadMap', 200, { path, query: { edition: 1, date: '2026-11-22' } });
    assert.equal(body.rows.length, body.activities);
    const total = body.rows.reduce((sum, row) => sum + row.obligations.total, 0);
    assert.equal(total, body.obligations.total);
    assert.ok(body.rows.every((row) => row.next === null || row.next >= '2026-11-22'));
    world.openRoadMap = body;
    await api.refused('listRoadMaps', 400, 'cursor-invalid', { query: { cursor: 'x' } });
    await api.refused('getRoadMap', 404, 'edition-not-found', { path, query: { edition: 2 } });
    await api.refused('getRoadMap', 400, 'query-invalid', { path, query: { edition: 0 } });
  });

  it('has no road map under a number that is none', async () => {
    const { api } = world;
    for (const operation of ['getRoadMap', 'getMatrix', 'getRoadMapCalendar', 'getRoadMapSource']) {
      await api.refused(operation, 404, 'road-map-not-found', { path: { roadMapId: 999999 } });
    }
    await api.refused('exportRoadMap', 404, 'road-map-not-found', { path: { roadMapId: 999999 }, query: { format: 'docx' } });
  });

  it('shows the matrix: every obligation stands in one cell', async () => {
    const { api } = world;
    const { body } = await api.call('getMatrix', 200, { path: { roadMapId: world.roadMap.id }, query: { date: '2026-11-22' } });
    assert.equal(body.activities.length, world.openRoadMap.activities);
    assert.equal(body.cells.reduce((sum, cell) => sum + cell.count, 0), world.openRoadMap.obligations.total);
    for (const cell of body.cells) {
      assert.ok(body.activities[cell.activity] && body.organisations[cell.organisation]);
    }
  });

  it('shows the calendar within two days', async () => {
    const { api } = world;
    const path = { roadMapId: world.roadMap.id };
    const whole = (await api.call('getRoadMapCalendar', 200, { path })).body.items;
    const november = (await api.call('getRoadMapCalendar', 200, { path, query: { from: '2026-11-01', to: '2026-11-30' } })).body.items;
    assert.ok(november.length > 0 && november.length < whole.length);
    assert.ok(november.every(({ occurrence }) => occurrence.to >= '2026-11-01' && (occurrence.from ?? occurrence.to) <= '2026-11-30'));
    await api.refused('getRoadMapCalendar', 400, 'query-invalid', { path, query: { from: 'november' } });
    await api.refused('getMatrix', 400, 'query-invalid', { path, query: { date: '2026-13-01' } });
  });

  it('keeps the document it was read from', async () => {
    const { api } = world;
    const { body } = await api.call('getRoadMapSource', 200, { path: { roadMapId: world.roadMap.id } });
    assert.equal(body.fileName, world.order.source);
  });

  it('keeps goals and participants over corrections of the draft', async () => {
    const { api } = world;
    const draft = (await api.call('createDraft', 201, { query: { fileName: 'goals.docx' }, bytes: planWithGoals() })).body;
    const [goal] = draft.goals;
    assert.deepEqual([goal.risk_group, goal.aim, goal.place.table], ['Кадры', 'Закрыть вакансии учителей', 1]);
    assert.equal(goal.indicators.targets[0].value, 90);
    assert.match(goal.indicators.targets[0].words, /90/);
    assert.deepEqual(draft.participants.map(({ who, functions }) => [who, functions]), [['Кураторы школ', 'Посещают уроки']]);
    assert.equal(draft.rows.length, 1);
    const path = { draftId: draft.id };
    const edited = (await api.call('editDraft', 200, { path, version: draft.version, json: { title: 'Дорожная карта округа' } })).body;
    assert.deepEqual([edited.goals, edited.participants], [draft.goals, draft.participants]);
    const { body: roadMap } = await api.call('approveDraft', 201, { path, version: edited.version });
    const read = (await api.call('getRoadMap', 200, { path: { roadMapId: roadMap.id } })).body;
    assert.deepEqual([read.goals, read.participants], [draft.goals, draft.participants]);
    assert.equal(world.openRoadMap.goals, undefined);
  });

  it('drafts the plan of a school, whose rows and the rows above name each other', async () => {
    const { api } = world;
    const path = { roadMapId: world.roadMap.id };
    const { cells, organisations, activities } = (await api.call('getMatrix', 200, { path })).body;
    const school = world.organisations.find(
      ({ id, kind }) => kind === 'school' && cells.some((cell) => organisations[cell.organisation].id === id),
    );
    const owed = cells.filter((cell) => organisations[cell.organisation].id === school.id).map((cell) => activities[cell.activity].key);
    const ask = { path, json: { organisation: school.id }, headers: { 'Idempotency-Key': 'plan-of-a-school' } };
    const made = await api.call('deriveSchoolPlan', 201, ask);
    const draft = made.body;
    assert.equal(made.headers.get('location'), `/api/v1/drafts/${draft.id}`);
    assert.equal(draft.kind, 'school');
    assert.deepEqual(draft.period, world.openRoadMap.period);
    assert.deepEqual(draft.rows.map((row) => row.parent).sort(), owed.map((key) => `road-map:${path.roadMapId}#${key}`).sort());
    assert.ok(draft.rows.every((row) => row.responsible.length === 1 && row.place.row > 0));
    assert.equal((await api.call('deriveSchoolPlan', 201, ask)).body.id, draft.id);

    const child = { title: draft.title, organisation: { id: school.id, name: school.shortName } };
    const children = async () =>
      (await api.call('getRoadMap', 200, { path })).body.rows.filter((row) => row.children.length > 0);
    let carried = await children();
    assert.deepEqual(carried.map((row) => row.id).sort(), owed.toSorted());
    assert.deepEqual(carried[0].children, [{ roadMapId: null, draftId: draft.id, ...child }]);

    const { body: approved } = await api.call('approveDraft', 201, { path: { draftId: draft.id }, version: draft.version });
    carried = await children();
    assert.deepEqual(carried[0].children, [{ roadMapId: approved.id, draftId: null, ...child }]);
    const below = (await api.call('getRoadMap', 200, { path: { roadMapId: approved.id } })).body;
    for (const row of below.rows) {
      const above = world.openRoadMap.rows.find(({ id }) => id === row.parentRow.activity);
      assert.deepEqual(row.parentRow, { roadMapId: path.roadMapId, title: world.openRoadMap.title, activity: above.id, number: above.number });
    }
    world.schoolRoadMap = approved;
  });

  it('drafts no plan for what is no school of the register or has none above', async () => {
    const { api } = world;
    const path = { roadMapId: world.roadMap.id };
    const derive = (status, code, json, where = path) => api.refused('deriveSchoolPlan', status, code, { path: where, json });
    const authority = world.organisations.find(({ kind }) => kind !== 'school');
    const school = world.organisations.find(({ kind }) => kind === 'school');
    await derive(404, 'organisation-not-found', { organisation: 999999 });
    await derive(409, 'organisation-not-school', { organisation: authority.id });
    await derive(409, 'road-map-of-school', { organisation: school.id }, { roadMapId: world.schoolRoadMap.id });
    await derive(404, 'road-map-not-found', { organisation: school.id }, { roadMapId: 999999 });
    await derive(400, 'json-missing', {});
    await derive(400, 'json-unknown-key', { organisation: school.id, school: 1 });
  });

  it('prints itself, and what it prints is the same plan when it is read again', async () => {
    const { api } = world;
    const path = { roadMapId: world.roadMap.id };
    for (const format of ['docx', 'xlsx']) {
      const file = await api.call('exportRoadMap', 200, { path, query: { format, layout: 'c' } });
      assert.match(file.headers.get('content-disposition'), new RegExp(`^attachment;.*\\.${format}$`));
      const draft = (await api.call('createDraft', 201, { query: { fileName: `again.${format}` }, bytes: file.bytes })).body;
      const told = (rows) => rows.map((row) => [row.number, row.text, row.deadline.schedule.windows]);
      assert.deepEqual(told(draft.rows), told(world.openRoadMap.rows));
      await api.call('discardDraft', 204, { path: { draftId: draft.id }, version: draft.version });
    }
    const calendar = await api.call('exportRoadMap', 200, { path, query: { format: 'ics' } });
    assert.match(calendar.text, /^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT[^]*END:VCALENDAR\r\n$/);
    await api.refused('exportRoadMap', 400, 'query-invalid', { path });
    await api.refused('exportRoadMap', 400, 'query-invalid', { path, query: { format: 'pdf' } });
    await api.refused('exportRoadMap', 400, 'query-invalid', { path, query: { format: 'docx', layout: 'z' } });
  });
}
