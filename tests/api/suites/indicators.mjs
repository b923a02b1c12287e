import assert from 'node:assert/strict';
import { it } from 'node:test';
import { plan } from '../support/documents.mjs';

const version = (answer) => Number(answer.headers.get('etag').slice(1, -1));
const definition = {
  code: 'T1', name: 'Доля педагогов, прошедших диагностику', unit: '%',
  formula: 'people-share', measure: 'parts', overTerritory: 'ratio-of-sums', rhythm: 'half-year', overTime: 'sum',
};
const target = { year: 2026, rule: 'at-least', value: '30', words: 'не менее 30 %' };

export function indicators(world) {
  const query = { date: '2026-11-22' };
  const ours = {};

  it('makes an indicator once under one key and refuses rules that disagree', async () => {
    const { api } = world;
    const table = 'Код;Краткое наименование;Вид\n9201;СОШ № 201;школа\n9202;СОШ № 202;школа\n';
    await api.call('importOrganisations', 200, { query: { fileName: 'measured.csv' }, bytes: Buffer.from(table) });
    for (const one of await api.everything('listOrganisations', {}, 100)) ours[one.shortName] = one.id;
    const ask = { query, json: { definition, targets: [target] }, headers: { 'Idempotency-Key': 'indicator-one' } };
    const made = await api.call('makeIndicator', 201, ask);
    assert.equal((await api.call('makeIndicator', 201, ask)).body.id, made.body.id);
    ours.path = { indicatorId: made.body.id };
    await api.refused('makeIndicator', 409, 'indicator-code-taken', { query, json: { definition } });
    const wrong = { ...definition, code: 'T2', overTerritory: 'mean' };
    const refusal = await api.refused('makeIndicator', 400, 'rules-disagree', { query, json: { definition: wrong } });
    assert.equal(refusal.data.field, 'overTerritory');
    await api.refused('makeIndicator', 400, 'json-bad-value', { query, json: { definition: { ...definition, formula: 'magic' } } });
    await api.refused('makeIndicator', 400, 'json-unknown-key', { query, json: { definition: { ...definition, colour: 'red' } } });
    const { body: catalogue } = await api.call('getIndicatorCatalogue', 200);
    assert.equal(catalogue.formulas.length, 7);
    assert.deepEqual(catalogue.presets.map((preset) => preset.indicators.length), [10]);
    assert.equal((await api.everything('listIndicators', { ...query, text: 'диагностику' })).length, 1);
    await api.refused('listIndicators', 400, 'query-invalid', { query: { state: 'lost' } });
    await api.refused('getIndicator', 404, 'indicator-not-found', { path: { indicatorId: 999999 } });
  });

  it('keeps zero, blank and not applicable apart', async () => {
    const { api } = world;
    const { path } = ours;
    const fact = (school, part, more) => ({ organisation: ours[school], year: 2026, part, state: 'value', ...more });
    const one = fact('СОШ № 201', 1, { number: '3', whole: '10' });
    const saved = await api.call('saveIndicatorFact', 200, { path, query, version: 0, json: one });
    assert.equal(version(saved), 1);
    await api.refused('saveIndicatorFact', 412, 'changed-meanwhile', { path, query, version: 0, json: one });
    await api.refused('saveIndicatorFact', 400, 'part-exceeds-whole', { path, query, version: 1, json: { ...one, number: '11' } });
    await api.refused('saveIndicatorFact', 400, 'json-bad-value', { path, query, version: 1, json: { ...one, number: '1e3' } });
    const exempt = fact('СОШ № 202', 1, { state: 'not-applicable' });
    await api.refused('saveIndicatorFact', 400, 'reason-missing', { path, query, version: 0, json: exempt });
    const indicator = path.indicatorId;
    const bulk = await api.call('saveIndicatorFacts', 200, { query, json: { items: [
      { indicator, version: 0, ...fact('СОШ № 201', 2, { number: '0', whole: '20' }) },
      { indicator, version: 0, ...exempt, words: 'нет молодых педагогов' },
      { indicator, version: 7, ...fact('СОШ № 202', 2, { number: '1', whole: '2' }) },
    ] } });
    assert.deepEqual(bulk.body.items.map((item) => item.code), [null, null, 'changed-meanwhile']);
    await api.refused('saveIndicatorFacts', 400, 'json-bad-value', { query, json: { items: [{ indicator }] } });
    const { body } = await api.call('explainIndicator', 200, { path, query: { ...query, year: 2026, limit: 500 } });
    const row = body.items.find((item) => item.name === 'СОШ № 201');
    assert.deepEqual([row.reading.number, row.reading.whole, row.verdict], ['3', '30', 'counted']);
    assert.equal(body.figure.shown, '10.0');
    assert.equal(body.figure.state, 'not-due');
    assert.equal(body.total, body.figure.counted + body.figure.notCounted + body.figure.blank + body.figure.notApplicable);
    const silent = await api.call('explainIndicator', 200, { path, query: { ...query, year: 2026, verdict: 'blank' } });
    assert.equal(silent.body.total, body.figure.blank);
    await api.refused('explainIndicator', 400, 'period-unknown', { path, query: { ...query, year: 2026, part: 3 } });
    await api.refused('explainIndicator', 404, 'indicator-not-found', { path: { indicatorId: 999999 }, query });
    const csv = await api.call('exportIndicatorExplanation', 200, { path, query: { ...query, year: 2026, format: 'csv' } });
    assert.match(csv.text, /не применимо|нет данных/);
    await api.refused('exportIndicatorExplanation', 400, 'query-invalid', { path, query: { format: 'pdf' } });
    const form = await api.call('getSchoolIndicators', 200, { path: { organisationId: ours['СОШ № 202'] }, query: { ...query, year: 2026 } });
    assert.ok(form.body.lines.some((line) => line.indicator === indicator && line.fact.words === 'нет молодых педагогов'));
    await api.refused('getSchoolIndicators', 404, 'organisation-not-found', { path: { organisationId: 999999 }, query });
  });

  it('shows plan and fact by year and by municipality', async () => {
    const { api } = world;
    const { body: table } = await api.call('getPlanFact', 200, { query: { ...query, from: 2025, to: 2027, text: 'диагностику' } });
    assert.deepEqual(table.items[0].years.map((figure) => figure.state), ['no-target', 'not-due', 'no-target']);
    await api.refused('getPlanFact', 400, 'years-out-of-range', { query: { ...query, from: 2027, to: 2025 } });
    const { body: split } = await api.call('getIndicatorsByMunicipality', 200, { query: { ...query, year: 2026, text: 'диагностику' } });
    assert.equal(split.all[0].counted, split.rows.reduce((sum, row) => sum + row.figures[0].counted, 0));
    await api.refused('getIndicatorsByMunicipality', 400, 'years-out-of-range', { query: { ...query, year: 1999 } });
    for (const name of ['plan-fact', 'municipalities'])
      for (const format of ['csv', 'xlsx']) await api.call('exportIndicators', 200, { query: { ...query, table: name, format, year: 2026 } });
    await api.refused('exportIndicators', 400, 'query-invalid', { query: { format: 'csv' } });
  });

  it('edits words and targets, begins editions and withdraws', async () => {
    const { api } = world;
    const { path } = ours;
    const read = await api.call('getIndicator', 200, { path });
    const words = { ...definition, name: 'Доля педагогов, прошедших диагностику дефицитов' };
    const edited = await api.call('editIndicator', 200, { path, query, version: version(read), json: { definition: words } });
    assert.equal(edited.body.editions.length, 1);
    const other = { ...words, overTime: 'last' };
    await api.refused('editIndicator', 409, 'indicator-has-facts', { path, query, version: version(edited), json: { definition: other } });
    const next = await api.call('editIndicator', 200, { path, query, version: version(edited), json: { definition: other, fromYear: 2027 } });
    assert.deepEqual(next.body.editions.map((edition) => edition.fromYear), [2026, 2027]);
    await api.refused('setIndicatorTargets', 400, 'target-year-repeated', { path, version: version(next), json: { targets: [target, target] } });
    const aimed = await api.call('setIndicatorTargets', 200, { path, version: version(next), json: { targets: [target, { ...target, year: 2027 }] } });
    await api.refused('setIndicatorState', 412, 'changed-meanwhile', { path, version: 1, json: { state: 'withdrawn' } });
    const gone = await api.call('setIndicatorState', 200, { path, version: version(aimed), json: { state: 'withdrawn' } });
    assert.equal((await api.everything('listIndicators', { ...query, state: 'withdrawn' })).length, 1);
    await api.call('setIndicatorState', 200, { path, version: version(gone), json: { state: 'active' } });
  });

  it('makes indicators of a set and of the promises of a road map, each once', async () => {
    const { api } = world;
    const first = await api.call('importIndicatorPreset', 200, { query, json: { preset: 'regional-2021', group: 'ШНОР' } });
    assert.ok(first.body.items.every((item) => !item.wasThere));
    const again = await api.call('importIndicatorPreset', 200, { query, json: { preset: 'regional-2021' } });
    assert.ok(again.body.items.every((item) => item.wasThere));
    await api.refused('importIndicatorPreset', 404, 'preset-not-found', { query, json: { preset: 'none' } });
    const rows = [['1', 'Провести диагностику', 'УО', 'март 2027 года', 'Не менее 30 % молодых педагогов']];
    const draft = await api.call('createDraft', 201, {
      query: { fileName: 'measured.docx' }, headers: { 'Content-Type': 'application/octet-stream' },
      bytes: plan(rows, 'План с показателями на 2026-2027 учебный год'),
    });
    const approved = await api.call('approveDraft', 201, { path: { draftId: draft.body.id }, version: draft.body.version });
    const path = { roadMapId: approved.body.id };
    const proposed = await api.call('makeIndicatorsOfRoadMap', 200, { path, query, json: {} });
    assert.deepEqual(proposed.body.items.map((item) => [item.made, item.duplicate]), [[false, null]]);
    const made = await api.call('makeIndicatorsOfRoadMap', 200, { path, query, json: { dryRun: false } });
    assert.equal(made.body.made, 1);
    const repeated = await api.call('makeIndicatorsOfRoadMap', 200, { path, query, json: { dryRun: false } });
    assert.deepEqual([repeated.body.made, repeated.body.items[0].duplicate], [0, 'linked']);
    await api.refused('makeIndicatorsOfRoadMap', 404, 'road-map-not-found', { path: { roadMapId: 999999 }, json: {} });
  });
}
