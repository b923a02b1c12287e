// A mail server of Debian (aiosmtpd) and the letters that it received.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Header fields and both texts of a letter in multipart/alternative. */
export function opened(letter) {
  const [head, ...rest] = letter.split('\r\n\r\n');
  const fields = new Map();
  for (const line of head.replaceAll(/\r\n\s+/g, ' ').split('\r\n')) {
    const at = line.indexOf(':');
    const value = line.slice(at + 1).trim().replaceAll(/\?= =\?/g, '?==?');
    const decoded = value.replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, base64) => Buffer.from(base64, 'base64').toString());
    fields.set(line.slice(0, at).toLowerCase(), decoded);
  }
  const boundary = /boundary="([^"]+)"/.exec(fields.get('content-type'))[1];
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`).slice(1, -1);
  const [text, html] = parts.map((part) => Buffer.from(part.split('\r\n\r\n')[1], 'base64').toString());
  return { fields, text, html };
}

export async function startMailServer() {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-mail-'));
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost',
    '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  const script = fileURLToPath(new URL('smtp-server.py', import.meta.url));
  const child = spawn('/usr/bin/python3', [script, certificate, key], { stdio: ['pipe', 'pipe', 'inherit'] });
  const received = [];
  const waiting = [];
  let ready;
  const ports = new Promise((resolve) => (ready = resolve));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = JSON.parse(line);
    if (said.plain) return ready(said);
    received.push(said);
    for (const look of waiting) look();
  });
  const { plain, tls } = await ports;
  return {
    certificate,
    plain: `smtp://127.0.0.1:${plain}`,
    tls: `smtp://vekha@localhost:${tls}`,
    received,
    /** The first letter that fits, now or within the time. */
    until(fits, milliseconds = 30_000) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('no such letter came')), milliseconds);
        const look = () => {
          const found = received.find(fits);
          if (!found) return;
          clearTimeout(timer);
          resolve(found);
        };
        waiting.push(look);
        look();
      });
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
