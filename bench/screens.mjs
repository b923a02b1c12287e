// What the screens of one user cost while the country grows, and what the dashboards of a region bear, all in one run.
//
//   node bench/screens.mjs --vekha build/release/vekha --database 1000=sqlite:/tmp/small.db \
//     --database 40000=postgresql://… [--constant build/bench/bench/constant_server] [--seconds 10] [--day 2026-11-22]
//
// Each --database is SCHOOLS=ADDRESS; an empty one is filled by `vekha simulate` first. Region 1 is the same in all of them, so
// the same user sees the same rows. wrk (Debian) gives the load; without it that part is left out and said so.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { measured, signedIn, started } from './clients.mjs';

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
const folder = mkdtempSync(join(tmpdir(), 'vekha-bench-'));

const people = {
  coordinator: ['municipal-coordinator', '--territory'],
  operator: ['regional-operator'],
  head: ['head', '--organisation'],
};

/** The first municipality and the first school of region 1 have the same numbers in every country. */
const municipality = 2;
const school = { id: 5, code: '1000005' };

/** Of this run: logins are never used again. */
const runNumber = Date.now().toString(36);
const loginOf = (name) => `${name}-${runNumber}`;

const dated = (path) => `${path}${path.includes('?') ? '&' : '?'}date=${options.day}`;

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
    for (const [login, [role, flag]] of Object.entries(people))
      signed[login] = await signedIn(options.vekha, storage, server.address, loginOf(login), role, flag, places[login]);
    for (const [login, list] of Object.entries(screens))
      for (const [name, path] of Object.entries(list)) result.screens[name] = await measured(signed[login], dated(path), Number(options.rounds));
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
