// A server with a scanner: clean files are given out once it has passed them, others never.
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeWorld } from './rights/world.mjs';
import { eicar, startClamd } from './support/clamd.mjs';
import { Client } from './support/client.mjs';
import { Contract } from './support/contract.mjs';
import { startServer } from './support/server.mjs';

const contract = new Contract(fileURLToPath(new URL('../../api/openapi.yaml', import.meta.url)));
let clamd;
let server;
let api;
let obligationId;

before(async () => {
  clamd = await startClamd();
  server = await startServer((folder) => `sqlite:${folder}/vekha.db`, ['--clamav', clamd.address]);
  api = new Client(contract, server.address);
  obligationId = (await makeWorld(api)).places.here.obligation;
});
after(async () => {
  clamd?.stop();
  assert.equal(await server?.stop(), 0);
});

async function sent(fileName, text) {
  const bytes = Buffer.from(text);
  const { body } = await api.call('beginUpload', 201, { json: { obligationId, fileName, size: bytes.length } });
  const ask = { path: { uploadId: body.id }, query: { offset: 0 }, headers: { 'Content-Type': 'application/octet-stream' }, bytes };
  await api.call('sendUploadPiece', 200, ask);
  return (await api.call('finishUpload', 201, { path: { uploadId: body.id }, json: {} })).body;
}

/** Asks until the scanner has spoken; the job runs beside the server's requests. */
async function settled(evidenceId) {
  for (;;) {
    const { body } = await api.call('getEvidence', 200, { path: { evidenceId } });
    if (body.file.scan !== 'waiting') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('gives a file out once the scanner has passed it', async () => {
  const { id } = await sent('Справка.txt', 'Проведено');
  const shown = await settled(id);
  assert.deepEqual([shown.state, shown.file.scan, shown.file.available], ['present', 'clean', true]);
  await api.call('getEvidenceFile', 200, { path: { evidenceId: id } });
});

it('puts an infected file into quarantine, the same content again at once, and lets nobody send it', async () => {
  const { id } = await sent('Отчёт.txt', `Отчёт ${eicar}`);
  const shown = await settled(id);
  assert.deepEqual([shown.state, shown.file.scan, shown.file.signature, shown.file.available], ['quarantined', 'infected', 'Eicar-Test-Signature', false]);
  for (const operation of ['getEvidenceFile', 'getEvidencePreview'])
    await api.refused(operation, 409, 'evidence-quarantined', { path: { evidenceId: id } });
  const again = await sent('Другое имя.txt', `Отчёт ${eicar}`);
  assert.equal(again.state, 'quarantined');
  const { body: duty } = await api.call('getObligation', 200, { path: { obligationId } });
  await api.refused('takeObligationStep', 409, 'proof-quarantined', { path: { obligationId }, version: duty.version, json: { step: 'submit', words: 'Сделано' } });
  for (const evidenceId of [id, again.id]) {
    const { version } = (await api.call('getEvidence', 200, { path: { evidenceId } })).body;
    await api.call('removeEvidence', 204, { path: { evidenceId }, version });
  }
});

it('gives nothing out while the scanner cannot be asked', async () => {
  clamd.hush(true);
  const { id, file } = await sent('План.txt', 'План работы');
  assert.deepEqual([file.scan, file.available], ['waiting', false]);
  await api.refused('getEvidenceFile', 409, 'evidence-scan-awaited', { path: { evidenceId: id } });
});
