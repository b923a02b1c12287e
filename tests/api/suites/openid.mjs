// Signing in at a real provider of OpenID Connect: setting out, coming back, linking, and everything that must not work.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Browser, openProvider } from '../support/openid-provider.mjs';
import { startServer } from '../support/server.mjs';

const password = 'зелёный поезд уходит в семь';

export function openid(world) {
  describe('signing in at a provider', () => {
    let provider;
    let server;
    let settings;
    let subject = 'u-17';

    const invited = (login) =>
      server
        .run('user', 'add', '--name', `Человек ${login}`, '--login', login, '--role', 'municipal-coordinator')
        .trim()
        .split('#')[1];

    before(async () => {
      provider = await openProvider();
      settings = mkdtempSync(join(tmpdir(), 'vekha-openid-'));
      writeFileSync(join(settings, 'secret'), 'secret: 100% + more\n');
      const about = ['--openid-issuer', provider.issuer, '--openid-secret-file', join(settings, 'secret')];
      server = await startServer((folder) => `sqlite:${join(folder, 'vekha.db')}`, [...about, '--openid-name', 'Вход через Область']);
      provider.serve({
        client: 'vekha',
        secret: 'secret: 100% + more',
        redirectUri: `${server.address}/api/v1/openid/callback`,
        subject: () => subject,
        name: () => `Имя ${subject}`,
      });
    });
    after(async () => {
      await server?.stop();
      await provider?.stop();
      rmSync(settings, { recursive: true, force: true });
    });

    const at = (path) => server.address + path;
    /** The body of an answer, held against the contract where the operation is named. */
    const json = async (response, status = 200, operationId = undefined) => {
      const text = await response.text();
      assert.equal(response.status, status, `${response.url}: ${text}`);
      if (operationId) held(operationId, response, text);
      return text ? JSON.parse(text) : undefined;
    };
    const held = (operationId, response, text) => {
      const { api } = world;
      assert.deepEqual(api.contract.faults(operationId, response.status, response.headers.get('content-type'), text), []);
      (response.status < 400 ? api.good : api.bad).add(operationId);
    };
    const identities = async (browser) => json(await browser.ask(at('/api/v1/account/identities')), 200, 'listIdentities');
    const begin = async (browser, ask) => (await json(await browser.post(at('/api/v1/openid/attempts'), ask), 200, 'beginOpenId')).address;
    /** Sets out, signs in there, comes back; the page where the browser ends. */
    const goThrough = async (browser, ask) => (await browser.follow(await begin(browser, ask), server.address)).slice(server.address.length);
    const who = async (browser) => json(await browser.ask(at('/api/v1/session')));
    /** A person with a password, signed in. */
    const signedIn = async (login) => {
      const browser = new Browser();
      await json(await browser.post(at('/api/v1/invitation/acceptance'), { token: invited(login), password }));
      await json(await browser.post(at('/api/v1/session'), { login, password }));
      return browser;
    };

    it('the sign-in page offers the provider by its name', async () => {
      const offer = await json(await fetch(at('/api/v1/sign-in')));
      assert.deepEqual(offer.providers, [{ id: 'openid', name: 'Вход через Область' }]);
    });

    it('who is linked with nobody does not get in, and is told so on the page', async () => {
      invited('first.person');
      const browser = new Browser();
      assert.equal(await goThrough(browser, { purpose: 'sign-in' }), '/sign-in?refused=openid-not-linked');
      assert.equal((await browser.ask(at('/api/v1/session'))).status, 401);
    });

    it('a person links the own account once and gets in by it from then on, to the page they came for', async () => {
      const own = await signedIn('anna');
      assert.equal(await goThrough(own, { purpose: 'link', returnTo: '/profile' }), '/profile');
      const linked = await identities(own);
      assert.equal(linked.items.length, 1);
      assert.equal(linked.items[0].name, 'Имя u-17');
      const other = new Browser();
      assert.equal(await goThrough(other, { purpose: 'sign-in', returnTo: '/road-maps?year=2026' }), '/road-maps?year=2026');
      assert.equal((await who(other)).actor.name, 'Человек anna');
      const foreign = await signedIn('boris');
      assert.equal(await goThrough(foreign, { purpose: 'link' }), '/sign-in?refused=openid-linked-to-another');
      assert.equal((await who(foreign)).actor.name, 'Человек boris', 'the own session stays');
    });

    it('an invitation may be accepted without a password, and opens once', async () => {
      subject = 'u-18';
      const token = invited('vera');
      const browser = new Browser();
      assert.equal(await goThrough(browser, { purpose: 'invitation', invitation: token, returnTo: '/' }), '/');
      assert.equal((await who(browser)).actor.name, 'Человек vera');
      const again = await new Browser().post(at('/api/v1/openid/attempts'), { purpose: 'invitation', invitation: token });
      assert.equal((await json(again, 410, 'beginOpenId')).code, 'invitation-used');
      const [{ id }] = (await identities(browser)).items;
      const remove = (who) => who.ask(at(`/api/v1/account/identities/${id}`), { method: 'DELETE' });
      assert.equal((await json(await remove(browser), 409, 'removeIdentity')).code, 'identity-is-only-way');
      const other = await signedIn('glafira');
      assert.equal((await json(await remove(other), 404, 'removeIdentity')).code, 'identity-not-found');
      subject = 'u-19';
      assert.equal(await goThrough(other, { purpose: 'link' }), '/');
      const own = (await identities(other)).items[0].id;
      await json(await other.ask(at(`/api/v1/account/identities/${own}`), { method: 'DELETE' }), 204, 'removeIdentity');
      assert.deepEqual((await identities(other)).items, []);
      assert.equal(await goThrough(new Browser(), { purpose: 'sign-in' }), '/sign-in?refused=openid-not-linked');
    });

    it('another browser, a second time, and a made-up state come to nothing', async () => {
      subject = 'u-17';
      const browser = new Browser();
      let answer = await begin(browser, { purpose: 'sign-in' });
      while (!answer.startsWith(server.address)) {
        const response = await browser.ask(answer);
        answer = new URL(response.headers.get('location'), answer).href;
      }
      const landing = async (who, url) => {
        const response = await who.ask(url);
        held('returnFromOpenId', response, await response.text());
        return new URL(response.headers.get('location'), server.address).search;
      };
      assert.equal(await landing(new Browser(), answer), '?refused=openid-attempt-unknown', 'a link sent to a victim signs nobody in');
      assert.equal(await landing(browser, answer), '?refused=openid-attempt-unknown', 'and it is spent by then');
      assert.equal(await landing(browser, at('/api/v1/openid/callback?state=made-up&code=x')), '?refused=openid-attempt-unknown');
      const declined = new Browser();
      const state = new URL(await begin(declined, { purpose: 'sign-in' })).searchParams.get('state');
      assert.equal(await landing(declined, at(`/api/v1/openid/callback?state=${state}&error=access_denied`)), '?refused=openid-declined');
      const guessing = new Browser();
      const guessed = new URL(await begin(guessing, { purpose: 'sign-in' })).searchParams.get('state');
      assert.equal(await landing(guessing, at(`/api/v1/openid/callback?state=${guessed}&code=guessed`)), '?refused=openid-unreachable');
    });

    it('linking needs a session and a request of our own; a page of another site cannot be returned to', async () => {
      assert.equal((await json(await new Browser().post(at('/api/v1/openid/attempts'), { purpose: 'link' }), 401, 'beginOpenId')).code, 'not-signed-in');
      await json(await new Browser().ask(at('/api/v1/account/identities')), 401, 'listIdentities');
      const foreign = await fetch(at('/api/v1/openid/attempts'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: 'https://example.org' },
        body: JSON.stringify({ purpose: 'sign-in' }),
      });
      assert.equal((await json(foreign, 403)).code, 'cross-site-refused');
      for (const returnTo of ['//example.org/', '/\\example.org', 'https://example.org/', 'javascript:alert(1)'])
        assert.equal(await goThrough(new Browser(), { purpose: 'sign-in', returnTo }), '/');
    });

    it('the cookie of the way there is HttpOnly, Lax and short', async () => {
      const response = await new Browser().post(at('/api/v1/openid/attempts'), { purpose: 'sign-in' });
      assert.match(response.headers.getSetCookie()[0], /^vekha-openid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
    });
  });
}
