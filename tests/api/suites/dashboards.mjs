import assert from 'node:assert/strict';
import { it } from 'node:test';

const date = '2026-11-22';
const year = 2026;

/** The query of the list that a number counts. */
const listOf = (...parts) => {
  const joined = Object.assign({}, ...parts);
  return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== null).map(([name, value]) => [name, String(value)]));
};

export function dashboards(world) {
  const total = async (...parts) => {
    const { body } = await world.api.call('listObligations', 200, { query: { date, limit: '1', ...listOf(...parts) } });
    return body.total;
  };

  it('tells how a territory stands, each number being that of its list', async () => {
    const { api } = world;
    const session = (await api.call('getSession', 200)).body;
    world.dashboardOf = session.territory.id;
    const path = { territoryId: session.territory.id };
    const { body } = await api.call('getTerritoryDashboard', 200, { path, query: { date, year: String(year) } });
    assert.ok(body.counts.total > 0);
    for (const state of ['total', 'overdue', 'week', 'checking', 'done', 'late', 'needsDate', 'overdueBefore'])
      assert.equal(await total(body.filter, body.states[state]), body.counts[state], state);
    assert.ok(body.rows.length > 0);
    for (const row of body.rows.slice(0, 12)) {
      assert.equal(await total(body.filter, row.filter), row.counts.total, `${row.kind} ${row.name}`);
      const [cell] = row.cells;
      const direction = body.directions.find(({ id }) => id === cell.direction);
      assert.equal(await total(body.filter, row.filter, direction.filter), cell.counts.total);
      assert.equal(await total(body.filter, row.filter, direction.filter, body.states.overdue), cell.counts.overdue);
    }
    for (const month of body.months) assert.equal(await total(body.filter, month.filter), month.counts.total);
    for (const late of body.late)
      assert.equal(await total(body.filter, late.filter, body.states.overdue), late.overdue);
    const sum = (items) => items.reduce((all, { counts }) => all + counts.total, 0);
    assert.equal(sum(body.rows), body.counts.total);
    assert.equal(sum(body.directions), body.counts.total);
    await api.refused('getTerritoryDashboard', 404, 'territory-not-found', { path: { territoryId: 999999 } });
    await api.refused('getTerritoryDashboard', 400, 'query-invalid', { path, query: { year: '1' } });
  });

  it('answers 304 until anything changes', async () => {
    const { api } = world;
    const path = { territoryId: world.dashboardOf };
    const first = await api.call('getTerritoryDashboard', 200, { path, query: { date } });
    const tag = first.headers.get('etag');
    const again = await api.call('getTerritoryDashboard', 304, { path, query: { date }, headers: { 'If-None-Match': tag } });
    assert.equal(again.headers.get('etag'), tag);
    await api.call('saveView', 201, { json: { page: 'territory', name: 'Наша территория', search: '' } });
    const later = await api.call('getTerritoryDashboard', 200, { path, query: { date }, headers: { 'If-None-Match': tag } });
    assert.notEqual(later.headers.get('etag'), tag);
    assert.deepEqual(later.body, first.body);
  });

  it('takes the dashboard, the load and the burden away as tables', async () => {
    const { api } = world;
    const path = { territoryId: world.dashboardOf };
    for (const name of ['exportTerritoryDashboard', 'exportExecutorLoad', 'exportReportingBurden']) {
      const csv = await api.call(name, 200, { path, query: { date, format: 'csv' } });
      const xlsx = await api.call(name, 200, { path, query: { date, format: 'xlsx' } });
      assert.match(csv.headers.get('content-disposition'), /attachment/, name);
      assert.match(xlsx.headers.get('content-disposition'), /\.xlsx/, name);
      await api.refused(name, 400, 'query-invalid', { path, query: { format: 'doc' } });
    }
  });

  it('tells how a school stands and what is asked of it', async () => {
    const { api } = world;
    const owed = world.obligations.find((one) => one.addressee.id && one.occurrence.to?.startsWith('2027-0'));
    const path = { organisationId: owed.addressee.id };
    const { body } = await api.call('getSchoolDashboard', 200, { path, query: { date, year: String(year) } });
    assert.equal(await total(body.filter), body.counts.total);
    for (const month of body.months) assert.equal(await total(body.filter, month.filter), month.counts.total);
    const month = `${owed.occurrence.to.slice(0, 7)}-01`;
    const asked = (await api.call('getBurdenOfMonth', 200, { path, query: { month } })).body;
    assert.equal(asked.duties, asked.acts.reduce((all, act) => all + act.duties, 0));
    for (const act of asked.acts) assert.equal(await total(act.filter), act.duties);
    await api.refused('getSchoolDashboard', 404, 'organisation-not-found', { path: { organisationId: 999999 } });
    await api.refused('getBurdenOfMonth', 404, 'organisation-not-found', { path: { organisationId: 999999 }, query: { month } });
    await api.refused('getBurdenOfMonth', 400, 'query-invalid', { path });
  });

  it('says who has how much in which week and month', async () => {
    const { api } = world;
    const path = { territoryId: world.dashboardOf };
    const load = (await api.call('getExecutorLoad', 200, { path, query: { date, weeks: '12' } })).body;
    assert.equal(load.weeks.length, 12);
    assert.equal(load.weeks[0], '2026-11-16');
    for (const row of load.rows.slice(0, 8)) {
      assert.equal(await total(row.filter, { state: 'overdue', territory: path.territoryId }), row.overdue, row.name);
      const from = date;
      const to = '2027-02-07';
      assert.equal(await total(row.filter, { owed: true, from, to, territory: path.territoryId }), row.total, row.name);
    }
    await api.refused('getExecutorLoad', 400, 'query-invalid', { path, query: { weeks: '27' } });
    const burden = (await api.call('getReportingBurden', 200, { path, query: { date, year: String(year) } })).body;
    assert.deepEqual([burden.months[0], burden.months.length], ['2026-09-01', 12]);
    for (const row of burden.rows.slice(0, 5))
      assert.equal(await total({ organisation: row.organisation, from: '2026-09-01', to: '2027-08-31' }), row.total);
    await api.refused('getReportingBurden', 404, 'territory-not-found', { path: { territoryId: 999999 } });
  });

  it('tells how it stood on a day of the past', async () => {
    const { api } = world;
    const path = { territoryId: world.dashboardOf };
    const query = { date: '2027-03-01', year: String(year), day: '2027-02-01' };
    const { body } = await api.call('getTerritoryAsItStood', 200, { path, query });
    assert.equal(body.then.total, body.now.total);
    assert.ok(body.then.overdue <= body.now.overdue);
    assert.equal(body.now.overdue, (await api.call('getTerritoryDashboard', 200, { path, query: { date: query.date, year: query.year } })).body.counts.overdue);
    await api.refused('getTerritoryAsItStood', 400, 'day-not-past', { path, query: { date, day: date } });
    await api.refused('getTerritoryAsItStood', 400, 'query-invalid', { path, query: { date } });
  });

  it('keeps lists as people leave them', async () => {
    const { api } = world;
    const made = await api.call('saveView', 201, { json: { page: 'obligations', name: ' Просрочено ', search: 'state=overdue' } });
    assert.deepEqual([made.body.name, made.body.own, made.body.shared], ['Просрочено', true, false]);
    const path = { viewId: made.body.id };
    const shared = await api.call('changeSavedView', 200, { path, version: made.body.version, json: { shared: true } });
    assert.ok(shared.body.shared);
    await api.refused('changeSavedView', 412, 'changed-meanwhile', { path, version: made.body.version, json: { name: 'Иначе' } });
    const { items } = (await api.call('listSavedViews', 200, { query: { page: 'obligations' } })).body;
    assert.deepEqual(items.map(({ name }) => name), ['Просрочено']);
    await api.refused('listSavedViews', 400, 'query-invalid', { query: { page: 'nowhere' } });
    await api.refused('saveView', 400, 'page-without-views', { json: { page: 'nowhere', name: 'x', search: '' } });
    await api.refused('saveView', 400, 'value-empty', { json: { page: 'schools', name: ' ', search: '' } });
    await api.call('removeSavedView', 204, { path, version: shared.body.version });
    await api.refused('removeSavedView', 404, 'saved-view-not-found', { path, version: 1 });
    await api.refused('changeSavedView', 404, 'saved-view-not-found', { path, version: 1, json: { name: 'Иначе' } });
  });
}
