// A real provider of OpenID Connect on a free port of this machine, and a browser that goes there and comes back.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/** Takes a port, so that the issuer is known before its client is. */
export async function openProvider() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const stop = () => new Promise((done) => { server.closeAllConnections(); server.close(done); });
  return { issuer, stop, serve: (about) => serve(server, issuer, about) };
}

/** Whoever comes is signed in there as `subject()`; consent is given without asking. */
function serve(server, issuer, { client, secret, redirectUri, subject, name }) {
  const provider = new Provider(issuer, {
    clients: [{ client_id: client, client_secret: secret, redirect_uris: [redirectUri], response_types: ['code'], grant_types: ['authorization_code'] }],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: name() }) }),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a key of the tests'] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  });
  const callback = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url.startsWith('/interaction/')) return callback(request, response);
    const { prompt, params } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') {
      return provider.interactionFinished(request, response, { login: { accountId: subject() } }, { mergeWithLastSubmission: false });
    }
    const grant = new provider.Grant({ accountId: subject(), clientId: params.client_id });
    grant.addOIDCScope('openid profile');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
  });
}

/** Cookies of one browser, by origin. */
export class Browser {
  cookies = new Map();

  /** One request without following redirects. */
  async ask(url, options = {}) {
    const { origin } = new URL(url);
    const jar = this.cookies.get(origin) ?? new Map();
    this.cookies.set(origin, jar);
    const headers = { ...options.headers };
    if (jar.size) headers.Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    if (options.method && options.method !== 'GET') headers.Origin = origin;
    const response = await fetch(url, { ...options, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair, ...attributes] = cookie.split(';');
      const [name, value] = pair.split(/=(.*)/s);
      const gone = attributes.some((attribute) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute));
      if (gone || value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  post(url, json) {
    return this.ask(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(json) });
  }

  /** Follows redirects until one leads to a page of `home`; gives that address. */
  async follow(address, home) {
    for (let step = 0; step < 12; ++step) {
      const response = await this.ask(address);
      assert.ok(response.status >= 300 && response.status < 400, `${address} → ${response.status} ${await response.text()}`);
      address = new URL(response.headers.get('location'), address).href;
      if (address.startsWith(home) && !address.startsWith(`${home}/api/`)) return address;
    }
    throw new Error('the browser goes round in circles');
  }
}
