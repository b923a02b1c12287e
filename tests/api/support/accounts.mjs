// People who sign in, for suites that look at the server through their eyes.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { Client } from './client.mjs';

export const password = 'тихий-омут-и-лодка';

/** A code of RFC 6238 as an authenticator shows it `later` steps of 30 seconds from now. */
export function totp(secret, later = 0) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac('sha1', key).update(counter).digest();
  const number = mac.readUInt32BE(mac[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** "name=value" of every cookie that an answer sets. */
export function cookiesOf(answer) {
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
}

/** A browser: keeps cookies and says where it comes from. */
export class Browser extends Client {
  constructor(world) {
    super(world.api.contract, world.server.address, { headers: { Origin: world.server.address }, like: world.api });
    this.cookies = new Map();
  }

  async call(operationId, expected, ask = {}) {
    const Cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await super.call(operationId, expected, { ...ask, headers: { ...(Cookie && { Cookie }), ...ask.headers } });
    for (const cookie of cookiesOf(answer)) {
      const [name, value] = cookie.split('=');
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

/** Makes a person with a role at the command line and gives the token of their one-time link. */
export function invited(world, role, { login, name = 'Лугова Анна Сергеевна', territory, organisation }) {
  const where = [
    ...(territory === undefined ? [] : ['--territory', String(territory)]),
    ...(organisation === undefined ? [] : ['--organisation', organisation]),
  ];
  const link = world.server.run('user', 'add', '--name', name, '--login', login, '--role', role, ...where);
  return link.trim().split('#')[1];
}

/**
 * A browser in which a new person with that role is signed in; where the role demands a second factor, it is set up.
 * @param person  login, name, territory (id), organisation (code)
 */
export async function signedIn(world, role, person) {
  const token = invited(world, role, person);
  const browser = new Browser(world);
  await browser.call('acceptInvitation', 200, { json: { token, password } });
  await browser.call('signIn', 200, { json: { login: person.login, password } });
  const { body } = await browser.call('getSession', 200);
  if (body.twoFactor === 'required') {
    const { body: enrolment } = await browser.call('enrolSecondFactor', 200);
    browser.secret = enrolment.secret;
    await browser.call('confirmSecondFactor', 200, { json: { code: totp(enrolment.secret) } });
  }
  assert.deepEqual(body.actor.roles.map(({ code }) => code), [role]);
  return browser;
}
