import assert from 'node:assert/strict';
import { it } from 'node:test';
import { plan } from '../support/documents.mjs';

const date = '2026-11-22';
const octets = { 'Content-Type': 'application/octet-stream' };
const schools = 'Код;Краткое наименование;Вид\n9301;СОШ № 931;школа\n9302;СОШ № 932;школа\n';
const rows = [
  ['1', 'Провести открытый урок', 'СОШ № 931', 'до 15 марта 2027 года', 'Протокол'],
  ['2', 'Принять участие в конкурсе', 'По выбору ОО', 'до 20 марта 2027 года', ''],
  ['3', 'Открыть группу', 'СОШ № 931', 'до 1 апреля 2027 года при наличии обучающихся с ОВЗ', ''],
  ['4', 'Помочь школе', 'СОШ № 932 (по согласованию)', 'до 10 апреля 2027 года', ''],
];

export function talk(world) {
  const duties = {};
  const school = {};
  let roadMap;

  it('approves a road map whose rows are fixed, by choice, on a condition and by agreement', async () => {
    const { api } = world;
    await api.call('importOrganisations', 200, { query: { fileName: 'talking.csv' }, bytes: Buffer.from(schools) });
    for (const one of await api.everything('listOrganisations', { text: 'СОШ № 93' }, 100)) school[one.shortName] = one.id;
    const bytes = plan(rows, 'План поддержки школ на 2026-2027 учебный год');
    const draft = (await api.call('createDraft', 201, { query: { fileName: 'talk.docx' }, headers: octets, bytes })).body;
    roadMap = (await api.call('approveDraft', 201, { path: { draftId: draft.id }, version: draft.version })).body.id;
    for (const one of await api.everything('listObligations', { date, roadMap }, 100)) duties[one.number] = one;
    assert.equal(duties['1'].addressee.id, school['СОШ № 931']);
    assert.equal(duties['4'].acceptance, 'asked');
    assert.equal(duties['2'], undefined, 'nobody has picked the optional row');
  });

  it('talks about a duty: says, corrects, removes, and leaves a trace', async () => {
    const { api } = world;
    const object = `obligation:${duties['1'].id}`;
    const headers = { 'Idempotency-Key': 'talk-of-the-duty' };
    const words = '<b>Готово</b> & "проверено" @{5';
    const said = (await api.call('addComment', 201, { json: { object, words }, headers })).body;
    assert.equal(said.words, words);
    assert.equal((await api.call('addComment', 201, { json: { object, words }, headers })).body.id, said.id);
    await api.refused('addComment', 400, 'value-empty', { json: { object, words: ' ' } });
    await api.refused('addComment', 400, 'field-too-long', { json: { object, words: 'я'.repeat(4001) } });
    await api.refused('addComment', 413, 'body-too-large', { json: { object, words: 'x'.repeat(100_000) } });
    await api.refused('addComment', 422, 'mention-out-of-sight', { json: { object, words: 'Посмотрите, @{999999}' } });
    await api.refused('addComment', 404, 'object-not-found', { json: { object: 'obligation:999999', words: 'Где?' } });
    await api.refused('addComment', 404, 'object-not-found', { json: { object: 'person:1', words: 'Кто?' } });
    for (let n = 0; n < 4; ++n) await api.call('addComment', 201, { json: { object, words: `Ещё ${n}` } });
    const all = await api.everything('listComments', { object }, 2);
    assert.deepEqual(all.map((one) => one.id), all.map((one) => one.id).toSorted((a, b) => b - a), 'newest first');
    await api.refused('listComments', 404, 'object-not-found', { query: { object: 'nothing' } });
    await api.refused('listComments', 400, 'query-invalid', {});
    const path = { commentId: said.id };
    const edited = (await api.call('editComment', 200, { path, version: 1, json: { words: 'Готово' } })).body;
    assert.ok(edited.editedAt);
    await api.refused('editComment', 412, 'changed-meanwhile', { path, version: 1, json: { words: 'Нет' } });
    await api.refused('removeComment', 404, 'comment-not-found', { path: { commentId: 999999 }, version: 1 });
    const removed = (await api.call('removeComment', 200, { path, version: 2 })).body;
    assert.equal(removed.words, '');
    assert.ok(removed.removedAt);
    await api.refused('editComment', 409, 'comment-removed', { path, version: 3, json: { words: 'Снова' } });
    assert.deepEqual((await api.call('suggestMentions', 200, { query: { object, text: 'нет такого' } })).body.items, []);
    await api.refused('suggestMentions', 404, 'object-not-found', { query: { object: 'obligation:999999' } });
  });

  it('asks for a later term and answers in working days', async () => {
    const { api } = world;
    const query = { date };
    const obligation = duties['1'].id;
    const json = { obligation, wished: '2027-04-01', words: 'Ремонт' };
    await api.refused('askForTerm', 400, 'day-in-past', { query, json: { ...json, wished: '2026-11-21' } });
    await api.refused('askForTerm', 400, 'term-not-later', { query, json: { ...json, wished: '2027-03-15' } });
    await api.refused('askForTerm', 404, 'obligation-not-found', { query, json: { ...json, obligation: 999999 } });
    const made = (await api.call('askForTerm', 201, { query, json })).body;
    assert.equal(made.answerBy, '2026-11-25');
    await api.refused('askForTerm', 409, 'term-request-open', { query, json });
    assert.equal((await api.call('getTermRequest', 200, { path: { requestId: made.id }, query })).body.late, false);
    const late = await api.call('listTermRequests', 200, { query: { date: '2026-11-26', state: 'open', obligation } });
    assert.equal(late.body.counts.late, 1);
    await api.refused('getTermRequest', 404, 'term-request-not-found', { path: { requestId: 999999 } });
    await api.refused('listTermRequests', 400, 'query-invalid', { query: { state: 'lost' } });
    const withdrawn = await api.call('withdrawTermRequest', 200, { path: { requestId: made.id }, version: 1 });
    assert.equal(withdrawn.body.state, 'withdrawn');
    await api.refused('withdrawTermRequest', 409, 'term-request-answered', { path: { requestId: made.id }, version: 2 });
    const again = (await api.call('askForTerm', 201, { query, json })).body;
    const path = { requestId: again.id };
    await api.refused('answerTermRequest', 400, 'words-needed', { path, query, version: 1, json: { granted: null } });
    await api.refused('answerTermRequest', 412, 'changed-meanwhile', { path, query, version: 9, json: { granted: '2027-04-01' } });
    const granted = (await api.call('answerTermRequest', 200, { path, query, version: 1, json: { granted: '2027-04-05' } })).body;
    assert.deepEqual([granted.state, granted.term, granted.termWas], ['granted', '2027-04-05', '2027-03-15']);
    const moved = (await api.call('getObligation', 200, { path: { obligationId: obligation } })).body;
    assert.equal(moved.occurrence.to, '2027-04-05');
    const csv = await api.call('exportTermRequests', 200, { query: { date, format: 'csv', obligation } });
    assert.match(csv.text, /^\uFEFF/);
    assert.match(csv.text, /Ремонт/);
    await api.call('exportTermRequests', 200, { query: { format: 'xlsx' } });
    await api.refused('exportTermRequests', 400, 'query-invalid', { query: { format: 'pdf' } });
    const term = (await api.call('getAnswerTerm', 200)).body;
    assert.equal(term.workingDays, 3);
    await api.refused('putAnswerTerm', 400, 'days-out-of-range', { version: term.version, json: { workingDays: 0 } });
    assert.equal((await api.call('putAnswerTerm', 200, { version: term.version, json: { workingDays: 5 } })).body.workingDays, 5);
    await api.refused('putAnswerTerm', 412, 'changed-meanwhile', { version: term.version, json: { workingDays: 4 } });
    await api.refused('getAnswerTerm', 404, 'territory-not-found', { query: { territory: 999999 } });
  });

  it('agrees and declines by agreement, with a result for each', async () => {
    const { api } = world;
    const id = duties['4'].id;
    const { items, counts } = (await api.call('listAcceptances', 200, { query: { roadMap } })).body;
    assert.deepEqual(items.map((one) => one.obligation), [id]);
    assert.deepEqual(counts, { asked: 1, declined: 0 });
    await api.refused('listAcceptances', 400, 'query-invalid', { query: { acceptance: 'maybe' } });
    await api.refused('answerAcceptances', 400, 'words-needed', { json: { obligations: [id], answer: 'declined' } });
    await api.refused('answerAcceptances', 400, 'value-empty', { json: { obligations: [], answer: 'agreed' } });
    const json = { obligations: [id, 999999], answer: 'declined', words: 'Нет специалиста' };
    const results = (await api.call('answerAcceptances', 200, { json })).body;
    assert.equal(results.items.find((one) => one.id === 999999).code, 'acceptance-not-needed');
    assert.equal((await api.call('getAcceptance', 200, { path: { obligationId: id } })).body.acceptance, 'declined');
    await api.refused('getAcceptance', 404, 'acceptance-not-needed', { path: { obligationId: duties['1'].id } });
    await api.call('answerAcceptances', 200, { json: { obligations: [id], answer: 'asked' } });
    await api.call('answerAcceptances', 200, { json: { obligations: [id], answer: 'agreed' } });
    assert.equal((await api.call('getObligation', 200, { path: { obligationId: id } })).body.acceptance, 'agreed');
  });

  it('picks an optional row and gives it up', async () => {
    const { api } = world;
    const organisation = school['СОШ № 932'];
    const [offer] = (await api.call('listRowChoices', 200, { query: { roadMap, organisation } })).body.items;
    assert.equal(offer.state, 'offered');
    const path = { choiceId: offer.id };
    const owed = async () => (await api.everything('listObligations', { date, roadMap, organisation }, 100)).length;
    const before = await owed();
    const chosen = (await api.call('chooseRow', 200, { path, query: { date }, version: offer.version, json: { chosen: true } })).body;
    assert.equal(chosen.state, 'chosen');
    assert.equal(await owed(), before + 1);
    await api.refused('chooseRow', 412, 'changed-meanwhile', { path, version: offer.version, json: { chosen: false } });
    await api.refused('chooseRow', 404, 'row-choice-not-found', { path: { choiceId: 999999 }, version: 1, json: { chosen: true } });
    await api.refused('chooseRow', 400, 'json-missing', { path, version: 1, json: {} });
    await api.call('chooseRow', 200, { path, query: { date }, version: chosen.version, json: { chosen: false } });
    assert.equal(await owed(), before);
    await api.refused('listRowChoices', 400, 'query-invalid', { query: { state: 'lost' } });
  });

  it('answers a condition: what does not apply is neither owed nor undone', async () => {
    const { api } = world;
    const query = { date, roadMap, organisation: school['СОШ № 931'] };
    const { items, counts } = (await api.call('listConditions', 200, { query })).body;
    assert.deepEqual(counts, { asked: 1, holds: 0, holdsNot: 0 });
    const [asked] = items;
    assert.deepEqual([asked.kind, asked.condition, asked.year], ['presence', 'при наличии обучающихся с ОВЗ', 2026]);
    const path = { conditionId: asked.id };
    const json = { holds: false, words: 'Таких детей нет' };
    const no = (await api.call('answerCondition', 200, { path, query: { date }, version: asked.version, json })).body;
    assert.equal(no.state, 'holds-not');
    const gone = (await api.call('getObligation', 200, { path: { obligationId: duties['3'].id } })).body;
    assert.equal(gone.stage, 'gone');
    await api.refused('answerCondition', 412, 'changed-meanwhile', { path, version: asked.version, json });
    await api.refused('answerCondition', 409, 'condition-closed', { path, query: { date: '2027-09-01' }, version: no.version, json });
    await api.refused('answerCondition', 404, 'condition-not-found', { path: { conditionId: 999999 }, version: 1, json });
    await api.call('answerCondition', 200, { path, query: { date }, version: no.version, json: { holds: true } });
    assert.equal((await api.call('getObligation', 200, { path: { obligationId: duties['3'].id } })).body.stage, 'owed');
    await api.refused('listConditions', 400, 'query-invalid', { query: { year: 1 } });
  });
}
