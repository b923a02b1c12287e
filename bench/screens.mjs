// What the screens of one user cost while the country grows, and what the dashboards of a region bear, all in one run.
//
//   node bench/screens.mjs --vekha build/release/vekha --database 1000=sqlite:/tmp/small.db \
//     --database 40000=postgresql://… [--constant build/bench/bench/constant_server] [--seconds 10] [--day 2026-11-22]
//
// Each --database is SCHOOLS=ADDRESS; an empty one is filled by `vekha simulate` first. Region 1 is the same in all of them, so
// the same user sees the same rows. wrk (Debian) gives the load; without it that part is left out and said so.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    vekha: { type: 'string', default: 'build/release/vekha' },
    constant: { type: 'string' },
    database: { type: 'string', multiple: true, default: [] },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '100' },
    day: { type: 'string', default: '2026-11-22' },
    workers: { type: 'string', default: '2' },
  },
});
const password = 'тихий-омут-и-лодка';
const folder = mkdtempSync(join(tmpdir(), 'vekha-bench-'));

const people = {
  coordinator: ['municipal-coordinator', '--territory'],
  operator: ['regional-operator'],
  head: ['head', '--organisation'],
};

/** The program, and whatever it prints when asked for something. */
function run(storage, ...command) {
  return execFileSync(options.vekha, [...command, ...storage], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });
}

async function started(command) {
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
class Person {
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

/** The first municipality and the first school of region 1 have the same numbers in every country. */
const municipality = 2;
const school = { id: 5, code: '1000005' };

/** Of this run: logins are never used again. */
const runNumber = Date.now().toString(36);
const loginOf = (name) => `${name}-${runNumber}`;

async function signedIn(storage, address, name, place) {
  const [role, flag] = people[name];
  const login = loginOf(name);
  const link = run(storage, 'user', 'add', '--name', 'Замерова Вера Ильинична', '--login', login, '--role', role, ...(flag ? [flag, place] : []));
  const person = new Person(address);
  await person.ask('POST', '/api/v1/invitation/acceptance', { token: link.trim().split('#')[1], password });
  await person.ask('POST', '/api/v1/session', { login, password });
  return person;
}

const screens = {
  coordinator: {
    'Сегодня': '/api/v1/today',
    'обязательства, просрочены': '/api/v1/obligations?state=overdue&limit=50',
    'обязательства, все': '/api/v1/obligations?limit=50',
    'обязательства, поиск': '/api/v1/obligations?text=%D0%BE%D1%82%D1%87%D1%91%D1%82&limit=50',
    'обязательства школы': `/api/v1/obligations?organisation=${school.id}&limit=50`,
    'проверка, очередь': '/api/v1/review?limit=50',
    'дорожные карты': '/api/v1/road-maps?limit=50',
    'панель муниципалитета': `/api/v1/dashboards/territory/${municipality}`,
    'панель школы': `/api/v1/dashboards/school/${school.id}`,
    'загрузка по неделям': `/api/v1/reports/load/${municipality}`,
    'отчётная нагрузка': `/api/v1/reports/burden/${municipality}`,
    'организации': '/api/v1/organisations?limit=50',
    'люди': '/api/v1/people?limit=50',
    'кураторы': '/api/v1/curators?limit=50',
  },
  operator: { 'панель региона': '/api/v1/dashboards/territory/1', 'регион, просрочены': '/api/v1/obligations?state=overdue&limit=50' },
  head: { 'Сегодня школы': '/api/v1/today', 'панель своей школы': `/api/v1/dashboards/school/${school.id}` },
};

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function measured(person, path) {
  const dated = `${path}${path.includes('?') ? '&' : '?'}date=${options.day}`;
  for (let n = 0; n < 5; ++n) await person.ask('GET', dated);
  const times = [];
  for (let n = 0; n < Number(options.rounds); ++n) {
    const from = performance.now();
    await person.ask('GET', dated);
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return { median: at(times, 0.5), p99: at(times, 0.99) };
}

/** Requests a second and the 99th percentile in milliseconds. */
function loaded(url, cookie) {
  const headers = cookie ? ['-H', `Cookie: ${cookie}`] : [];
  const done = spawnSync('wrk', ['-t1', '-c16', `-d${options.seconds}s`, '--latency', ...headers, url], { encoding: 'utf8' });
  if (done.status !== 0) return undefined;
  const [, value, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(done.stdout);
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(done.stdout)?.[1] ?? 0;
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(done.stdout)[1]), p99: Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit], failed: Number(failed) };
}

async function bench(schools, address) {
  const data = join(folder, `data-${schools}-${Math.random()}`);
  const ui = join(folder, 'ui');
  mkdirSync(ui, { recursive: true });
  writeFileSync(join(ui, 'index.html'), '<!doctype html>');
  const storage = ['--database', address, '--data', data];
  const from = performance.now();
  const filled = spawnSync(options.vekha, ['simulate', '--schools', String(schools), '--seed', '1', '--day', options.day, ...storage], { encoding: 'utf8' });
  if (filled.status === 0) console.log(`${schools}: ${filled.stdout.trim()} (${((performance.now() - from) / 1000).toFixed(0)} s)`);
  else if (!filled.stderr.includes('database-not-empty')) throw new Error(filled.stderr);
  const server = await started([options.vekha, 'serve', '--listen', '127.0.0.1:0', ...storage, '--ui', ui, '--workers', options.workers]);
  try {
    const result = { schools, ready: server.ready, resident: server.resident(), screens: {}, load: {} };
    const places = { coordinator: String(municipality), head: school.code };
    const signed = {};
    for (const login of Object.keys(people)) signed[login] = await signedIn(storage, server.address, login, places[login]);
    for (const [login, list] of Object.entries(screens))
      for (const [name, path] of Object.entries(list)) result.screens[name] = await measured(signed[login], path);
    for (const [login, path] of [['operator', '/api/v1/dashboards/territory/1'], ['coordinator', `/api/v1/dashboards/territory/${municipality}`], ['head', `/api/v1/dashboards/school/${school.id}`]])
      result.load[path] = loaded(`${server.address}${path}?date=${options.day}`, signed[login].cookie);
    return result;
  } finally {
    for (const name of Object.keys(people)) spawnSync(options.vekha, ['user', 'block', loginOf(name), ...storage]);
    await server.stop();
  }
}

function print(results) {
  const cell = (value) => (value === undefined ? '–' : value.toFixed(1)).padStart(9);
  console.log(`\n${'screen, ms: median / p99'.padEnd(34)}${results.map(({ schools }) => `${schools} schools`.padStart(20)).join('')}   ratio of medians`);
  for (const name of Object.keys(results[0].screens)) {
    const of = results.map(({ screens: list }) => list[name]);
    console.log(`${name.padEnd(34)}${of.map(({ median, p99 }) => `${cell(median)} /${cell(p99)}`).join('')}   ${(of.at(-1).median / of[0].median).toFixed(2)}`);
  }
  for (const { schools, ready, resident } of results) console.log(`${schools} schools: ready ${ready.toFixed(0)} ms after start, ${resident.toFixed(0)} MB resident`);
  for (const { schools, load } of results)
    for (const [path, one] of Object.entries(load))
      console.log(one ? `${schools} schools, ${path}: ${one.rate.toFixed(0)} requests/s, 99 % under ${one.p99.toFixed(1)} ms, ${one.failed} failed` : `${path}: wrk is not installed`);
}

try {
  const results = [];
  for (const database of options.database) {
    const [schools, ...address] = database.split('=');
    results.push(await bench(Number(schools), address.join('=')));
  }
  if (results.length > 0) print(results);
  if (options.constant) {
    const constant = await started([options.constant, options.workers]);
    const one = loaded(constant.address);
    console.log(one ? `a constant of 2 KB from the same http room: ${one.rate.toFixed(0)} requests/s, 99 % under ${one.p99.toFixed(1)} ms` : 'wrk is not installed');
    await constant.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
