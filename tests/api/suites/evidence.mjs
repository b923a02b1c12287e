// What proves duties: uploads that go on after a cut, links and notes, one proof for many duties, files nobody may run.
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { it } from 'node:test';
import { zip } from '../support/documents.mjs';

const date = '2026-11-22';
const octets = { 'Content-Type': 'application/octet-stream' };
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const most = 200 * 1024 * 1024;

export function evidence(world) {
  let duty;
  let alike;
  let another;
  let gone;
  let note;
  let file;

  const begin = (status, fileName, size, more = {}) =>
    world.api.call('beginUpload', status, { json: { obligationId: duty.id, fileName, size, ...more } });
  const send = (status, uploadId, offset, bytes) =>
    world.api.call('sendUploadPiece', status, { path: { uploadId }, query: { offset }, headers: octets, bytes });
  const finish = (status, uploadId, json = {}) => world.api.call('finishUpload', status, { path: { uploadId }, json });
  const whole = async (fileName, bytes, json) => {
    const { body } = await begin(201, fileName, bytes.length);
    await send(200, body.id, 0, bytes);
    return { id: body.id, ask: () => finish(201, body.id, json), refused: (code) =>
      world.api.refused('finishUpload', 422, code, { path: { uploadId: body.id }, json: json ?? {} }) };
  };
  const proof = async (obligationId = duty.id) =>
    (await world.api.call('getProof', 200, { path: { obligationId } })).body;

  it('finds duties of one body, of another, and one that is gone', async () => {
    const all = await world.api.everything('listObligations', { date, stage: 'owed' }, 200);
    const owned = all.filter(({ addressee }) => addressee.id);
    duty = owned.find((one) => one.progress === 'planned' && owned.some((other) => other.id !== one.id && other.addressee.id === one.addressee.id));
    alike = owned.find((one) => one.addressee.id === duty.addressee.id && one.id !== duty.id);
    another = owned.find((one) => one.addressee.id !== duty.addressee.id);
    const victim = owned.find((one) => ![duty.id, alike.id, another?.id].includes(one.id));
    gone = (await world.api.call('takeObligationStep', 200, {
      path: { obligationId: victim.id }, version: victim.version, json: { step: 'cancel', words: 'Приказ отменён' },
    })).body;
    assert.ok(duty && alike && another && gone.stage === 'gone');
  });

  it('takes words and links, and says what is missing', async () => {
    const { api } = world;
    assert.deepEqual((await proof()).missing.map(({ gap }) => gap), ['nothing']);
    const ask = { path: { obligationId: duty.id }, headers: { 'Idempotency-Key': 'evidence-key-1' }, json: { kind: 'note', words: 'Проведено, участвовали 12 педагогов' } };
    note = (await api.call('addEvidence', 201, ask)).body;
    assert.equal((await api.call('addEvidence', 201, ask)).body.id, note.id, 'a repeated request adds nothing');
    const link = (await api.call('addEvidence', 201, { path: { obligationId: duty.id }, json: { kind: 'link', link: 'https://school4.example.ru/news/7' } })).body;
    assert.equal(link.title, link.link);
    const { evidence: shown, editable, limits } = await proof();
    assert.deepEqual([shown.length, editable, limits.bytes], [2, true, most]);
    assert.equal((await api.call('getObligation', 200, { path: { obligationId: duty.id } })).body.progress, 'in-progress');
    const bad = (json, code, status = 422) => api.refused('addEvidence', status, code, { path: { obligationId: duty.id }, json });
    for (const address of ['javascript:alert(1)', 'ftp://a.ru', 'https://', 'http://u:p@a.ru/', 'https://a.ru/\u202e', 'a.ru'])
      await bad({ kind: 'link', link: address }, 'evidence-link-invalid');
    await bad({ kind: 'file' }, 'json-bad-value', 400);
    await api.refused('addEvidence', 409, 'evidence-duty-gone', { path: { obligationId: gone.id }, json: { kind: 'note', words: 'Было' } });
    await api.refused('getProof', 404, 'obligation-not-found', { path: { obligationId: 999999 } });
  });

  it('changes what is said under its version', async () => {
    const { api } = world;
    const path = { evidenceId: note.id };
    const edited = (await api.call('editEvidence', 200, { path, version: note.version, json: { number: '12', day: '2026-11-20', signed: true } })).body;
    assert.deepEqual([edited.number, edited.day, edited.signed, edited.words], ['12', '2026-11-20', true, note.words]);
    await api.refused('editEvidence', 412, 'changed-meanwhile', { path, version: note.version, json: { number: '13' } });
    await api.refused('removeEvidence', 412, 'changed-meanwhile', { path, version: note.version });
    note = (await api.call('getEvidence', 200, { path })).body;
    await api.refused('getEvidence', 404, 'evidence-not-found', { path: { evidenceId: 999999 } });
    await api.refused('getEvidenceFile', 404, 'evidence-without-file', { path });
  });

  it('lets one proof serve many duties of one body, and of no other', async () => {
    const { api } = world;
    const path = { evidenceId: note.id, obligationId: alike.id };
    assert.equal((await api.call('linkEvidence', 200, { path })).body.obligations.length, 2);
    assert.equal((await api.call('linkEvidence', 200, { path })).body.obligations.length, 2, 'twice is once');
    await api.refused('linkEvidence', 409, 'evidence-of-another', { path: { evidenceId: note.id, obligationId: another.id } });
    await api.refused('linkEvidence', 409, 'evidence-duty-gone', { path: { evidenceId: note.id, obligationId: gone.id } });
    await api.refused('unlinkEvidence', 404, 'evidence-not-linked', { path: { evidenceId: note.id, obligationId: another.id } });
    await api.call('unlinkEvidence', 204, { path });
    assert.equal((await proof(alike.id)).evidence.length, 0);
  });

  it('goes on with an upload where it was cut, and makes one proof of it', async () => {
    const { api } = world;
    const text = Buffer.from('Справка об итогах\n'.repeat(4000));
    const { body: upload } = await begin(201, 'Справка.txt', text.length);
    const half = 30_000;
    await send(200, upload.id, 0, text.subarray(0, half));
    assert.equal((await api.refused('sendUploadPiece', 409, 'upload-offset-wrong', { path: { uploadId: upload.id }, query: { offset: 0 }, headers: octets, bytes: text.subarray(0, half) })).data.offset, half);
    assert.equal((await api.call('getUpload', 200, { path: { uploadId: upload.id } })).body.offset, half);
    await api.refused('finishUpload', 409, 'upload-incomplete', { path: { uploadId: upload.id }, json: {} });
    await api.refused('sendUploadPiece', 422, 'upload-beyond-size', { path: { uploadId: upload.id }, query: { offset: half }, headers: octets, bytes: Buffer.concat([text, text]) });
    await api.refused('sendUploadPiece', 422, 'upload-piece-empty', { path: { uploadId: upload.id }, query: { offset: half }, headers: octets, bytes: '' });
    await send(200, upload.id, half, text.subarray(half));
    file = (await finish(201, upload.id, { number: '5' })).body;
    assert.deepEqual([file.title, file.file.size, file.file.scan], ['Справка.txt', text.length, 'unscanned']);
    assert.equal((await finish(201, upload.id)).body.id, file.id, 'finishing twice makes one');
    await api.refused('sendUploadPiece', 409, 'upload-finished', { path: { uploadId: upload.id }, query: { offset: 0 }, headers: octets, bytes: 'a' });
    await api.refused('abandonUpload', 409, 'upload-finished', { path: { uploadId: upload.id } });
    const given = await api.call('getEvidenceFile', 200, { path: { evidenceId: file.id } });
    assert.ok(given.bytes.equals(text));
    assert.match(given.headers.get('content-disposition'), /^attachment; filename\*=UTF-8''/);
    assert.match(given.headers.get('content-security-policy'), /sandbox/);
    assert.equal(given.headers.get('x-content-type-options'), 'nosniff');
    await api.refused('getEvidencePreview', 404, 'preview-none', { path: { evidenceId: file.id } });
  });

  it('shows a picture without running it', async () => {
    const { body } = await (await whole('Снимок.png', png)).ask();
    const picture = await world.api.call('getEvidencePreview', 200, { path: { evidenceId: body.id }, query: { size: 'thumbnail' } });
    assert.equal(picture.headers.get('content-type'), 'image/png');
    assert.match(picture.headers.get('content-security-policy'), /sandbox/);
    await world.api.refused('getEvidencePreview', 404, 'preview-page-missing', { path: { evidenceId: body.id }, query: { page: 2 } });
  });

  it('refuses sizes, names and contents that are not what they should be', async () => {
    const { api } = world;
    const bad = (code, fileName, size, status = 422) =>
      api.refused('beginUpload', status, code, { json: { obligationId: duty.id, fileName, size } });
    await bad('evidence-file-empty', 'a.pdf', 0);
    await bad('evidence-too-large', 'a.pdf', most + 1);
    await api.call('abandonUpload', 204, { path: { uploadId: (await begin(201, 'a.pdf', most)).body.id } });
    await bad('evidence-type-forbidden', 'virus.exe', 10);
    await bad('evidence-type-forbidden', 'page.html', 10);
    await bad('evidence-name-invalid', '../../..', 10);
    await bad('evidence-name-invalid', '\u202e\u0007', 10);
    const long = (await begin(201, `../../etc/${'я'.repeat(300)}\u0007\u202e.pdf`, 10)).body;
    assert.equal([...long.fileName].length, 150);
    assert.match(long.fileName, /^я+\.pdf$/);
    await api.call('abandonUpload', 204, { path: { uploadId: long.id } });
    await api.refused('getUpload', 404, 'upload-not-found', { path: { uploadId: long.id } });
    await (await whole('order.pdf', Buffer.from('MZ\x90\x00 this program cannot be run'))).refused('evidence-type-forbidden');
    await (await whole('note.txt', Buffer.from('#!/bin/sh\necho'))).refused('evidence-type-forbidden');
    await (await whole('photo.png', Buffer.from('<svg onload="x"/>'))).refused('evidence-type-forbidden');
    await (await whole('files.zip', zip([['readme.txt', 'a'], ['run.exe', 'MZ']]))).refused('evidence-type-forbidden');
    await (await whole('plan.docx', zip([['word/document.xml', '<w/>'], ['word/vbaProject.bin', 'x']]))).refused('evidence-type-forbidden');
  });

  it('has no more than twenty uploads under way', async () => {
    const under = [];
    for (let n = 0; n < 20; ++n) under.push((await begin(201, `${n}.txt`, 10)).body.id);
    await world.api.refused('beginUpload', 429, 'uploads-too-many', { json: { obligationId: duty.id, fileName: 'more.txt', size: 10 } });
    for (const uploadId of under) await world.api.call('abandonUpload', 204, { path: { uploadId } });
  });

  it('asks for another look when the proof of what was accepted changes', async () => {
    const { api } = world;
    const path = { obligationId: duty.id };
    const step = async (json) => {
      const { version } = (await api.call('getObligation', 200, { path })).body;
      return (await api.call('takeObligationStep', 200, { path, version, json, query: { date } })).body;
    };
    const sent = await step({ step: 'submit' });
    const added = (await api.call('addEvidence', 201, { path, json: { kind: 'note', words: 'Ещё' } })).body;
    await api.refused('takeObligationStep', 412, 'changed-meanwhile', { path, version: sent.version, json: { step: 'accept' }, query: { date } });
    assert.equal((await step({ step: 'accept' })).progress, 'accepted');
    await api.call('removeEvidence', 204, { path: { evidenceId: added.id }, version: added.version });
    const changed = (await api.call('getObligation', 200, { path })).body;
    assert.equal(changed.progress, 'changed');
    const log = (await api.call('listObligationSteps', 200, { path })).body.items;
    assert.deepEqual(log.slice(-3).map(({ step: name }) => name), ['submit', 'accept', 'change']);
  });
}
