import assert from 'node:assert/strict';
import { it } from 'node:test';

export function system(world) {
  it('says that it is well, who acts and which day it is', async () => {
    const health = await world.api.call('getHealth', 200);
    assert.equal(health.body.status, 'ok');
    const { body } = await world.api.call('getSession', 200);
    assert.equal(body.language, 'ru');
    assert.equal(body.version, health.body.version);
    const english = await world.api.call('getSession', 200, { headers: { 'Accept-Language': 'en' } });
    assert.equal(english.body.language, 'en');
  });

  it('counts requests by route and status', async () => {
    const { text } = await world.api.call('getMetrics', 200);
    assert.match(text, /vekha_http_requests_total\{route="\/api\/v1\/session",method="GET",status="200"\} [2-9]/);
    assert.match(text, /vekha_http_request_seconds_bucket\{route="\/healthz",le="\+Inf"\} \d/);
    assert.match(text, /vekha_drafts_open 0/);
  });

  it('has an empty first screen before anything is imported', async () => {
    const { body } = await world.api.call('getToday', 200, { query: { date: '2026-11-22' } });
    assert.equal(body.date, '2026-11-22');
    assert.deepEqual([body.overdue.total, body.week.total, body.waiting.total, body.nextDate], [0, 0, 0, null]);
    for (const date of ['2026-02-30', '22.11.2026', '', 'today']) {
      const refusal = await world.api.refused('getToday', 400, 'query-invalid', { query: { date } });
      assert.equal(refusal.data.parameter, 'date');
    }
  });
}
