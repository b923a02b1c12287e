import assert from 'node:assert/strict';
import { it } from 'node:test';

const key = (name) => ({ 'Idempotency-Key': `waves-suite-${name}` });
const unknown = { waveId: 4040 };

const questionnaire = {
  title: 'Своя анкета',
  audience: 'teachers',
  items: [
    { code: 'A1', kind: 'frequency', text: 'Уроки срываются.', worst: 'high', risks: ['G3.DISC'] },
    { code: 'A2', kind: 'share', text: 'Какой доле учеников нужна помощь?', range: { best: 0, worst: 40 }, risks: ['G2.FAIL'] },
    { code: 'A3', kind: 'choice', text: 'Есть ли психолог?', choices: [{ text: 'Да', badness: 0 }, { text: 'Нет', badness: 100 }], risks: ['G1.STAFF'] },
  ],
};

/** A page of the answers: no script, no cookie, nothing to be kept. */
function plain(answer) {
  assert.match(answer.headers.get('content-type'), /^text\/html/);
  assert.match(answer.headers.get('content-security-policy'), /^default-src 'none'; style-src 'nonce-/);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.equal(answer.headers.get('set-cookie'), null);
  return answer;
}

function operationOf(path, sends) {
  if (path === '/a') return sends ? 'takeCode' : 'showCodePage';
  if (path === '/a/done') return 'showThanks';
  if (path.endsWith('/done')) return 'showClassThanks';
  return sends ? 'giveAnswers' : 'showSheet';
}

export function waves(world) {
  /** As the browser of whoever got the link: no session, no script, and the answer held against the contract. */
  const open = async (path, fields) => {
    const { contract, good, bad } = world.api;
    const name = operationOf(path, fields !== undefined);
    const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {};
    const answer = await fetch(`${world.server.address}${path}`, { ...init, redirect: 'manual' });
    const { status, headers } = answer;
    const text = await answer.text();
    assert.deepEqual(contract.faults(name, status, headers.get('content-type'), text), [], `${name} ${status}`);
    (status < 400 ? good : bad).add(name);
    return { status, headers, text };
  };

  it('keeps questionnaires with editions', async () => {
    const { api } = world;
    const { items } = (await api.call('listQuestionnaires', 200)).body;
    assert.deepEqual(items.slice(0, 4).map((one) => one.audience), ['heads', 'teachers', 'pupils', 'parents']);
    await api.refused('listQuestionnaires', 400, 'query-invalid', { query: { date: 'soon' } });
    await api.refused('getQuestionnaire', 404, 'questionnaire-not-found', { path: { questionnaireCode: 'nothing' } });
    const made = (await api.call('makeQuestionnaire', 201, { json: questionnaire, headers: key('questionnaire') })).body;
    assert.equal((await api.call('makeQuestionnaire', 201, { json: questionnaire, headers: key('questionnaire') })).body.code, made.code);
    await api.refused('makeQuestionnaire', 400, 'questionnaire-empty', { json: { ...questionnaire, items: [] } });
    await api.refused('makeQuestionnaire', 400, 'questionnaire-risk-unknown', { json: { ...questionnaire, items: [{ ...questionnaire.items[0], risks: ['G9.X'] }] } });
    const path = { questionnaireCode: made.code };
    const changed = (await api.call('changeQuestionnaire', 200, { path, version: 1, json: { ...questionnaire, title: 'Анкета округа' } })).body;
    assert.equal(changed.edition, 2);
    await api.refused('changeQuestionnaire', 412, 'changed-meanwhile', { path, version: 1, json: questionnaire });
    await api.refused('changeQuestionnaire', 409, 'questionnaire-of-program', { path: { questionnaireCode: 'pupils' }, version: 1, json: questionnaire });
    assert.equal((await api.call('getQuestionnaire', 200, { path, query: { edition: 1 } })).body.title, questionnaire.title);
    world.questionnaire = made.code;
  });

  it('plans, changes and opens a wave', async () => {
    const { api } = world;
    world.organisations ??= await api.everything('listOrganisations', {}, 500);
    const schools = world.organisations.filter((one) => one.kind === 'school').slice(0, 2).map((one) => one.id);
    const asked = { title: 'Опрос двух школ', from: '2020-01-01', to: '2039-12-31', questionnaires: [world.questionnaire], schools, expected: { teachers: 10 } };
    const made = (await api.call('makeWave', 201, { json: asked, headers: key('wave') })).body;
    assert.equal((await api.call('makeWave', 201, { json: asked, headers: key('wave') })).body.id, made.id);
    assert.equal(made.schools, 2);
    assert.deepEqual(made.rates, [{ audience: 'teachers', expected: 20, answered: 0 }]);
    await api.refused('makeWave', 400, 'questionnaires-missing', { json: { ...asked, questionnaires: [] } });
    await api.refused('makeWave', 400, 'audience-repeated', { json: { ...asked, questionnaires: [world.questionnaire, 'teachers'] } });
    await api.refused('makeWave', 400, 'scoring-unsound', { json: { ...asked, scoring: { fewest: 4 } } });
    await api.refused('makeWave', 400, 'window-reversed', { json: { ...asked, to: '2019-01-01' } });
    world.wave = { waveId: made.id };
    const fields = { title: 'Опрос школ', from: asked.from, to: asked.to, scoring: { high: 60, medium: 30, fewest: 5, weights: { teachers: 2 } } };
    const changed = (await api.call('changeWave', 200, { path: world.wave, version: made.version, json: fields })).body;
    assert.equal(changed.scoring.high, 60);
    await api.refused('changeWave', 412, 'changed-meanwhile', { path: world.wave, version: made.version, json: fields });
    const spare = (await api.call('makeWave', 201, { json: { ...asked, title: 'Лишний' } })).body;
    await api.call('discardWave', 204, { path: { waveId: spare.id }, version: spare.version });
    await api.refused('scoreWave', 409, 'wave-not-closed', { path: world.wave, version: changed.version });
    await api.refused('closeWave', 409, 'wave-not-open', { path: world.wave, version: changed.version });
    const opened = (await api.call('openWave', 200, { path: world.wave, version: changed.version })).body;
    assert.equal(opened.state, 'open');
    await api.refused('openWave', 409, 'wave-open', { path: world.wave, version: opened.version });
    await api.refused('discardWave', 409, 'wave-not-planned', { path: world.wave, version: opened.version });
    await api.refused('getWave', 404, 'wave-not-found', { path: unknown });
    assert.ok((await api.everything('listWaves', { state: 'open' })).some((one) => one.id === made.id));
    await api.refused('listWaves', 400, 'query-invalid', { query: { state: 'sleeping' } });
    assert.match((await api.call('exportWaves', 200, { query: { format: 'csv' } })).text, /Опрос школ/);
    await api.refused('exportWaves', 400, 'query-invalid', { query: { format: 'pdf' } });
  });

  it('prints links, takes answers on plain pages, once', async () => {
    const { api } = world;
    const schools = (await api.call('listWaveSchools', 200, { path: world.wave })).body;
    assert.equal(schools.total, 2);
    await api.refused('listWaveSchools', 404, 'wave-not-found', { path: unknown });
    assert.match((await api.call('exportWaveSchools', 200, { path: world.wave, query: { format: 'csv' } })).text, /0 из 10/);
    await api.refused('exportWaveSchools', 404, 'wave-not-found', { path: unknown, query: { format: 'csv' } });
    const path = { ...world.wave, waveSchoolId: schools.items[0].id };
    world.asked = schools.items[0].school.id;
    await api.refused('getWaveSchool', 404, 'wave-school-not-found', { path: { ...path, waveSchoolId: 40404 } });
    await api.call('setWaveExpected', 200, { path, json: { expected: { teachers: 12 } } });
    await api.refused('setWaveExpected', 400, 'expected-unsound', { path, json: { expected: { teachers: 5001 } } });
    const made = (await api.call('printWaveLinks', 201, { path, json: { audience: 'teachers', number: 7 }, headers: key('links') })).body;
    assert.equal(made.links.length, 7);
    assert.match(made.links[0].qr, /^<svg /);
    await api.refused('printWaveLinks', 409, 'links-too-many', { path, json: { audience: 'teachers', number: 200 } });
    await api.refused('printWaveLinks', 400, 'audience-not-asked', { path, json: { audience: 'pupils', number: 1 } });
    const code = (await api.call('makeClassCode', 201, { path, json: { audience: 'teachers', seats: 2, lastDay: '2039-12-31' } })).body;
    await api.refused('makeClassCode', 400, 'class-day-unfit', { path, json: { audience: 'teachers', seats: 1, lastDay: '2001-01-01' } });

    const links = made.links.map((link) => new URL(link.url).pathname);
    const page = plain(await open(links[0]));
    assert.equal(page.status, 200);
    assert.ok(Buffer.byteLength(page.text) < 30 * 1024);
    assert.doesNotMatch(page.text, /<script|\son\w+=/);
    assert.match(page.text, /<legend>1\. Уроки срываются\.<\/legend>/);
    const bad = plain(await open(links[0], { A1: '9', A2: 'много' }));
    assert.equal(bad.status, 400);
    assert.match(bad.text, /href=#A3/);
    const answers = { A1: '3', A2: '30', A3: '1' };
    for (const link of links.slice(0, 5)) {
      const given = await open(link, answers);
      assert.equal(given.status, 303);
      assert.equal(given.headers.get('location'), '/a/done');
    }
    plain(await open('/a/done'));
    const again = plain(await open(links[0], answers));
    assert.equal(again.status, 409);
    assert.match(again.text, /answer-link-used/);
    assert.equal((await open(links[5], { ...answers, B1: '1' })).status, 400);
    assert.match(plain(await open('/a/zzzzzzzzzzzzzzzzzzzzzzzzzz')).text, /answer-link-unknown/);

    const to = await open('/a', { code: `${code.code.slice(0, 3)} ${code.code.slice(3)}` });
    assert.equal(to.headers.get('location'), `/a/${code.code}`);
    assert.equal(plain(await open('/a', { code: 'нет' })).status, 400);
    plain(await open('/a'));
    const form = /name=form value=(\w+)/.exec((await open(`/a/${code.code}`)).text)[1];
    const inClass = await open(`/a/${code.code}`, { ...answers, form });
    assert.equal(inClass.headers.get('location'), `/a/${code.code}/done`);
    assert.match(plain(await open(`/a/${code.code}/done`)).text, new RegExp(`href=/a/${code.code}`));
    assert.equal((await open(`/a/${code.code}`, { ...answers, form })).status, 409);

    const school = (await api.call('getWaveSchool', 200, { path })).body;
    assert.equal(school.rates[0].answered, 6);
    const batch = school.batches.find((one) => one.kind === 'links');
    await api.call('withdrawWaveLinks', 200, { path: { ...path, batchId: batch.id } });
    await api.refused('withdrawWaveLinks', 409, 'wave-batch-withdrawn', { path: { ...path, batchId: batch.id } });
    assert.equal(plain(await open(links[6])).status, 410);
  });

  it('shows nothing before the scoring, and scores once', async () => {
    const { api } = world;
    await api.refused('listWaveScores', 409, 'wave-not-scored', { path: world.wave });
    const reminded = (await api.call('remindSchools', 200, { path: world.wave, json: { below: 100 } })).body;
    assert.equal(reminded.schools.length, 2);
    await api.refused('remindSchools', 404, 'wave-not-found', { path: unknown, json: { below: 50 } });
    let wave = (await api.call('getWave', 200, { path: world.wave })).body;
    wave = (await api.call('closeWave', 200, { path: world.wave, version: wave.version })).body;
    wave = (await api.call('scoreWave', 200, { path: world.wave, version: wave.version })).body;
    assert.equal(wave.state, 'scored');
    await api.refused('changeWave', 409, 'wave-scored', { path: world.wave, version: wave.version, json: { title: 'x', from: wave.from, to: wave.to } });
    const { items } = (await api.call('listWaveScores', 200, { path: world.wave })).body;
    const own = (await api.call('getSchoolWaveScores', 200, { path: { organisationId: world.asked }, query: { wave: wave.id } })).body;
    assert.deepEqual(own.scores.risks.map((one) => [one.risk, one.level, one.score]), [['G1.STAFF', 'high', 100], ['G2.FAIL', 'high', 75], ['G3.DISC', 'high', 75]]);
    const silent = items.find((one) => one.school !== world.asked);
    assert.ok(silent.risks.every((one) => one.level === 'too-few' && one.score === null));
    await api.refused('getSchoolWaveScores', 404, 'organisation-not-found', { path: { organisationId: 404040 } });
  });

  it('stops who guesses links, and has no line of answers in the log', async () => {
    let last = { status: 404 };
    for (let n = 0; last.status === 404 && n < 100; n += 1) last = await open('/a/zzzzzzzzzzzzzzzzzzzzzzzzzz');
    assert.equal(plain(last).status, 429);
    assert.match(last.text, /answers-too-many/);
    assert.ok(Number(last.headers.get('retry-after')) > 0);
    for (const path of ['/a', '/a/123456789/done']) assert.equal((await open(path)).status, 429);
    assert.doesNotMatch(world.server.log(), / \/a[ /]/);
  });
}
