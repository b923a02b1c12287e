// SQLite always; PostgreSQL too when VEKHA_TEST_POSTGRES holds the URL of a server, in a schema of its own.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

function sql(url, statement) {
  execFileSync('psql', [url, '--quiet', '--no-psqlrc', '--set=ON_ERROR_STOP=1', '--command', statement], {
    env: { ...process.env, PGOPTIONS: '--client-min-messages=warning' },
  });
}

export function databases() {
  const all = [{ name: 'SQLite', address: (folder) => `sqlite:${join(folder, 'vekha.db')}`, drop() {} }];
  const url = process.env.VEKHA_TEST_POSTGRES;
  if (url) {
    const schema = `api_${process.pid}`;
    all.push({
      name: 'PostgreSQL',
      address() {
        sql(url, `create schema ${schema}`);
        return `${url}${url.includes('?') ? '&' : '?'}options=-csearch_path%3D${schema}`;
      },
      drop: () => sql(url, `drop schema ${schema} cascade`),
    });
  }
  return all;
}
