// The API over real HTTP: every operation of api/openapi.yaml with good and bad input, every answer held against the contract.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from './support/client.mjs';
import { Contract } from './support/contract.mjs';
import { databases } from './support/databases.mjs';
import { startServer } from './support/server.mjs';
import { accounts } from './suites/accounts.mjs';
import { approval } from './suites/approval.mjs';
import { curators } from './suites/curators.mjs';
import { dynamics, resultContext } from './suites/dynamics.mjs';
import { dashboards } from './suites/dashboards.mjs';
import { edits } from './suites/edits.mjs';
import { evidence } from './suites/evidence.mjs';
import { executors, groups } from './suites/groups.mjs';
import { imports } from './suites/imports.mjs';
import { identification } from './suites/identification.mjs';
import { indicators } from './suites/indicators.mjs';
import { keeping } from './suites/keeping.mjs';
import { letters } from './suites/letters.mjs';
import { obligations } from './suites/obligations.mjs';
import { organisations, territories } from './suites/organisations.mjs';
import { people } from './suites/people.mjs';
import { registerImports } from './suites/register-imports.mjs';
import { monitoring } from './suites/monitoring.mjs';
import { waves } from './suites/waves.mjs';
import { resultFiles } from './suites/result-files.mjs';
import { openid } from './suites/openid.mjs';
import { risks } from './suites/risks.mjs';
import { registers } from './suites/registers.mjs';
import { review } from './suites/review.mjs';
import { roadMaps } from './suites/road-maps.mjs';
import { safety } from './suites/safety.mjs';
import { steps } from './suites/steps.mjs';
import { system } from './suites/system.mjs';
import { talk } from './suites/talk.mjs';

const contract = new Contract(fileURLToPath(new URL('../../api/openapi.yaml', import.meta.url)));

for (const database of databases()) {
  describe(`the API on ${database.name}`, () => {
    const world = {};
    before(async () => {
      world.server = await startServer(database.address);
      world.api = new Client(contract, world.server.address);
    });
    after(async () => {
      const code = await world.server?.stop();
      database.drop();
      assert.equal(code, 0, `the server ends well when it is asked to: ${world.server?.log()}`);
    });

    system(world);
    registers(world);
    registerImports(world);
    groups(world);
    imports(world);
    edits(world);
    approval(world);
    roadMaps(world);
    obligations(world);
    dashboards(world);
    steps(world);
    evidence(world);
    review(world);
    executors(world);
    curators(world);
    indicators(world);
    resultContext(world);
    dynamics(world);
    identification(world);
    talk(world);
    openid(world);
    territories(world);
    organisations(world);
    monitoring(world);
    waves(world);
    risks(world);
    resultFiles(world);
    safety(world);
    keeping(world);
    accounts(world, database);
    people(world, database);
    letters(world, database);

    it('every operation of the contract was called, and refused where it can refuse', () => {
      const all = [...contract.operations.keys()];
      assert.ok(all.length > 30);
      assert.deepEqual(all.filter((name) => !world.api.good.has(name)), [], 'operations without a good call');
      const refusing = all.filter((name) => contract.refuses(name));
      assert.deepEqual(refusing.filter((name) => !world.api.bad.has(name)), [], 'operations without a bad call');
    });
    it('nothing failed on the way', () => {
      assert.doesNotMatch(world.server.log(), /error/);
    });
  });
}
