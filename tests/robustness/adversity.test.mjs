// The real server while things go wrong around it: no room on the disk, no database, another time, clients that hold on.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { databases } from '../api/support/databases.mjs';
import { order } from '../api/support/documents.mjs';
import { Place, ask, everything, expectAnswer, moment, rawSocket, seed } from './support.mjs';
import { proxyTo } from './proxy.mjs';

const [sqlite, postgres] = databases();

/** A place with a small country in it. */
function simulated(database) {
  const place = new Place(database);
  place.run('simulate', '--schools', '1', '--regions', '1', '--years', '1', '--logged-years', '0', '--seed', String(seed));
  return place;
}

async function planned(server, count) {
  const { body } = await expectAnswer(server, 200, 'GET', `/api/v1/obligations?progress=planned&limit=${count}`);
  return body.items.filter(({ acceptance }) => acceptance !== 'asked');
}

const start = (server, duty, options) =>
  ask(server, 'POST', `/api/v1/obligations/${duty.id}/steps`, { json: { step: 'start' }, version: duty.version, ...options });

/** A namespace with a small file system of its own: as root, or wherever the kernel lets people make one. */
function namespace() {
  for (const words of [['unshare', '-m'], ['unshare', '-rm']])
    if (spawnSync(words[0], [...words.slice(1), 'true']).status === 0) return words;
  return undefined;
}

describe('a full disk', { skip: namespace() ? false : 'no namespace may be made here' }, () => {
  it('refuses what does not fit, keeps what fitted, and goes on when there is room again', { timeout: 300_000 }, async () => {
    const place = new Place(sqlite);
    try {
      // The file system is seen by the server alone; through its root the test sees it too.
      mkdirSync(place.data);
      const script = 'mount -t tmpfs -o size=24m none "$0" && exec "$@"';
      const database = `sqlite:${join(place.data, 'vekha.db')}`;
      const server = await place.start({ wrap: [...namespace(), 'sh', '-c', script, place.data], database });
      const inside = join(`/proc/${server.child.pid}/root`, place.data);
      const upload = (n) => ask(server, 'POST', `/api/v1/drafts?fileName=order-${n}.docx`, {
        bytes: order(),
        key: `draft-key-${n}`,
        headers: { 'Content-Type': 'application/octet-stream' },
      });
      const kept = [];
      let refused;
      const { bavail, bsize } = statfsSync(inside);
      writeFileSync(join(inside, 'filler'), Buffer.alloc(bavail * bsize - (512 << 10)));
      for (let n = 0; !refused; ++n) {
        const answer = await upload(n);
        assert.ok(answer, server.log());
        if (answer.status < 300) kept.push(answer.body.id);
        else refused = answer;
        assert.ok(n < 200, 'the disk never got full');
      }
      assert.equal(refused.status, 507, refused.bytes.toString());
      assert.equal(refused.body.code, 'storage-full');
      await expectAnswer(server, 200, 'GET', '/api/v1/drafts');
      rmSync(join(inside, 'filler'));
      const again = await upload(kept.length);
      assert.ok(again.status < 300, again.bytes.toString());
      kept.push(again.body.id);
      const there = (await everything(server, '/api/v1/drafts')).map(({ id }) => id);
      assert.deepEqual(there.sort((a, b) => a - b), kept.sort((a, b) => a - b), 'what was acknowledged, and nothing else');
      assert.equal(await server.stop(), 0, server.log());
    } finally {
      await place.remove();
    }
  });
});

describe('a database that goes away and comes back', { skip: postgres ? false : 'VEKHA_TEST_POSTGRES is not set' }, () => {
  it('is told as such meanwhile, and nothing is done twice', { timeout: 300_000 }, async () => {
    const place = simulated(postgres);
    const proxy = await proxyTo(place.database);
    try {
      const server = await place.start({ database: proxy.url });
      const duties = await planned(server, 90);
      const done = [];
      for (let n = 0; n < 50; ++n) {
        const duty = duties[n];
        const key = `start-key-${n}`;
        const asked = start(server, duty, { key });
        if (n % 5 === 4) proxy.cut();
        const first = await asked;
        assert.ok(first, server.log());
        assert.ok([200, 503].includes(first.status), first.bytes.toString());
        if (n % 5 === 4) {
          const gone = await ask(server, 'GET', '/api/v1/obligations?limit=1');
          assert.equal(gone.status, 503, gone.bytes.toString());
          assert.equal(gone.body.code, 'database-unreachable');
          proxy.join();
        }
        const second = await start(server, duty, { key });
        assert.equal(second.status, 200, second.bytes.toString());
        done.push(duty.id);
      }
      for (const id of done) {
        const { body } = await expectAnswer(server, 200, 'GET', `/api/v1/obligations/${id}/steps`);
        assert.deepEqual(body.items.map(({ step }) => step), ['start']);
      }
      assert.equal(await server.stop(), 0, server.log());
      assert.deepEqual(place.broken(), []);
    } finally {
      await proxy.end();
      await place.remove();
      postgres.drop();
    }
  });
});

const faketime = ['/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1', '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1'].find(existsSync);

describe('a clock that is moved', { skip: faketime ? false : 'libfaketime is not installed' }, () => {
  it('back and forth changes no order of events and loses nothing', { timeout: 300_000 }, async () => {
    const place = simulated(sqlite);
    try {
      const clock = join(place.folder, 'clock');
      const set = (words) => writeFileSync(clock, words);
      set('+0');
      const server = await place.start({
        environment: { LD_PRELOAD: faketime, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' },
      });
      const today = async () => (await expectAnswer(server, 200, 'GET', '/api/v1/session')).body.today;
      const duties = await planned(server, 30);
      const first = await today();
      const days = [];
      for (const [n, shift] of ['+0', '-1d', '+400d', '-30d', '+0', '+1d'].entries()) {
        set(shift);
        days.push(await today());
        for (const duty of duties.slice(2 * n, 2 * n + 2)) {
          const taken = await start(server, duty);
          assert.equal(taken?.status, 200, taken?.bytes.toString());
        }
      }
      assert.equal(days[0], first);
      assert.ok(days[1] < first && days[2] > '2027', `the server looks at the clock each time: ${days}`);
      set('+0');
      assert.equal(await server.stop(), 0, server.log());
      assert.deepEqual(place.broken(), []);
      place.run('audit', 'verify');
    } finally {
      await place.remove();
    }
  });
});

describe('clients that hold on', () => {
  let place;
  let server;
  before(async () => {
    place = simulated(sqlite);
    server = await place.start();
  });
  after(() => place.remove());

  it('2,000 of them that ask nothing leave the others served', { timeout: 300_000 }, async () => {
    const idle = [];
    for (let n = 0; n < 2000; ++n) idle.push(await rawSocket(server));
    let turnedAway = 0;
    for (let n = 0; n < 50; ++n) {
      let answer;
      for (let attempt = 0; attempt < 50; ++attempt) {
        answer = await ask(server, 'GET', '/api/v1/obligations?limit=5', { headers: { Connection: 'close' } });
        if (answer?.status === 200) break;
        turnedAway += 1;
        await moment(20);
      }
      assert.equal(answer?.status, 200, `request ${n} after ${turnedAway} refusals`);
    }
    for (const socket of idle) socket.destroy();
  });

  it('200 that send a byte now and then leave the others served, and are told to hurry', { timeout: 300_000 }, async () => {
    const slow = [];
    for (let n = 0; n < 200; ++n) {
      const socket = await rawSocket(server);
      socket.on('error', () => {});
      socket.write('GET /api/v1/obligations HTTP/1.1\r\nHost: 127.0.0.1\r\n');
      slow.push(socket);
    }
    const drip = setInterval(() => slow.forEach((socket, n) => socket.writable && socket.write(`X-Slow-${n}: 1\r\n`)), 500);
    for (let n = 0; n < 50; ++n) await expectAnswer(server, 200, 'GET', '/api/v1/obligations?limit=5');
    const deadline = Date.now() + 60_000;
    while (slow.some((socket) => !socket.heard) && Date.now() < deadline) await moment(200);
    clearInterval(drip);
    assert.ok(slow.every((socket) => socket.heard.startsWith('HTTP/1.1 408')), slow.find((socket) => !socket.heard.startsWith('HTTP/1.1 408'))?.heard);
    for (const socket of slow) socket.destroy();
  });

  it('the same request under the same key, ten at once, is carried out once', { timeout: 300_000 }, async () => {
    const [duty] = await planned(server, 10);
    const answers = await Promise.all(Array.from({ length: 10 }, () => start(server, duty, { key: 'ten-at-once' })));
    assert.deepEqual(answers.map((answer) => answer?.status), Array(10).fill(200), answers.map((answer) => answer?.bytes.toString()).join('\n'));
    const { body } = await expectAnswer(server, 200, 'GET', `/api/v1/obligations/${duty.id}/steps`);
    assert.deepEqual(body.items.map(({ step }) => step), ['start']);
    const other = await start(server, duty, { key: 'ten-at-once', json: { step: 'cancel', words: 'другое' } });
    assert.equal(other.status, 409, other.bytes.toString());
    assert.equal(other.body.code, 'idempotency-key-reused');
    assert.equal(await server.stop(), 0, server.log());
    assert.deepEqual(place.broken(), []);
  });
});
