// What the benches of screens share: the program as a server, and a person who signs in and asks.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const password = 'тихий-омут-и-лодка';

/** The program, and whatever it prints when asked for something. */
export function run(vekha, storage, ...command) {
  return execFileSync(vekha, [...command, ...storage], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });
}

export async function started(command) {
  const from = performance.now();
  const child = spawn(command[0], command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, VEKHA_ACCESS_LOG: 'false' } });
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const found = String(chunk).match(/http:\/\/127\.0\.0\.1:\d+\S*/);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`${command[0]} ended with ${code}`)));
  });
  return {
    address,
    ready: performance.now() - from,
    resident: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024,
    async stop() {
      child.removeAllListeners('exit');
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A small client with the cookies of one person. */
export class Person {
  constructor(address) {
    this.address = address;
    this.cookies = new Map();
  }
  get cookie() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
  async ask(method, path, json) {
    const response = await fetch(this.address + path, {
      method,
      headers: { Origin: this.address, ...(this.cookie && { Cookie: this.cookie }), ...(json && { 'Content-Type': 'application/json' }) },
      body: json && JSON.stringify(json),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split('=');
      this.cookies.set(name, value);
    }
    const text = await response.text();
    if (response.status >= 300) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
    return text && JSON.parse(text);
  }
}

/**
 * Someone new with a role; logins are never used again.
 * @param flag  of `vekha user add`: '--territory', '--organisation', or none for the whole country
 */
export async function signedIn(vekha, storage, address, login, role, flag, place) {
  const link = run(vekha, storage, 'user', 'add', '--name', 'Замерова Вера Ильинична', '--login', login, '--role', role, ...(flag ? [flag, place] : []));
  const person = new Person(address);
  await person.ask('POST', '/api/v1/invitation/acceptance', { token: link.trim().split('#')[1], password });
  await person.ask('POST', '/api/v1/session', { login, password });
  return person;
}

export const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** Median and 99th percentile of asking again and again, milliseconds. */
export async function measured(person, path, rounds, warm = 5) {
  for (let n = 0; n < warm; ++n) await person.ask('GET', path);
  const times = [];
  for (let n = 0; n < rounds; ++n) {
    const from = performance.now();
    await person.ask('GET', path);
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return { median: at(times, 0.5), p99: at(times, 0.99) };
}
