// kill -9 in the middle of uploads and of steps over many duties, at points that the seed chooses: what was acknowledged is
// there, nothing is half-done, a repeated request changes nothing twice, no orphan file survives the collector.
//   VEKHA_KILLS=100 for the full run (10 otherwise), VEKHA_SEED for another one.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databases } from '../api/support/databases.mjs';
import { Place, ask, chance, everything, expectAnswer, moment, seed } from './support.mjs';
import { Uploads } from './uploads.mjs';

const kills = Number(process.env.VEKHA_KILLS ?? 10);

/** Steps over many duties, to and fro: cancelled, restored. Knows what the server acknowledged. */
class BulkSteps {
  constructor(random, duties) {
    this.random = random;
    this.duties = duties;
    this.sent = [];
  }

  order() {
    const ids = this.duties.filter(() => this.random() < 0.5).slice(0, 400);
    const step = this.random() < 0.5 ? 'cancel' : 'restore';
    const number = this.sent.length;
    return { key: `bulk-steps-${number}`, json: { step, ids, words: `порядок ${number}.` }, answer: undefined };
  }

  /** Sends orders until the server is gone. */
  async work(server) {
    for (;;) {
      const order = this.order();
      this.sent.push(order);
      order.answer = (await ask(server, 'POST', '/api/v1/obligations/steps', order)) ?? undefined;
      if (!order.answer) return;
      assert.equal(order.answer.status, 200, order.answer.bytes.toString());
    }
  }

  done = (order) => order.answer.body.items.filter((item) => item.code === null).map((item) => item.id).sort((a, b) => a - b);

  /** Asks again what nobody answered: it is done now, or was done then. */
  async settle(server) {
    for (const order of this.sent.filter(({ answer }) => !answer))
      order.answer = await expectAnswer(server, 200, 'POST', '/api/v1/obligations/steps', order);
  }

  /** Every order stands in the log of exactly the duties that it was done for, once. */
  async compare(server) {
    const logged = new Map(this.sent.map(({ json }) => [json.words, []]));
    for (const id of this.duties) {
      const { body } = await expectAnswer(server, 200, 'GET', `/api/v1/obligations/${id}/steps`);
      let progress = 'planned';
      for (const step of body.items) {
        assert.equal(step.was, progress, `the log of ${id} is one way`);
        progress = step.became;
        logged.get(step.words)?.push(id);
      }
      const { body: duty } = await expectAnswer(server, 200, 'GET', `/api/v1/obligations/${id}`);
      assert.equal(duty.progress, progress, `${id} stands where its log ends`);
    }
    for (const order of this.sent)
      assert.deepEqual(logged.get(order.json.words).sort((a, b) => a - b), this.done(order), order.json.words);
  }

  /** The last orders once more under their keys. */
  async repeat(server) {
    for (const order of this.sent.slice(-5)) {
      const again = await expectAnswer(server, 200, 'POST', '/api/v1/obligations/steps', order);
      assert.deepEqual(again.body, order.answer.body, 'the same key gives the same answer');
    }
  }
}

for (const database of databases()) {
  describe(`kill -9 on ${database.name}`, () => {
    it(`loses nothing that was acknowledged and leaves nothing half-done, ${kills} times`, { timeout: 3_600_000 }, async () => {
      const place = new Place(database);
      try {
        place.run('simulate', '--schools', '2', '--regions', '1', '--years', '1', '--logged-years', '0', '--seed', String(seed));
        const random = chance(seed);
        let server = await place.start();
        const planned = (await everything(server, '/api/v1/obligations?progress=planned')).map(({ id }) => id);
        assert.ok(planned.length > 140, `${planned.length} duties to work on`);
        const steps = new BulkSteps(random, planned.slice(0, 100));
        const uploads = new Uploads(random, planned.slice(100, 140));
        for (let round = 1; round <= kills; ++round) {
          const work = [steps.work(server), uploads.work(server), uploads.work(server)];
          await moment(20 + random() * 400);
          await server.kill();
          await Promise.all(work);
          server = await place.start();
          await uploads.goOn(server);
          await steps.settle(server);
          if (round % 10 === 0 || round === kills) {
            await steps.compare(server);
            await uploads.compare(server);
          }
        }
        await steps.repeat(server);
        await steps.compare(server);
        assert.equal(await server.stop(), 0, server.log());
        place.age();
        place.run('trash', 'purge');
        assert.deepEqual(place.broken(), [], 'the database is whole, every file is named and every named file kept');
        // Beside what was uploaded there is the one document that the simulated editions name.
        const others = [...place.files().keys()].filter((name) => !uploads.digests.has(name));
        assert.ok(others.length <= 1, `orphan files: ${others}`);
        console.log(`${database.name}: ${kills} kills, ${steps.sent.length} orders, ${uploads.finished} files, ${uploads.resumed} resumed`);
      } finally {
        await place.remove();
        database.drop();
      }
    });
  });
}
