// The real server on a free port, with a database and a folder of its own.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = process.env.VEKHA_PROGRAM ?? 'build/dev/vekha';

/** Ends with the address the server prints, or with what it said instead. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stderr.on('data', (chunk) => (err += chunk));
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const found = out.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${out}${err}`)));
  });
}

/** @param settings  more flags of `vekha serve` */
export async function startServer(databaseFor, settings = []) {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-api-'));
  const ui = join(folder, 'ui');
  mkdirSync(join(ui, 'assets'), { recursive: true });
  writeFileSync(join(ui, 'index.html'), '<!doctype html><title>interface</title>');
  writeFileSync(join(ui, 'assets', 'app-12345678.js'), 'export {};');
  const storage = ['--database', databaseFor(folder), '--data', join(folder, 'data')];
  const child = spawn(
    program,
    ['serve', '--listen', '127.0.0.1:0', ...storage, '--ui', ui, ...settings],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, VEKHA_ACCESS_LOG: 'false' } },
  );
  const log = [];
  child.stderr.on('data', (chunk) => log.push(chunk.toString()));
  const address = await addressOf(child);
  return {
    address,
    folder,
    database: storage[1],
    log: () => log.join(''),
    /** Runs the program on the same database: run('user', 'add', …). @return what it printed */
    run: (...command) =>
      execFileSync(program, [...command, ...storage], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}
