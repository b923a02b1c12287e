// Fails when src/api/schema.d.ts was not generated from the contract as it is now.
import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../api/openapi.yaml', import.meta.url);
const committed = readFileSync(new URL('../src/api/schema.d.ts', import.meta.url), 'utf8');
const generated = astToString(await openapiTS(contract));
if (!committed.endsWith(generated)) {
  console.error('src/api/schema.d.ts is older than api/openapi.yaml: run npm run schema');
  process.exit(1);
}
