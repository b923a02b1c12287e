// What robustness tests need: a server that can die and come back on the same database, seeded chance, raw sockets.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const program = process.env.VEKHA_PROGRAM ?? 'build/dev/vekha';
export const seed = Number(process.env.VEKHA_SEED ?? 1);

/** Numbers below 1 that depend on `start` only (mulberry32, Tommy Ettinger). */
export function chance(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** A database and a data folder that outlive the servers run on them. */
export class Place {
  /** @param database  of databases.mjs */
  constructor(database) {
    this.folder = mkdtempSync(join(tmpdir(), 'vekha-robust-'));
    this.data = join(this.folder, 'data');
    this.database = database.address(this.folder);
    const ui = join(this.folder, 'ui');
    mkdirSync(ui);
    writeFileSync(join(ui, 'index.html'), '<!doctype html><title>interface</title>');
    this.storage = ['--database', this.database, '--data', this.data];
    this.servers = new Set();
  }

  /** Runs the program. @return what it printed */
  run(...command) {
    return execFileSync(program, [...command, ...this.storage], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });
  }

  /** What `vekha check` has against the database; empty when it is whole. */
  broken() {
    const done = spawnSync(program, ['check', '--json', ...this.storage], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (!done.stdout) return [done.stderr];
    const broken = JSON.parse(done.stdout).rules.filter((rule) => rule.broken > 0);
    return broken.length === 0 && done.status !== 0 ? [done.stdout + done.stderr] : broken;
  }

  /**
   * @param how.wrap         command in front of the program: ['unshare', …]
   * @param how.environment  more variables
   * @param how.database     another address of the same database
   * @param how.settings     more flags
   */
  async start({ wrap = [], environment = {}, database = this.database, settings = [] } = {}) {
    const command = [
      ...wrap, program, 'serve', '--listen', '127.0.0.1:0', '--database', database, '--data', this.data,
      '--ui', join(this.folder, 'ui'), ...settings,
    ];
    const child = spawn(command[0], command.slice(1), {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, VEKHA_ACCESS_LOG: 'false', ...environment },
    });
    let log = '';
    const address = await new Promise((resolve, reject) => {
      child.stderr.on('data', (chunk) => (log += chunk));
      child.stdout.on('data', (chunk) => {
        const found = String(chunk).match(/http:\/\/127\.0\.0\.1:\d+/);
        if (found) resolve(found[0]);
      });
      child.once('exit', (code, signal) => reject(new Error(`the server ended with ${code ?? signal}: ${log}`)));
    });
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
    const server = {
      address,
      child,
      port: Number(new URL(address).port),
      log: () => log,
      async end(signal) {
        child.kill(signal);
        const how = await ended;
        return how;
      },
      kill: () => server.end('SIGKILL'),
      stop: () => server.end('SIGTERM'),
    };
    this.servers.add(server);
    void ended.then(() => this.servers.delete(server));
    return server;
  }

  /** Files kept below the data folder, by their digest. */
  files() {
    const found = new Map();
    const walk = (folder) => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) walk(path);
        else found.set(entry.name, path);
      }
    };
    if (existsSync(join(this.data, 'files'))) walk(join(this.data, 'files'));
    return found;
  }

  /** Makes every kept file and upload two days old, so that the collector looks at it. */
  age() {
    const before = Date.now() / 1000 - 2 * 86_400;
    const walk = (folder) => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) walk(path);
        else utimesSync(path, before, before);
      }
    };
    if (existsSync(this.data)) for (const name of ['files', 'uploads']) if (existsSync(join(this.data, name))) walk(join(this.data, name));
  }

  async remove() {
    for (const server of [...this.servers]) await server.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One request; null when the server died before it answered. */
export async function ask(server, method, path, { json, bytes, headers = {}, key, version } = {}) {
  try {
    const response = await fetch(server.address + path, {
      method,
      headers: {
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
        ...(key && { 'Idempotency-Key': key }),
        ...(version !== undefined && { 'If-Match': `"${version}"` }),
        ...headers,
      },
      body: json === undefined ? bytes : JSON.stringify(json),
      signal: AbortSignal.timeout(300_000),
    });
    const answer = Buffer.from(await response.arrayBuffer());
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, bytes: answer, body: isJson ? JSON.parse(answer.toString()) : undefined };
  } catch {
    return null;
  }
}

/** The same, where an answer with that status is expected. */
export async function expectAnswer(server, status, method, path, options) {
  const answer = await ask(server, method, path, options);
  if (answer?.status !== status)
    throw new Error(`${method} ${path}: ${answer ? `${answer.status} ${answer.bytes.toString().slice(0, 400)}` : 'no answer'}\n${server.log()}`);
  return answer;
}

/** Every item of a list. */
export async function everything(server, path) {
  const items = [];
  for (let cursor = ''; cursor !== undefined; ) {
    const { body } = await expectAnswer(server, 200, 'GET', `${path}${path.includes('?') ? '&' : '?'}limit=500${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...body.items);
    cursor = body.next ?? undefined;
  }
  return items;
}

/** A connection that says what it is told and nothing else. */
export function rawSocket(server) {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
    socket.heard = '';
    socket.on('data', (chunk) => (socket.heard += chunk));
  });
}

export const moment = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
