// SQLite always; PostgreSQL too when VEKHA_TEST_POSTGRES holds the URL of a server, in a schema of its own.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

function sql(url, statement) {
  execFileSync('psql', [url, '--quiet', '--no-psqlrc', '--set=ON_ERROR_STOP=1', '--command', statement], {
    env: { ...process.env, PGOPTIONS: '--client-min-messages=warning' },
  });
}

let schemasMade = 0;

export function databases() {
  const all = [{ name: 'SQLite', address: (folder) => `sqlite:${join(folder, 'vekha.db')}`, drop() {} }];
  const url = process.env.VEKHA_TEST_POSTGRES;
  if (url) {
    const schemas = [];
    all.push({
      name: 'PostgreSQL',
      address() {
        const schema = `api_${process.pid}_${++schemasMade}`;
        sql(url, `create schema ${schema}`);
        schemas.push(schema);
        return `${url}${url.includes('?') ? '&' : '?'}options=-csearch_path%3D${schema}`;
      },
      drop: () => schemas.splice(0).forEach((schema) => sql(url, `drop schema ${schema} cascade`)),
    });
  }
  return all;
}
