// The same list in Redmine and in Vekha in one run: 50 open things by their term, of as many as a simulated country has.
//
//   node bench/peers/redmine/measure.mjs --issues 1250000 --ours sqlite:/tmp/small.db --vekha build/release/vekha
//
// After install.sh. Each instance is filled up to --issues, served by puma with one process of five threads, asked over the
// REST API of Redmine; ours over its own, as the local coordinator of a region with as many obligations.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    issues: { type: 'string', default: '100000' },
    ours: { type: 'string', multiple: true, default: [] },
    vekha: { type: 'string', default: 'build/release/vekha' },
    instance: { type: 'string', multiple: true, default: ['vekha-bench-sqlite', 'vekha-bench-postgresql'] },
    rounds: { type: 'string', default: '50' },
    day: { type: 'string', default: '2026-11-22' },
  },
});
const here = dirname(fileURLToPath(import.meta.url));

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Median and 99th percentile in milliseconds, and what the list says it has. */
async function measured(url, totalOf) {
  const times = [];
  let total;
  for (let n = -5; n < Number(options.rounds); ++n) {
    const from = performance.now();
    const response = await fetch(url);
    const body = await response.json();
    if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
    if (n >= 0) times.push(performance.now() - from);
    total = totalOf(body);
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1], p99: times[Math.floor(times.length * 0.99)], total };
}

async function answers(url) {
  for (let attempt = 0; attempt < 600; ++attempt) {
    try {
      if ((await fetch(url)).status === 200) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer`);
}

async function ended(child) {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function redmine(instance) {
  const environment = { ...process.env, X_DEBIAN_SITEID: instance, RAILS_ENV: 'production', RAILS_MAX_THREADS: '5' };
  const cwd = '/usr/share/redmine';
  console.log(instance, execFileSync('bundle', ['exec', 'rails', 'runner', join(here, 'fill.rb'), options.issues], { cwd, env: environment, encoding: 'utf8' }).trim());
  const port = await freePort();
  const server = spawn('bundle', ['exec', 'rails', 'server', '-u', 'puma', '-b', '127.0.0.1', '-p', String(port), '-P', join(tmpdir(), `${instance}.pid`)], { cwd, env: environment, stdio: 'ignore' });
  try {
    const url = `http://127.0.0.1:${port}/projects/vekha-bench/issues.json?status_id=open&sort=due_date&limit=50`;
    await answers(url);
    return await measured(url, (body) => body.total_count);
  } finally {
    await ended(server);
  }
}

async function ours(database) {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-peer-'));
  mkdirSync(join(folder, 'ui'));
  writeFileSync(join(folder, 'ui', 'index.html'), '<!doctype html>');
  const server = spawn(options.vekha, ['serve', '--listen', '127.0.0.1:0', '--database', database, '--data', folder, '--ui', join(folder, 'ui'), '--access-log', 'false'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [line] = await once(server.stdout, 'data');
    const address = /http:\/\/\S+/.exec(String(line))[0];
    return await measured(`${address}/api/v1/obligations?date=${options.day}&limit=50`, (body) => body.total);
  } finally {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

const rows = [];
for (const instance of options.instance) rows.push([instance, await redmine(instance)]);
for (const database of options.ours) rows.push([`Vekha, ${database.split(':')[0]}`, await ours(database)]);
for (const [name, { median, p99, total }] of rows) console.log(`${name.padEnd(30)} ${median.toFixed(1).padStart(9)} ms, 99 % under ${p99.toFixed(1).padStart(9)} ms, ${total} in the list`);
