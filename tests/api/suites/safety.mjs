import assert from 'node:assert/strict';
import { request } from 'node:http';
import { it } from 'node:test';

/** A request whose every header is ours, the Host too. */
function raw(address, method, path, headers) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const sent = request({ hostname, port, method, path, headers, setHost: !headers.Host }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

export function safety(world) {
  it('carries the safety headers on pages, answers and refusals alike', async () => {
    for (const path of ['/', '/api/v1/session', '/api/v1/nothing', '/healthz']) {
      const { headers } = await fetch(world.server.address + path);
      assert.match(headers.get('content-security-policy'), /default-src 'self'.*frame-ancestors 'none'/, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('x-frame-options'), 'DENY', path);
      assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path);
      assert.ok(headers.get('referrer-policy'), path);
      assert.equal(headers.get('access-control-allow-origin'), null, path);
      assert.ok(Date.parse(headers.get('date')), path);
    }
  });

  it('changes nothing at the wish of another site', async () => {
    const { address } = world.server;
    const path = `/api/v1/drafts/${world.order.id}/undo`;
    const own = new URL(address).host;
    for (const headers of [
      { Origin: 'http://evil.example' },
      { Origin: 'null' },
      { Origin: 'http://127.0.0.1:1' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ]) {
      const answer = await raw(address, 'POST', path, headers);
      assert.equal(answer.status, 403, JSON.stringify(headers));
      assert.equal(JSON.parse(answer.text).code, 'cross-site-refused');
    }
    const fromHere = await raw(address, 'POST', path, { Origin: `http://${own}`, 'Sec-Fetch-Site': 'same-origin' });
    assert.equal(JSON.parse(fromHere.text).code, 'version-required');
  });

  it('answers under no foreign name', async () => {
    for (const Host of ['evil.example', '10.0.0.1:8080', 'localhost.evil.example']) {
      const answer = await raw(world.server.address, 'GET', '/api/v1/session', { Host });
      assert.equal(answer.status, 421, Host);
      assert.equal(JSON.parse(answer.text).code, 'host-not-allowed');
    }
    assert.equal((await raw(world.server.address, 'GET', '/api/v1/session', { Host: 'localhost:9' })).status, 200);
  });

  it('serves the interface for pages and nothing of it under /api', async () => {
    const { address } = world.server;
    for (const path of ['/', '/road-maps/7', '/import']) {
      const page = await fetch(address + path);
      assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.match(await page.text(), /interface/);
    }
    const asset = await fetch(`${address}/assets/app-12345678.js`);
    assert.match(asset.headers.get('cache-control'), /immutable/);
    const unknown = await fetch(`${address}/api/v1/nothing`);
    assert.equal(unknown.status, 404);
    assert.equal((await unknown.json()).code, 'not-found');
    const wrong = await fetch(`${address}/api/v1/today`, { method: 'DELETE' });
    assert.equal(wrong.status, 405);
    assert.equal(wrong.headers.get('allow'), 'GET, HEAD');
    const head = await fetch(`${address}/api/v1/session`, { method: 'HEAD' });
    assert.ok(Number(head.headers.get('content-length')) > 50);
  });

  it('speaks English to those who ask for it', async () => {
    const { body } = await world.api.call('getDraft', 404, { path: { draftId: 999999 }, headers: { 'Accept-Language': 'en-GB, ru;q=0.5' } });
    assert.equal(body.title, 'There is no such draft.');
    assert.equal(body.title, body.title_en);
  });

  it('refuses a body larger than its route takes before reading it', async () => {
    const { body } = await world.api.call('understandWording', 413, { json: { field: 'schools', text: 'я'.repeat(100_000) } });
    assert.equal(body.code, 'body-too-large');
  });

  it('keeps its head when forty requests come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => world.api.call(n % 2 ? 'listObligations' : 'getToday', 200, { query: { date: '2026-11-22' } })),
    );
    assert.equal(new Set(answers.map((answer) => answer.text)).size, 2);
  });
}
