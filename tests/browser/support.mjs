// What browser tests need: a server of their own on a free port, empty or with the demo, and Chromium with axe in every page.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function setting(name, otherwise) {
  const value = process.env[name] ?? otherwise;
  assert.ok(value, `${name} must be set`);
  return value;
}

/**
 * Starts `vekha serve`, with the demo if asked, `untouched` without what people did there; its data live in a new folder that `stop` removes.
 * `halt` ends the program and keeps the data, `resume` starts it again at the same address.
 */
export async function startServer({ demo = false, untouched = false } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'vekha-browser-'));
  const life = untouched ? ['--untouched'] : [];
  if (demo) execFileSync(setting('VEKHA_PROGRAM'), ['demo', '--data', data, '--folder', join(root, 'demo'), ...life]);
  let { server, address } = await serve(data, '127.0.0.1:0');
  const halt = async () => {
    server.removeAllListeners('exit');
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  };
  return {
    address,
    read: async (path) => (await fetch(address + path)).json(),
    halt,
    resume: async () => {
      ({ server } = await serve(data, new URL(address).host));
    },
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) await halt();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function serve(data, listen) {
  const ui = setting('VEKHA_UI', join(root, 'ui/dist'));
  const server = spawn(setting('VEKHA_PROGRAM'), ['serve', '--listen', listen, '--data', data, '--ui', ui], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  server.stderr.on('data', (chunk) => (log += chunk));
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line);
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}\n${log}`)));
  });
  return { server, address };
}

export function openBrowser() {
  return chromium.launch({
    executablePath: setting('VEKHA_CHROMIUM', '/usr/bin/chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/**
 * A page of a Russian visitor under the policy that the server sends; what the page complains of is kept in `complaints`,
 * except refusals with one of the `expected` statuses.
 */
export async function openPage(browser, address, width, expected = []) {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'ru-RU',
    reducedMotion: 'reduce',
    viewport: { width, height: width < 500 ? 740 : 900 },
  });
  await context.addInitScript({ content: axe });
  const page = await context.newPage();
  return { page, complaints: listen(page, expected) };
}

/** What the page complains of from now on, except refusals with one of the `expected` statuses and, `offline`, requests that reach nobody. */
export function listen(page, expected = [], offline = false) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const refused = /responded with a status of (\d+)/.exec(message.text());
    const lost = offline && message.text().includes('net::ERR_');
    if (message.type() === 'error' && !lost && !expected.includes(Number(refused?.[1]))) complaints.push(message.text());
  });
  return complaints;
}

/** Fails with every violation that axe finds on the page as it is, and when the page is wider than the window. */
export async function checkPage(page, what) {
  const { violations, overflow } = await page.evaluate(async () => {
    const report = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return {
      violations: report.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary}`)),
      overflow: document.documentElement.scrollWidth - window.innerWidth,
    };
  });
  assert.deepEqual(violations, [], `accessibility of ${what}`);
  assert.ok(overflow <= 0, `${what} is ${overflow} px wider than the window`);
}
