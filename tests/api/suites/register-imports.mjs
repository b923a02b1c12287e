import assert from 'node:assert/strict';
import { it } from 'node:test';

const table = (text) => Buffer.from(text);

/** Asks again until the server has carried it out. */
async function carriedOut(api, id) {
  for (let asked = 0; asked < 600; asked += 1) {
    const { body } = await api.call('getRegisterImport', 200, { path: { importId: id } });
    if (body.state !== 'running') return body;
    assert.equal(body.progress.stopped, false, JSON.stringify(body));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('the import did not end');
}

export function registerImports(world) {
  const path = (made) => ({ importId: made.id });
  const upload = async (text, kind = 'organisations', fileName = 'register.csv') =>
    (await world.api.call('uploadRegister', 201, { query: { kind, fileName }, bytes: table(text) })).body;
  const step = async (operation, made) =>
    (await world.api.call(operation, 200, { path: path(made), version: made.version })).body;

  it('reads a table into the register: columns, check, background, failed rows, undo', async () => {
    const { api } = world;
    const before = (await api.call('listOrganisations', 200)).body.total;
    const made = await upload('Шифр;Как называется;Муниципалитет\n9001;Школа № 901;Загрузочный округ\n9002;;Загрузочный округ\n9003;=Школа № 903;\n');
    assert.equal(made.state, 'mapping');
    const columns = (await api.call('getImportColumns', 200, { path: path(made) })).body;
    assert.deepEqual(columns.sheets.length, 1);
    const mapping = [
      { column: 1, field: 'code' },
      { column: 2, field: 'shortName' },
      { column: 3, field: 'territory' },
    ];
    const mapped = (await api.call('mapRegister', 200, { path: path(made), version: made.version, json: { sheet: 1, headRow: 1, mapping } })).body;
    assert.deepEqual(mapped.faults, []);
    assert.deepEqual(mapped.columns.map((one) => one.by), ['content', 'content', 'heading']);
    const checked = await step('checkRegister', mapped.import);
    assert.deepEqual(checked.checked, { rows: 3, created: 2, updated: 0, unchanged: 0, failed: 1, warned: 0 });
    const failed = (await api.call('listImportRows', 200, { path: path(made), query: { outcome: 'failed' } })).body;
    assert.equal(failed.total, 1);
    assert.deepEqual(
      failed.items[0].remarks.map(({ code, cell }) => ({ code, cell })),
      [{ code: 'value-missing', cell: 'B3' }],
    );
    const page = (await api.call('listImportRows', 200, { path: path(made), query: { limit: 2 } })).body;
    assert.equal(page.items.length, 2);
    await api.call('listImportRows', 200, { path: path(made), query: { cursor: page.next } });

    const started = await step('startRegisterImport', checked);
    const done = await carriedOut(api, started.id);
    assert.equal(done.state, 'finished');
    assert.deepEqual(done.done, { rows: 3, created: 2, updated: 0, unchanged: 0, failed: 1, warned: 0 });
    assert.equal((await api.call('listOrganisations', 200)).body.total, before + 2);
    const csv = await api.call('exportFailedRows', 200, { path: path(made), query: { format: 'csv' } });
    assert.match(csv.text, /"Ошибка"/);
    assert.match(csv.text, /"9002"/);
    const xlsx = await api.call('exportFailedRows', 200, { path: path(made), query: { format: 'xlsx' } });
    assert.equal(xlsx.bytes.subarray(0, 2).toString(), 'PK');
    const again = await upload(csv.text.replace('"9002";""', '"9002";"Школа № 902"'));
    assert.equal(again.mappedBy, 'remembered', 'the corrected file is of the same source');
    await step('discardRegisterImport', again);
    const workbook = await api.call('uploadRegister', 201, {
      query: { kind: 'organisations', fileName: 'failed.xlsx' },
      bytes: xlsx.bytes,
    });
    assert.equal(workbook.body.mappedBy, 'remembered');
    const unchanged = await step('checkRegister', workbook.body);
    assert.equal(unchanged.checked.failed, 1, 'what was not corrected fails again');
    await step('discardRegisterImport', unchanged);

    assert.deepEqual((await api.call('getUndoObstacles', 200, { path: path(made) })).body, { possible: true, obstacles: [] });
    const undone = await step('undoRegisterImport', done);
    assert.equal(undone.state, 'undone');
    assert.equal((await api.call('listOrganisations', 200)).body.total, before);
    const log = await api.everything('listRegisterImports', { kind: 'organisations' });
    assert.ok(log.some((one) => one.id === made.id));
    assert.ok(!log.some((one) => one.id === again.id), 'what was given up is not in the log');
  });

  it('refuses steps out of order, columns that are not there and tables that are none', async () => {
    const { api } = world;
    const query = { kind: 'organisations', fileName: 'a.csv' };
    await api.refused('uploadRegister', 400, 'query-invalid', { query: { fileName: 'a.csv' }, bytes: table('x') });
    await api.refused('uploadRegister', 400, 'query-invalid', { query: { ...query, kind: 'planets' }, bytes: table('x') });
    await api.refused('uploadRegister', 422, 'document-empty', { query, bytes: table('') });
    await api.refused('uploadRegister', 422, 'register-without-table', { query: { ...query, fileName: 'a.txt' }, bytes: table('Только слова.') });
    const made = await upload('Код;Название\n1;Школа\n');
    const at = { path: path(made), version: made.version };
    await api.refused('startRegisterImport', 409, 'import-not-checked', at);
    await api.refused('undoRegisterImport', 409, 'import-not-finished', at);
    await api.refused('getUndoObstacles', 409, 'import-not-finished', { path: path(made) });
    await api.refused('checkRegister', 428, 'version-required', { path: path(made) });
    await api.refused('checkRegister', 412, 'changed-meanwhile', { path: path(made), version: made.version + 7 });
    await api.refused('mapRegister', 400, 'sheet-unknown', { ...at, json: { sheet: 9, headRow: 1 } });
    await api.refused('mapRegister', 400, 'head-row-unknown', { ...at, json: { sheet: 1, headRow: 900 } });
    await api.refused('mapRegister', 400, 'mapping-invalid', { ...at, json: { sheet: 1, headRow: 1, mapping: [{ column: 1, field: 'colour' }] } });
    await api.refused('mapRegister', 400, 'json-unknown-key', { ...at, json: { sheet: 1, headRow: 1, colour: 1 } });
    await api.refused('exportFailedRows', 400, 'query-invalid', { path: path(made), query: { format: 'pdf' } });
    await api.refused('listImportRows', 400, 'query-invalid', { path: path(made), query: { outcome: 'lost' } });
    await api.refused('listRegisterImports', 400, 'cursor-invalid', { query: { cursor: 'nonsense' } });
    for (const operation of ['getRegisterImport', 'getImportColumns'])
      await api.refused(operation, 404, 'import-not-found', { path: { importId: 999999 } });
    const discarded = (await api.call('discardRegisterImport', 200, at)).body;
    await api.refused('discardRegisterImport', 409, 'import-not-open', { path: path(made), version: discarded.version });
  });
}
