import assert from 'node:assert/strict';
import { it } from 'node:test';

const date = '2026-11-22';

export function obligations(world) {
  it('lists every obligation exactly once, in whatever pieces', async () => {
    const { api } = world;
    const all = await api.everything('listObligations', { date }, 7);
    world.obligations = all;
    const { counts, total } = (await api.call('listObligations', 200, { query: { date } })).body;
    assert.equal(counts.total, total);
    let sum = 0;
    for (const [state, count] of [['overdue', counts.overdue], ['current', counts.current], ['upcoming', counts.upcoming], ['needs-date', counts.needsDate]]) {
      const some = await api.everything('listObligations', { date, state }, 500);
      assert.equal(some.length, count);
      assert.ok(some.every((one) => one.state === state));
      sum += count;
    }
    assert.equal(sum, total);
    const terms = all.map((one) => one.occurrence.to ?? '9999');
    assert.deepEqual(terms, terms.toSorted(), 'nearest term first, undated last');
  });

  it('narrows the list by road map, body, activity, term and words', async () => {
    const { api } = world;
    const roadMap = world.roadMap.id;
    const [sample] = world.obligations.filter((one) => one.addressee.id && one.roadMapId === roadMap);
    const [word] = sample.text.match(/[А-яё]{4,}/g).toSorted((a, b) => b.length - a.length);
    const executors = new Map(world.openRoadMap.rows.map((row) => [row.id, row.responsible.join(' ')]));
    const spoken = (one) => `${one.text} ${executors.get(one.activity)} ${one.addressee.name}`.toLowerCase();
    const filters = [
      [{ roadMap }, (one) => one.roadMapId === roadMap],
      [{ organisation: sample.addressee.id }, (one) => one.addressee.id === sample.addressee.id],
      [{ activity: sample.activity }, (one) => one.activity === sample.activity],
      [{ from: '2026-12-01', to: '2027-01-31' }, (one) => one.occurrence.to >= '2026-12-01' && one.occurrence.to <= '2027-01-31'],
      [{ roadMap, text: word.toUpperCase() }, (one) => spoken(one).includes(word.toLowerCase())],
    ];
    for (const [query, fits] of filters) {
      const found = await api.everything('listObligations', { date, ...query }, 500);
      assert.ok(found.length > 0, JSON.stringify(query));
      assert.ok(found.every(fits), JSON.stringify(query));
    }
    for (const query of [{ state: 'lost' }, { roadMap: 'x' }, { organisation: 0 }, { from: '1' }, { text: 'я'.repeat(201) }]) {
      const refusal = await api.refused('listObligations', 400, 'query-invalid', { query });
      assert.equal(refusal.data.parameter, Object.keys(query)[0]);
    }
  });

  it('shows one obligation with the act it comes from', async () => {
    const { api } = world;
    const [sample] = world.obligations;
    const path = { obligationId: sample.id };
    const { body } = await api.call('getObligation', 200, { path, query: { date } });
    assert.equal(body.activityDetail.id, sample.activity);
    assert.ok(body.source.fileName.endsWith('.docx'));
    assert.match(body.words, /[а-яё]/i);
    const english = await api.call('getObligation', 200, { path, query: { date }, headers: { 'Accept-Language': 'en' } });
    assert.doesNotMatch(english.body.words, /[а-яё]/i);
    await api.refused('getObligation', 404, 'obligation-not-found', { path: { obligationId: 999999 } });
  });

  it('gives a date to what waits for one, and to nothing else', async () => {
    const { api } = world;
    const waiting = world.obligations.find((one) => one.state === 'needs-date');
    assert.ok(waiting, 'the demo has a term that another plan sets');
    const path = { obligationId: waiting.id };
    const given = { from: '2026-12-01', to: '2026-12-20' };
    const dated = await api.call('setObligationDate', 200, { path, query: { date }, version: waiting.version, json: given });
    assert.deepEqual([dated.body.occurrence.from, dated.body.occurrence.to, dated.body.state], [given.from, given.to, 'upcoming']);
    assert.equal(dated.headers.get('etag'), `"${dated.body.version}"`);
    await api.refused('setObligationDate', 412, 'changed-meanwhile', { path, version: waiting.version, json: given });
    await api.refused('setObligationDate', 428, 'version-required', { path, json: given });
    const { version } = dated.body;
    await api.refused('setObligationDate', 400, 'window-reversed', { path, version, json: { from: '2026-12-21', to: '2026-12-20' } });
    await api.refused('setObligationDate', 400, 'json-bad-value', { path, version, json: { to: '2026-02-30' } });
    await api.refused('setObligationDate', 400, 'json-missing', { path, version, json: {} });
    const fixed = world.obligations.find((one) => one.occurrence.kind === 'dated');
    await api.refused('setObligationDate', 409, 'obligation-has-date', { path: { obligationId: fixed.id }, version: fixed.version, json: given });
    await api.refused('setObligationDate', 404, 'obligation-not-found', { path: { obligationId: 999999 }, version: 1, json: given });
  });

  it('exports the whole filtered list with its filter on it', async () => {
    const { api } = world;
    const query = { date, roadMap: world.roadMap.id };
    const { total } = (await api.call('listObligations', 200, { query })).body;
    const csv = (await api.call('exportObligations', 200, { query: { ...query, format: 'csv' } })).bytes.toString();
    assert.ok(csv.startsWith('\ufeff"Обязательства на 22.11.2026"\r\n'));
    const records = csv.split('\r\n').filter((line) => line.split('";"').length === 10);
    assert.equal(records.length, total + 1, 'one line an obligation and the headings');
    const xlsx = await api.call('exportObligations', 200, { query: { ...query, format: 'xlsx' } });
    assert.equal(xlsx.bytes.subarray(0, 2).toString(), 'PK');
    assert.match(xlsx.headers.get('content-disposition'), /obligations-2026-11-22\.xlsx$/);
    await api.refused('exportObligations', 400, 'query-invalid', { query });
    await api.refused('exportObligations', 400, 'query-invalid', { query: { ...query, format: 'pdf' } });
  });

  it('gathers the day: overdue, this week, waiting', async () => {
    const { api } = world;
    const { body } = await api.call('getToday', 200, { query: { date } });
    const { counts } = (await api.call('listObligations', 200, { query: { date } })).body;
    const week = (await api.call('listObligations', 200, { query: { date, state: 'week' } })).body;
    const drafts = (await api.call('listDrafts', 200)).body;
    assert.deepEqual([body.overdue.total, body.week.total, body.waiting.needsDate.total], [counts.overdue, week.total, counts.needsDate]);
    assert.equal(body.waiting.total, drafts.total + counts.needsDate);
    assert.ok(body.nextDate > date);
  });
}
