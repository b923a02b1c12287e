// Two municipalities of one region, alike: everything that operations take stands in both. Made while nobody has an account.
import { Buffer } from 'node:buffer';
import { plan } from '../support/documents.mjs';

const octets = { 'Content-Type': 'application/octet-stream' };
const term = { from: '2026-09-01', orderNumber: '17-К', orderDay: '2026-08-28' };

export async function makeWorld(api) {
  const made = async (operation, ask) => (await api.call(operation, 201, ask)).body;
  const root = (await made('addTerritory', { json: { name: 'Зареченская область', kind: 'region' } })).id;
  const world = { root, places: {} };
  for (const [name, code] of [['here', '4'], ['there', '7']]) {
    const territory = (await made('addTerritory', { json: { name: `Округ ${code}`, kind: 'municipal-district', parent: root } })).id;
    world.places[name] = await fill(api, made, { name, territory, path: [root, territory], code });
  }
  const { version: _, ...calendar } = (await api.call('getSchoolCalendar', 200)).body;
  world.calendar = calendar;
  return world;
}

/** An import belongs to who made it and to whose right reaches as far, so a municipality has one of its own. */
export async function upload(client, place) {
  const table = Buffer.from(`Код;Краткое наименование;Вид\n${place.code}09;Школа № ${place.code}09;школа\n`);
  const query = { kind: 'organisations', fileName: 'r.csv', territory: place.territory };
  return (await client.call('uploadRegister', 201, { query, headers: octets, bytes: table })).body.id;
}

async function fill(api, made, place) {
  const { territory, code } = place;
  const at = { territory };
  const organisation = (kind, name, number) =>
    made('addOrganisation', { json: { kind, code: `${code}${number}`, shortName: `${name} № ${code}${number}`, territory } });
  const school = await organisation('school', 'СОШ', '01');
  const curated = await organisation('school', 'Гимназия', '02');
  const spare = await organisation('school', 'Лицей', '03');
  Object.assign(place, { school: school.id, schoolCode: school.code, curated: curated.id, spare: spare.id, spareVersion: spare.version });

  const rows = [['1', 'Провести совещание', `СОШ № ${code}01`, 'март 2027 года', 'Протокол']];
  const bring = (title) => made('createDraft', { query: { fileName: 'plan.docx', ...at }, headers: octets, bytes: plan(rows, `План ${title} на 2026-2027 учебный год`) });
  const approved = await bring('утверждённый');
  place.roadMap = (await made('approveDraft', { path: { draftId: approved.id }, version: approved.version })).id;
  const draft = await bring('на проверке');
  Object.assign(place, { draft: draft.id, row: draft.rows[0].rowId });
  const thrown = await bring('лишний');
  await api.call('discardDraft', 204, { path: { draftId: thrown.id }, version: thrown.version });
  place.discarded = thrown.id;
  const owed = (await api.call('listObligations', 200, { query: { ...at, organisation: school.id } })).body;
  place.obligation = owed.items[0].id;
  place.evidence = (await made('addEvidence', { path: { obligationId: place.obligation }, json: { kind: 'note', words: 'Проведено' } })).id;
  place.comment = (await made('addComment', { json: { object: `obligation:${place.obligation}`, words: 'Справка готовится' } })).id;
  place.termRequest = (await made('askForTerm', { json: { obligation: place.obligation, wished: '2027-05-15', words: 'Ремонт' } })).id;

  const person = (name, of) => made('createPerson', { json: { name, ...of } });
  place.person = (await person(`Работник ${code}`, { organisation: school.id })).id;
  place.grant = (await made('giveRole', { path: { personId: place.person }, json: { role: 'teacher', organisation: school.id } })).id;
  await curate(api, made, place, (await person(`Куратор ${code}`, { territory })).id);

  const group = await made('makeGroup', { json: { code: 'ШНОР', year: 2026, territory } });
  const body = await made('makeBody', { json: { kind: 'council', name: `Совет ${code}`, territory } });
  const member = await api.call('addBodyMember', 200, { path: { bodyId: body.id }, version: body.version, json: { name: 'Член совета', part: 'member' } });
  const appointment = await made('makeAppointment', { json: { name: 'Назначенный', duty: 'other', dutyName: 'дежурный', from: '2026-09-01', territory } });
  Object.assign(place, { group: group.id, body: body.id, member: member.body.members[0].id, appointment: appointment.id });
  const settled = await api.call('settleExecutor', 200, {
    json: { wording: `УО ${code}`, territory, targets: [{ kind: 'organisation', organisation: spare.id }] },
  });
  place.executor = settled.body.entry.id;
  const measured = { code: `П${code}`, name: 'Доля школ', formula: 'school-share', measure: 'yes-no', overTerritory: 'ratio-of-sums' };
  place.indicator = (await made('makeIndicator', { query: at, json: { definition: measured } })).id;
  await ask(api, made, place);
  place.import = await upload(api, place);
  await askPeople(api, made, place);
  await bringResults(api, place);
  await profileSchool(api, made, place);
  return place;
}

/** A file in force that names a school nobody knows, and one that was not applied. */
async function bringResults(api, place) {
  const { territory, code } = place;
  const bring = async (rows) => {
    const bytes = Buffer.from(`school,procedure,subject,grade,year,score,mark,journal_mark\n${rows}`);
    return (await api.call('uploadResultFile', 201, { query: { fileName: 'r.csv', territory }, headers: octets, bytes })).body;
  };
  const applied = await bring(`${code}01,VPR,MA,5,2024,9,4,\nedu${code}99,VPR,MA,5,2024,9,4,\n`);
  await api.call('applyResultFile', 200, { path: { resultFileId: applied.id }, version: applied.version });
  place.resultFile = applied.id;
  place.quarantined = (await api.call('listResultQuarantine', 200, { query: { file: applied.id } })).body.items[0].id;
  place.resultPreview = (await bring(`${code}01,VPR,RU,5,2024,9,4,\n`)).id;
}

/** A risk profile of a school and a visit to it. */
async function profileSchool(api, made, place) {
  const json = { day: '2026-11-01', levels: { 'G2.FAIL': 'high' } };
  place.riskProfile = (await api.call('saveOfficialRisks', 200, { path: { organisationId: place.school }, version: 0, json })).body.id;
  place.visit = (await made('planVisits', { json: { school: place.school, kind: 'verification', form: 'onsite', due: '2039-12-31' } })).id;
}

async function curate(api, made, place, curator) {
  const { body: catalogue } = await api.call('getCuratorCatalogue', 200);
  const answers = Object.fromEntries(catalogue.questions.map((question) => [question.code, 3]));
  const path = { personId: curator };
  const saved = await api.call('saveCurator', 200, { path, version: 0, json: { answers, consentOn: '2026-08-01' } });
  await api.call('selectCurator', 200, { path, version: saved.body.version, json: { state: 'selected', basis: 'Протокол № 3' } });
  const assignment = await made('assignCurator', { json: { ...term, school: place.curated, curator } });
  const record = await made('addCuratorRecord', { path: { assignmentId: assignment.id }, json: { kind: 'plan', what: 'Посетить урок' } });
  Object.assign(place, { curator, assignment: assignment.id, record: record.id });
}

/** A questionnaire of the municipality and a wave that asks a school of it. */
async function askPeople(api, made, place) {
  const at = { territory: place.territory };
  const items = [{ code: 'A1', kind: 'yes-no', text: 'Хорошо ли?', worst: 'low', risks: ['G3.WELL'] }];
  place.questionnaire = (await made('makeQuestionnaire', { query: at, json: { title: `Анкета ${place.code}`, audience: 'teachers', items } })).code;
  const asked = { title: `Опрос ${place.code}`, from: '2026-09-01', to: '2039-12-31', questionnaires: ['teachers'], schools: [place.spare], expected: { teachers: 5 } };
  const planned = await made('makeWave', { query: at, json: asked });
  const wave = (await api.call('openWave', 200, { path: { waveId: planned.id }, version: planned.version })).body;
  place.wave = wave.id;
  place.waveSchool = (await api.call('listWaveSchools', 200, { path: { waveId: wave.id } })).body.items[0].id;
}

/** Rounds of the municipality: one goes on, one is closed; a correction that a school proposed; minutes with a decision. */
async function ask(api, made, place) {
  const at = { territory: place.territory };
  const field = { code: 'n', kind: 'number', label: 'Сколько' };
  const form = { title: `Опрос ${place.code}`, respondents: 'schools', duties: 'due', fields: [field] };
  place.form = (await made('makeMonitoringForm', { query: at, json: form })).code;
  const hold = async (title, organisation) => {
    const asked = { form: place.form, title, from: '2026-09-01', to: '2027-08-31', due: '2027-08-31', organisations: [organisation] };
    const round = await made('makeRound', { query: at, json: asked });
    return (await api.call('openRound', 200, { path: { roundId: round.id }, version: round.version })).body;
  };
  const answerOf = async (roundId) => (await api.call('listRoundAnswers', 200, { path: { roundId } })).body.items[0];
  place.round = (await hold('Идёт', place.spare)).id;
  place.answer = (await answerOf(place.round)).id;
  const closing = await hold('Закрыт', place.spare);
  place.closedRound = closing.id;
  await api.call('closeRound', 200, { path: { roundId: closing.id }, version: closing.version });
  const corrected = await answerOf((await hold('С поправкой', place.school)).id);
  const note = { obligation: place.obligation, fact: 'not-done', correction: `Перенести ${place.code}` };
  await api.call('submitMonitoringAnswer', 200, { path: { answerId: corrected.id }, version: corrected.version, json: { duties: [note] } });
  const { items } = (await api.call('listPlanCorrections', 200, { query: at })).body;
  place.correction = items.find((one) => one.obligation === place.obligation).id;
  const minutes = { kind: 'meeting', title: `Совещание ${place.code}`, heldOn: '2026-11-01', state: 'planned', territory: place.territory };
  place.meeting = (await made('makeMeeting', { json: minutes })).id;
  const decision = { text: 'Подготовить', due: '2026-12-31', state: 'open' };
  place.decision = (await made('addDecision', { path: { meetingId: place.meeting }, json: decision })).id;
}
