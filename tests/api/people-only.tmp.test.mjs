import { describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from './support/client.mjs';
import { Contract } from './support/contract.mjs';
import { databases } from './support/databases.mjs';
import { people } from './suites/people.mjs';
const contract = new Contract(fileURLToPath(new URL('../../api/openapi.yaml', import.meta.url)));
for (const database of databases()) describe(database.name, () => {
  const world = { api: new Client(contract, 'http://127.0.0.1:1') };
  people(world, database);
});
