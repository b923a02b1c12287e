// Notices, reminders, letters through a real mail server, calendars by a secret address, absences, working days.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { after, before, it } from 'node:test';
import { Browser, signedIn } from '../support/accounts.mjs';
import { plan } from '../support/documents.mjs';
import { startServer } from '../support/server.mjs';
import { opened, startMailServer } from '../support/smtp-server.mjs';

const program = process.env.VEKHA_PROGRAM ?? 'build/dev/vekha';
const run = promisify(execFile);

export function letters(local, database) {
  const world = {};
  let mail;
  let admin;
  let head;
  let headId;
  const school = { code: '501', name: 'СОШ № 5' };

  before(async () => {
    mail = await startMailServer();
    world.api = local.api;
    const settings = ['--smtp', mail.plain, '--smtp-sender', 'Веха <vekha@example.org>'];
    world.server = await startServer((folder) => database.address(folder), settings);
    admin = await signedIn(world, 'administrator', { login: 'chief', name: 'Соколова Инна Павловна' });
    const csv = Buffer.from(`Код;Краткое наименование;Вид\n${school.code};${school.name};школа\n`);
    await admin.call('importOrganisations', 200, { query: { fileName: 'r.csv' }, bytes: csv });
    head = await signedIn(world, 'head', { login: 'head', name: 'Ладогина Мария', organisation: school.code });
    headId = (await head.call('getSession', 200)).body.actor.id;
    const { body } = await admin.call('getPerson', 200, { path: { personId: headId } });
    await admin.call('editPerson', 200, { path: { personId: headId }, version: body.version, json: { email: 'head@school.example' } });
    const other = await signedIn(world, 'school-coordinator', { login: 'moved', name: 'Ракитин Пётр', organisation: school.code });
    const path = { personId: (await other.call('getSession', 200)).body.actor.id };
    const { body: moved } = await admin.call('getPerson', 200, { path });
    await admin.call('editPerson', 200, { path, version: moved.version, json: { email: 'refused@school.example' } });
  });
  after(async () => {
    const code = await world.server?.stop();
    await mail?.stop();
    assert.equal(code, 0, world.server?.log());
  });

  const remind = (...more) => world.server.run('letters', 'remind', ...more);
  const own = () => ({ path: { personId: headId } });
  const localDay = (days = 0) => new Date(Date.now() + (days * 24 + 3) * 3_600_000).toISOString().slice(0, 10);

  it('asks for sign-in before it tells anybody anything', async () => {
    const stranger = new Browser(world);
    for (const operation of ['listNotices', 'getNoticeState', 'getLetterWishes', 'listFeeds'])
      await stranger.refused(operation, 401, 'not-signed-in');
    await stranger.refused('readNotices', 401, 'not-signed-in', { json: {} });
  });

  it('keeps a plan of reminders of the territory at the version that was read', async () => {
    const usual = (await admin.call('getReminderPlan', 200)).body;
    assert.deepEqual([usual.version, usual.of], [0, null]);
    const json = { hour: 0, quietFrom: 0, quietTo: 0, rules: [{ moment: 'on', days: 0, working: false, to: ['executor'], letter: true }] };
    const kept = (await admin.call('putReminderPlan', 200, { version: 0, json })).body;
    assert.deepEqual(kept.plan, json);
    await admin.refused('putReminderPlan', 412, 'changed-meanwhile', { version: 0, json });
    await admin.refused('putReminderPlan', 428, 'version-required', { json });
    await admin.refused('putReminderPlan', 400, 'reminder-nobody', { version: 1, json: { ...json, rules: [{ ...json.rules[0], to: [] }] } });
    await admin.refused('putReminderPlan', 400, 'json-bad-value', { version: 1, json: { ...json, hour: 24 } });
    await head.refused('getReminderPlan', 403, 'not-permitted');
    await admin.refused('dropReminderPlan', 412, 'changed-meanwhile', { version: 7 });
    const usualAgain = (await admin.call('dropReminderPlan', 200, { version: 1 })).body;
    assert.deepEqual(usualAgain.plan, usual.plan);
    await admin.call('putReminderPlan', 200, { version: 0, json });
  });

  it('reminds of what is due today, in the program and by a letter that really arrives', async () => {
    const today = localDay();
    const [year, month, day] = today.split('-');
    const start = Number(month) >= 9 ? Number(year) : Number(year) - 1;
    const bytes = plan([['1', 'Сдать отчёт http://evil.example/x', school.name, `до ${day}.${month}.${year}`, '']], `План мероприятий по поддержке школ Заречного муниципального округа на ${start}-${start + 1} учебный год`);
    const ministry = await signedIn(world, 'regional-ministry', { login: 'ministry', name: 'Кедрова Анна' });
    const file = { query: { fileName: 'p.docx' }, headers: { 'Content-Type': 'application/octet-stream' }, bytes };
    const path = { draftId: (await ministry.call('createDraft', 201, file)).body.id };
    const { version } = (await ministry.call('getDraft', 200, { path })).body;
    await ministry.call('approveDraft', 201, { path, version });
    remind();
    const came = await mail.until(({ to }) => to.includes('head@school.example'));
    assert.equal(came.sender, 'vekha@example.org');
    const { fields, text, html } = opened(came.letter);
    assert.match(fields.get('subject'), /^Веха: напоминание на /);
    assert.doesNotMatch(fields.get('subject'), /отчёт|СОШ/);
    assert.equal(fields.has('list-unsubscribe'), false, 'duties cannot be ended');
    assert.match(text, /Здравствуйте, Ладогина Мария!/);
    assert.match(text, /Сдать/);
    assert.doesNotMatch(html, /href="http:\/\/evil/, 'what people wrote leads nowhere');
    const told = (await head.call('listNotices', 200, { query: { unread: true } })).body;
    const [notice] = told.items.filter(({ kind }) => kind === 'reminder-on');
    assert.match(notice.sentence, /Срок .*1 мероприятие/);
    assert.equal(notice.object.kind, 'obligation');
    remind();
    const { body: log } = await admin.call('listLetters', 200);
    assert.equal(log.items.filter(({ address }) => address === 'head@school.example').length, 1, 'once a day');
    const [sent] = log.items.filter(({ address }) => address === 'head@school.example');
    assert.equal(sent.state, 'sent');
    const [failed] = log.items.filter(({ address }) => address === 'refused@school.example');
    assert.equal(failed.state, 'refused', 'a mail server that refuses an address is not asked again by itself');
    const again = (await admin.call('retryLetter', 200, { path: { letterId: failed.id }, version: failed.version })).body;
    assert.equal(again.state, 'waiting');
    await admin.refused('listLetters', 400, 'query-invalid', { query: { state: 'lost' } });
    await head.refused('listLetters', 403, 'not-permitted');
    await admin.refused('retryLetter', 409, 'letter-not-failed', { path: { letterId: sent.id }, version: sent.version });
    await admin.refused('retryLetter', 404, 'letter-not-found', { path: { letterId: 999_999 }, version: 1 });
  });

  it('answers "nothing new" with a line, and reads what was shown', async () => {
    const state = await head.call('getNoticeState', 200);
    assert.ok(state.body.unread > 0);
    const tag = state.headers.get('etag');
    await head.call('getNoticeState', 304, { headers: { 'If-None-Match': tag } });
    const { body } = await head.call('readNotices', 200, { json: { upTo: state.body.newest } });
    assert.equal(body.unread, 0);
    const changed = await head.call('getNoticeState', 200, { headers: { 'If-None-Match': tag } });
    assert.notEqual(changed.headers.get('etag'), tag);
    await head.refused('readNotices', 400, 'json-wrong-type', { json: { ids: 'all' } });
    await head.refused('listNotices', 400, 'cursor-invalid', { query: { cursor: '!!!' } });
  });

  it('ends digests by a POST to their own link and by nothing else', async () => {
    const wishes = (await head.call('getLetterWishes', 200)).body;
    assert.equal(wishes.digest, 'weekly');
    const hour = new Date(Date.now() + 3 * 3_600_000).getUTCHours();
    const weekday = new Date(Date.now() + 3 * 3_600_000).getUTCDay() || 7;
    const json = { digest: 'weekly', hour, weekday };
    await head.call('putLetterWishes', 200, { version: 0, json });
    await head.refused('putLetterWishes', 412, 'changed-meanwhile', { version: 0, json });
    await head.refused('putLetterWishes', 400, 'json-bad-value', { version: 1, json: { ...json, hour: 25 } });
    remind('--hours', '1');
    const came = await mail.until(({ letter }) => opened(letter).fields.has('list-unsubscribe'));
    const { fields, text } = opened(came.letter);
    assert.equal(fields.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
    const link = /^<(.*)>$/.exec(fields.get('list-unsubscribe'))[1];
    assert.ok(text.includes(link));
    const token = link.split('/').at(-1);
    const stranger = new Browser(world);
    await stranger.call('showUnsubscribe', 200, { path: { token } });
    assert.equal((await head.call('getLetterWishes', 200)).body.digest, 'weekly', 'looking changes nothing');
    // As a mail provider does it: a form, no cookies.
    const asProvider = () => fetch(`${world.server.address}/unsubscribe/${token}`, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
    assert.deepEqual([(await asProvider()).status, (await asProvider()).status], [204, 204]);
    assert.equal((await head.call('getLetterWishes', 200)).body.digest, 'none');
    await stranger.call('unsubscribe', 204, { path: { token } });
    await stranger.refused('unsubscribe', 404, 'letter-not-found', { path: { token: `${token}x` } });
  });

  it('gives the terms as a calendar by an address that can be revoked', async () => {
    await head.refused('makeFeed', 400, 'value-empty', { json: { name: ' ' } });
    const made = (await head.call('makeFeed', 201, { json: { name: 'Телефон' } })).body;
    const file = made.address.split('/').at(-1);
    const stranger = new Browser(world);
    const { text } = await stranger.call('readFeed', 200, { path: { file } });
    assert.match(text, /BEGIN:VEVENT[^]*SUMMARY:Сдать/);
    assert.equal((await head.call('listFeeds', 200)).body[0].name, 'Телефон');
    await admin.refused('revokeFeed', 404, 'feed-not-found', { path: { feedId: made.id } });
    await head.call('revokeFeed', 204, { path: { feedId: made.id } });
    await stranger.refused('readFeed', 404, 'feed-not-found', { path: { file } });
    await stranger.refused('readFeed', 404, 'feed-not-found', { path: { file: '%00.ics' } });
  });

  it('notes absences with a deputy of the same house', async () => {
    await admin.refused('listAbsences', 404, 'person-not-found', { path: { personId: 999_999 } });
    const json = { from: localDay(1), to: localDay(5), basis: 'приказ № 3' };
    const made = (await head.call('addAbsence', 201, { ...own(), json })).body;
    await admin.refused('addAbsence', 409, 'absence-overlaps', { ...own(), json });
    await head.refused('addAbsence', 400, 'deputy-is-absent-one', { ...own(), json: { ...json, deputyId: headId } });
    await head.refused('addAbsence', 400, 'window-reversed', { ...own(), json: { ...json, to: localDay(-9) } });
    assert.equal((await admin.call('listAbsences', 200, own())).body.length, 1);
    await head.call('removeAbsence', 204, { path: { personId: headId, absenceId: made.id } });
    await head.refused('removeAbsence', 404, 'absence-not-found', { path: { personId: headId, absenceId: made.id } });
  });

  it('tells the working days of a year, and keeps those that the territory settled', async () => {
    const path = { year: 2026 };
    const year = (await admin.call('getWorkingYear', 200, { path })).body;
    assert.deepEqual([year.working, year.off, year.hours], [247, 118, 1972]);
    const own = [{ day: '2026-03-20', kind: 'off', note: 'Ураза-байрам' }];
    const kept = (await admin.call('putWorkingYear', 200, { path, json: { own, tag: year.tag } })).body;
    assert.equal(kept.working, 246);
    await admin.refused('putWorkingYear', 412, 'changed-meanwhile', { path, json: { own, tag: year.tag } });
    await admin.refused('putWorkingYear', 400, 'day-out-of-year', { path: { year: 2025 }, json: { own, tag: year.tag } });
    await admin.refused('getWorkingYear', 400, 'year-out-of-range', { path: { year: 1999 } });
    await admin.call('putWorkingYear', 200, { path, json: { own: [], tag: kept.tag } });
  });

  it('says at the command line what the mail server answers, over TLS and with a password too', async () => {
    const sender = ['--smtp-sender', 'Веха <vekha@example.org>'];
    const trial = async (address, settings, env = {}) => {
      const done = run(program, ['letters', 'test', address, ...sender, ...settings], { env: { ...process.env, ...env } });
      const { stdout, stderr, code = 0 } = await done.catch((failure) => failure);
      return { said: stdout + stderr, code };
    };
    const plain = ['--smtp', mail.plain];
    assert.deepEqual(await trial('someone@school.example', plain), { said: '250 250 2.0.0 taken\n', code: 0 });
    assert.deepEqual(await trial('refused@school.example', plain), { said: '550 550 5.1.1 no such user here\n', code: 1 });
    assert.deepEqual(await trial('busy@school.example', plain), { said: '451 451 4.3.0 come back later\n', code: 1 });
    assert.equal((await trial('x@y\r\nRCPT TO:<z@y>', plain)).code, 1);
    assert.equal((await trial('someone@school.example', ['--smtp', 'smtp://127.0.0.1:1'])).code, 1);
    const secret = { VEKHA_SMTP_PASSWORD: 'почта-7' };
    const tls = ['--smtp', mail.tls, '--smtp-ca-file', mail.certificate];
    assert.equal((await trial('safe@school.example', tls, secret)).code, 0);
    assert.ok((await mail.until(({ to }) => to.includes('safe@school.example'))).encrypted);
    assert.equal((await trial('safe@school.example', tls, { VEKHA_SMTP_PASSWORD: 'другой' })).code, 1);
    assert.equal((await trial('safe@school.example', ['--smtp', mail.tls], secret)).code, 1, 'an unknown certificate');
    assert.match((await trial('safe@school.example', [])).said, /mail-not-set-up/);
  });
}
