// The real server on a free port, with a database and a folder of its own.
import { spawn } from 'node:child_process';
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

export async function startServer(databaseFor) {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-api-'));
  const ui = join(folder, 'ui');
  mkdirSync(join(ui, 'assets'), { recursive: true });
  writeFileSync(join(ui, 'index.html'), '<!doctype html><title>interface</title>');
  writeFileSync(join(ui, 'assets', 'app-12345678.js'), 'export {};');
  const child = spawn(
    program,
    ['serve', '--listen', '127.0.0.1:0', '--database', databaseFor(folder), '--data', join(folder, 'data'), '--ui', ui],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, VEKHA_ACCESS_LOG: 'false' } },
  );
  const log = [];
  child.stderr.on('data', (chunk) => log.push(chunk.toString()));
  const address = await addressOf(child);
  return {
    address,
    folder,
    log: () => log.join(''),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}
