// Signing in, sessions and the own account, on a server that has accounts.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, it } from 'node:test';
import { Browser, cookiesOf, invited, password, signedIn, totp } from '../support/accounts.mjs';
import { startServer } from '../support/server.mjs';

export function accounts(local, database) {
  const world = {};
  before(async () => {
    world.api = local.api;
    world.server = await startServer((folder) => database.address(folder));
  });
  after(async () => assert.equal(await world.server?.stop(), 0, world.server?.log()));

  it('works for one person without sign-in until the first account, and for nobody without one afterwards', async () => {
    const browser = new Browser(world);
    const offer = await browser.call('getSignIn', 200);
    assert.deepEqual([offer.body.mode, offer.body.demo], ['local', null]);
    const free = await browser.call('getSession', 200);
    assert.deepEqual([free.body.mode, free.body.actor.roles, free.body.twoFactor], ['local', [], 'none']);
    assert.ok(free.body.permissions.includes('road-map.approve'));
    await browser.refused('getAccount', 404, 'account-not-found');
    await browser.refused('enrolSecondFactor', 404, 'account-not-found');
    const first = { name: 'Громов Павел Николаевич', login: 'gromov', password };
    await browser.refused('createFirstAdministrator', 422, 'password-too-short', { json: { ...first, password: 'краткий' } });
    await browser.refused('createFirstAdministrator', 422, 'password-common', { json: { ...first, password: 'Qwerty-2026-' } });
    await browser.refused('createFirstAdministrator', 422, 'password-like-name', { json: { ...first, password: 'громов павел николаевич' } });
    await browser.refused('createFirstAdministrator', 422, 'login-invalid', { json: { ...first, login: 'г р' } });
    await browser.call('createFirstAdministrator', 200, { json: first });
    const { body } = await browser.call('getSession', 200);
    assert.deepEqual(body.actor.roles.map(({ code }) => code), ['administrator', 'municipal-coordinator']);
    assert.equal(body.twoFactor, 'required');
    await browser.refused('listDrafts', 403, 'second-factor-required');
    const stranger = new Browser(world);
    for (const operation of ['getSession', 'listDrafts', 'getToday', 'listOrganisations', 'signOut', 'listSessions'])
      await stranger.refused(operation, 401, 'not-signed-in');
    await stranger.refused('createDraft', 401, 'not-signed-in', { query: { fileName: 'a.docx' }, bytes: Buffer.alloc(300_000) });
    await stranger.refused('createFirstAdministrator', 401, 'not-signed-in', { json: first });
    await browser.refused('createFirstAdministrator', 409, 'accounts-exist', { json: first });
    assert.equal((await stranger.call('getSignIn', 200)).body.mode, 'account');
  });

  it('opens a one-time link once', async () => {
    const browser = new Browser(world);
    const token = invited(world, 'municipal-coordinator', { login: 'lugova' });
    assert.equal((await browser.call('getInvitation', 200, { json: { token } })).body.login, 'lugova');
    await browser.refused('getInvitation', 404, 'invitation-not-found', { json: { token: `${token.slice(1)}A` } });
    await browser.refused('acceptInvitation', 422, 'password-common', { json: { token, password: 'пароль123456' } });
    await browser.call('acceptInvitation', 200, { json: { token, password } });
    await browser.refused('acceptInvitation', 410, 'invitation-used', { json: { token, password } });
    const later = world.server.run('user', 'invite', 'lugova').trim().split('#')[1];
    world.server.run('user', 'invite', 'lugova');
    await browser.refused('getInvitation', 404, 'invitation-not-found', { json: { token: later } });
  });

  it('answers a wrong login and a wrong password alike, and slows down who guesses, not who is guessed at', async () => {
    await signedIn(world, 'municipal-council', { login: 'guessed' });
    const stranger = new Browser(world);
    const wrong = await stranger.refused('signIn', 401, 'sign-in-refused', { json: { login: 'guessed', password: 'не тот пароль' } });
    const nobody = await stranger.refused('signIn', 401, 'sign-in-refused', { json: { login: 'nobody', password: 'не тот пароль' } });
    assert.deepEqual({ ...wrong, instance: '' }, { ...nobody, instance: '' });
    await stranger.refused('signIn', 400, 'json-missing', { json: { login: 'guessed' } });
    const own = new Browser(world);
    await own.call('signIn', 200, { json: { login: 'GUESSED', password } });
    await own.call('signOut', 204);
    for (let n = 0; n < 5; ++n)
      await stranger.call('signIn', 401, { json: { login: 'guessed', password: `наугад ${n}` } });
    const delayed = await stranger.refused('signIn', 429, 'sign-in-delayed', { json: { login: 'guessed', password } });
    assert.ok(delayed.data.seconds >= 1);
    const { body } = await own.call('signIn', 200, { json: { login: 'guessed', password } });
    assert.equal(body.failedBefore, 5, 'a browser that is known goes on, and its person is told');
  });

  it('gives a new token at each sign-in, in a cookie that scripts and other sites do not get', async () => {
    const browser = new Browser(world);
    const planted = 'A'.repeat(43);
    browser.cookies.set('vekha', planted);
    const answer = await browser.call('signIn', 200, { json: { login: 'lugova', password } });
    const cookie = answer.headers.getSetCookie().find((text) => text.startsWith('vekha='));
    assert.match(cookie, /^vekha=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    assert.notEqual(browser.cookies.get('vekha'), planted);
    const old = browser.cookies.get('vekha');
    await browser.call('signIn', 200, { json: { login: 'lugova', password } });
    const kept = new Browser(world);
    kept.cookies.set('vekha', old);
    await kept.refused('getSession', 401, 'not-signed-in');
    await browser.call('reauthenticate', 204, { json: { password } });
    await browser.refused('reauthenticate', 422, 'password-wrong', { json: { password: 'не тот' } });
    assert.equal((await browser.call('getSession', 200)).body.actor.name, 'Лугова Анна Сергеевна');
  });

  it('changes nothing for a session that does not say where it comes from', async () => {
    const browser = new Browser(world);
    await browser.call('signIn', 200, { json: { login: 'lugova', password } });
    const Cookie = `vekha=${browser.cookies.get('vekha')}`;
    const signOut = (headers) => fetch(`${world.server.address}/api/v1/session`, { method: 'DELETE', headers: { Cookie, ...headers } });
    for (const headers of [{}, { Origin: 'http://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }]) {
      const answer = await signOut(headers);
      assert.equal(answer.status, 403, JSON.stringify(headers));
      assert.equal((await answer.json()).code, 'cross-site-refused');
    }
    assert.equal((await signOut({ 'Sec-Fetch-Site': 'same-origin' })).status, 204);
    await browser.refused('getSession', 401, 'not-signed-in');
  });

  it('lists the sessions of a person and ends them', async () => {
    const one = await signedIn(world, 'methodical-centre', { login: 'methodist' });
    const other = new Browser(world);
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0';
    await other.call('signIn', 200, { json: { login: 'methodist', password }, headers: { 'User-Agent': agent } });
    const { items } = (await one.call('listSessions', 200)).body;
    assert.deepEqual(items.map(({ device, remote, current }) => [device, remote, current]).sort(), [['', '127.0.0.1', true], ['Firefox, Windows', '127.0.0.1', false]]);
    const foreign = items.find(({ current }) => !current);
    await one.call('revokeSession', 204, { path: { sessionId: foreign.id } });
    await one.refused('revokeSession', 404, 'session-not-found', { path: { sessionId: foreign.id } });
    await other.refused('getSession', 401, 'not-signed-in');
    const colleague = (await one.call('getSession', 200)).body.actor.id - 1;
    await one.refused('listSessions', 403, 'not-permitted', { query: { person: colleague } });
    await one.refused('listSessions', 404, 'person-not-found', { query: { person: 999999 } });
  });

  it('changes a password for who knows the old one, and ends the other sessions', async () => {
    const one = await signedIn(world, 'support-group', { login: 'helper' });
    const other = new Browser(world);
    await other.call('signIn', 200, { json: { login: 'helper', password } });
    const next = 'новая длинная фраза';
    await one.refused('changePassword', 422, 'password-wrong', { json: { current: 'не тот', next } });
    await one.refused('changePassword', 422, 'password-too-short', { json: { current: password, next: 'мало' } });
    await one.call('changePassword', 204, { json: { current: password, next } });
    await other.refused('getSession', 401, 'not-signed-in');
    await one.call('getSession', 200);
    await other.refused('signIn', 401, 'sign-in-refused', { json: { login: 'helper', password } });
    await other.call('signIn', 200, { json: { login: 'helper', password: next } });
  });

  it('asks for a second factor where it is set up, takes a code once, and recovery codes instead', async () => {
    const admin = await signedIn(world, 'administrator', { login: 'admin', name: 'Соколова Инна Павловна' });
    assert.equal((await admin.call('getSession', 200)).body.twoFactor, 'on');
    await admin.refused('removeSecondFactor', 409, 'second-factor-obligatory');
    const codes = (await admin.call('renewRecoveryCodes', 200)).body.recoveryCodes;
    assert.equal(new Set(codes).size, 10);
    const fresh = new Browser(world);
    await fresh.refused('signInSecondFactor', 401, 'not-signed-in', { json: { code: '000000' } });
    const half = await fresh.call('signIn', 200, { json: { login: 'admin', password } });
    assert.equal(half.body.stage, 'second-factor');
    assert.deepEqual(cookiesOf(half).map((cookie) => cookie.split('=')[0]), ['vekha']);
    await fresh.refused('getSession', 401, 'second-factor-awaited');
    await fresh.refused('listDrafts', 401, 'second-factor-awaited');
    await fresh.refused('signInSecondFactor', 422, 'code-refused', { json: { code: totp(admin.secret, -10) } });
    const spent = totp(admin.secret, 1);
    await fresh.call('signInSecondFactor', 200, { json: { code: spent } });
    const again = new Browser(world);
    await again.call('signIn', 200, { json: { login: 'admin', password } });
    await again.refused('signInSecondFactor', 422, 'code-refused', { json: { code: spent } });
    await again.call('signInSecondFactor', 200, { json: { code: codes[3].toUpperCase().replaceAll('-', ' ') } });
    assert.equal((await again.call('getAccount', 200)).body.recoveryCodesLeft, 9);
    await admin.refused('confirmSecondFactor', 409, 'enrolment-missing', { json: { code: '123456' } });
    const plain = await signedIn(world, 'association', { login: 'plain' });
    await plain.refused('renewRecoveryCodes', 409, 'second-factor-missing');
    const { body } = await plain.call('enrolSecondFactor', 200);
    assert.match(body.uri, /^otpauth:\/\/totp\/Vekha:plain\?secret=[A-Z2-7]{32}&issuer=Vekha$/);
    assert.match(body.qr, /^<svg /);
    await plain.call('confirmSecondFactor', 200, { json: { code: totp(body.secret) } });
    await plain.call('removeSecondFactor', 204);
    assert.equal((await plain.call('getAccount', 200)).body.secondFactor, false);
  });

  it('shuts out who is blocked at once', async () => {
    const person = await signedIn(world, 'partner', { login: 'gone', organisation: undefined }).catch(() => null);
    assert.equal(person, null, 'a role of an organisation needs one');
    const browser = await signedIn(world, 'prevention-body', { login: 'leaver' });
    world.server.run('user', 'block', 'leaver');
    await browser.refused('getSession', 401, 'not-signed-in');
    await browser.refused('signIn', 403, 'account-blocked', { json: { login: 'leaver', password } });
    await browser.refused('signIn', 401, 'sign-in-refused', { json: { login: 'leaver', password: 'не тот пароль' } });
    world.server.run('user', 'unblock', 'leaver');
    await browser.call('signIn', 200, { json: { login: 'leaver', password } });
  });

  it('is reached from elsewhere only under its name, over HTTPS with cookies for that alone', async () => {
    const refusal = (server, ...settings) => {
      try {
        return server.run('serve', ...settings);
      } catch (failure) {
        return failure.stderr;
      }
    };
    assert.match(refusal(local.server, '--listen', '0.0.0.0:0'), /listen-not-loopback/);
    assert.match(refusal(local.server, '--public-url', 'https://vekha.example'), /listen-not-loopback/);
    assert.match(refusal(world.server, '--listen', '0.0.0.0:0'), /public-url-missing/);
    assert.match(refusal(world.server, '--public-url', 'ftp://vekha.example'), /public-url = ftp/);
    const server = await startServer(() => world.server.database, ['--public-url', 'https://vekha.example', '--trusted-proxy', '127.0.0.1']);
    try {
      const port = new URL(server.address).port;
      const ask = (method, path, headers, body) =>
        new Promise((resolve, reject) => {
          const sent = request({ port, method, path, setHost: false, headers: { Host: 'vekha.example', ...headers } }, (answer) => {
            let text = '';
            answer.on('data', (chunk) => (text += chunk));
            answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: JSON.parse(text || '{}') }));
          });
          sent.on('error', reject);
          sent.end(body);
        });
      const from = { Origin: 'https://vekha.example', 'Content-Type': 'application/json', 'X-Forwarded-For': '198.51.100.7' };
      const opened = await ask('POST', '/api/v1/session', from, JSON.stringify({ login: 'lugova', password }));
      assert.equal(opened.status, 200);
      const session = opened.headers['set-cookie'].find((cookie) => cookie.startsWith('__Host-vekha='));
      assert.match(session, /; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
      assert.match(opened.headers['strict-transport-security'], /max-age=\d{7}/);
      const sessions = await ask('GET', '/api/v1/account/sessions', { Cookie: session.split(';')[0] });
      assert.equal(sessions.body.items.find(({ current }) => current).remote, '198.51.100.7');
      assert.equal((await ask('GET', '/api/v1/sign-in', { Host: 'evil.example' })).body.code, 'host-not-allowed');
    } finally {
      await server.stop();
    }
  });

  it('narrows to a territory of the own region and knows no other', async () => {
    const browser = new Browser(world);
    await browser.call('signIn', 200, { json: { login: 'lugova', password } });
    const own = (await browser.call('getSession', 200)).body.territory;
    assert.deepEqual((await browser.call('getSession', 200, { query: { territory: own.id } })).body.territory, own);
    await browser.refused('getSession', 404, 'territory-not-found', { query: { territory: 999999 } });
    await browser.refused('getSession', 400, 'query-invalid', { query: { territory: 'x' } });
  });
}
