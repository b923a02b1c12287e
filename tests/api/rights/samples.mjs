// One call of every operation that asks for a right: what it takes, and to what it belongs. Versions that do not exist
// keep the world as it is: who is allowed gets as far as the version.
import { Buffer } from 'node:buffer';
import { plan } from '../support/documents.mjs';
import { tinyPng } from '../support/pictures.mjs';

const version = 999_999;
const octets = { 'Content-Type': 'application/octet-stream' };
const term = { from: '2026-09-01', orderNumber: '17-К', orderDay: '2026-08-28' };

/** Belongs to the territory, to the school, to the school that has a curator, or to the whole region. */
const ofTerritory = (ask) => ({ at: 'territory', ask });
const ofSchool = (ask) => ({ at: 'school', ask });
const ofCurated = (ask) => ({ at: 'curated', ask });
const ofSpare = (ask) => ({ at: 'spare', ask });
const ofRegion = (ask) => ({ at: 'region', ask });
/** A list: shown, maybe empty, to whoever has the permission anywhere. */
const list = (ask = () => ({})) => ({ at: 'list', ask });

let turn = 0;
/** Never the same twice: creations must not meet what an earlier role made. */
const fresh = (word) => `${word} ${++turn}`;

const draft = (p) => ({ draftId: p.draft });
const roadMap = (p) => ({ roadMapId: p.roadMap });
const school = (p) => ({ organisationId: p.school });
const person = (p) => ({ personId: p.person });
const group = (p) => ({ groupId: p.group });
const assignment = (p) => ({ assignmentId: p.assignment });
const imported = (p) => ({ importId: p.import });

const drafts = {
  getToday: list(),
  listDrafts: list(),
  createDraft: { at: 'new', ask: (p) => ({
    query: { fileName: 'plan.docx', territory: p.territory },
    headers: octets,
    bytes: plan([['1', 'Провести совещание', 'УО', 'март 2027 года', '']], fresh('План на 2026-2027 учебный год,')),
  }) },
  getDraft: ofTerritory((p) => ({ path: draft(p) })),
  editDraft: ofTerritory((p) => ({ path: draft(p), version, json: { title: 'Другое' } })),
  discardDraft: ofTerritory((p) => ({ path: draft(p), version })),
  getDraftSource: ofTerritory((p) => ({ path: draft(p) })),
  getDraftFile: ofTerritory((p) => ({ path: draft(p) })),
  getDraftExecutors: ofTerritory((p) => ({ path: draft(p) })),
  correctField: ofTerritory((p) => ({ path: draft(p), version, json: { rowId: p.row, field: 'text', value: 'Иначе' } })),
  addRow: ofTerritory((p) => ({ path: draft(p), version, json: { text: 'Ещё одно' } })),
  removeRow: ofTerritory((p) => ({ path: { ...draft(p), rowId: p.row }, version })),
  moveRow: ofTerritory((p) => ({ path: { ...draft(p), rowId: p.row }, version, json: { after: null } })),
  getRowOccurrences: ofTerritory((p) => ({ path: { ...draft(p), rowId: p.row } })),
  undoEdit: ofTerritory((p) => ({ path: draft(p), version })),
  redoEdit: ofTerritory((p) => ({ path: draft(p), version })),
  getApprovalReadiness: ofTerritory((p) => ({ path: draft(p) })),
  approveDraft: ofTerritory((p) => ({ path: draft(p), version })),
  understandWording: list(() => ({ json: { field: 'deadline', text: 'март 2027 года' } })),
};

const roadMaps = {
  listRoadMaps: list(),
  getRoadMap: ofTerritory((p) => ({ path: roadMap(p) })),
  getMatrix: ofTerritory((p) => ({ path: roadMap(p) })),
  getRoadMapCalendar: ofTerritory((p) => ({ path: roadMap(p) })),
  getRoadMapSource: ofTerritory((p) => ({ path: roadMap(p) })),
  getRoadMapExecutors: ofTerritory((p) => ({ path: roadMap(p) })),
  exportRoadMap: ofTerritory((p) => ({ path: roadMap(p), query: { format: 'ics' } })),
  deriveSchoolPlan: ofSchool((p) => ({ path: roadMap(p), json: { organisation: p.school } })),
  listObligations: list(),
  exportObligations: list(() => ({ query: { format: 'csv' } })),
  getObligation: ofSchool((p) => ({ path: { obligationId: p.obligation } })),
  listReturnReasons: list(),
  listObligationSteps: ofSchool((p) => ({ path: { obligationId: p.obligation } })),
  takeObligationStep: ofSchool((p) => ({ path: { obligationId: p.obligation }, version, json: { step: 'start' } })),
  takeObligationSteps: list(() => ({ json: { step: 'start', ids: [999_999] } })),
  listReview: list(),
  countReview: list(),
  listReturned: list(),
  claimReview: ofSchool((p) => ({ path: { obligationId: p.obligation } })),
  releaseReview: ofSchool((p) => ({ path: { obligationId: p.obligation } })),
  getReviewDifference: ofSchool((p) => ({ path: { obligationId: p.obligation } })),
  getProof: ofSchool((p) => ({ path: { obligationId: p.obligation } })),
  addEvidence: ofSchool((p) => ({ path: { obligationId: p.obligation }, json: { kind: 'note', words: fresh('Проведено') } })),
  getEvidence: ofSchool((p) => ({ path: { evidenceId: p.evidence } })),
  editEvidence: ofSchool((p) => ({ path: { evidenceId: p.evidence }, version, json: { words: 'Иначе' } })),
  removeEvidence: ofSchool((p) => ({ path: { evidenceId: p.evidence }, version })),
  linkEvidence: ofSchool((p) => ({ path: { evidenceId: p.evidence, obligationId: p.obligation } })),
  unlinkEvidence: ofSchool((p) => ({ path: { evidenceId: p.evidence, obligationId: 999_999 }, after: ['evidence-not-linked'] })),
  getEvidenceFile: ofSchool((p) => ({ path: { evidenceId: p.evidence }, after: ['evidence-without-file'] })),
  getEvidencePreview: ofSchool((p) => ({ path: { evidenceId: p.evidence }, after: ['evidence-without-file'] })),
  beginUpload: ofSchool((p) => ({ json: { obligationId: p.obligation, fileName: 'note.txt', size: 3 } })),
  // Only who began an upload finds it.
  getUpload: list(() => ({ path: { uploadId: 999_999 }, after: ['upload-not-found'] })),
  sendUploadPiece: list(() => ({ path: { uploadId: 999_999 }, query: { offset: 0 }, headers: octets, bytes: 'a', after: ['upload-not-found'] })),
  abandonUpload: list(() => ({ path: { uploadId: 999_999 }, after: ['upload-not-found'] })),
  finishUpload: list(() => ({ path: { uploadId: 999_999 }, json: {}, after: ['upload-not-found'] })),
  setObligationDate: ofSchool((p) => ({ path: { obligationId: p.obligation }, version, json: { to: '2027-03-01' } })),
};

const registers = {
  listOrganisations: list(),
  exportOrganisations: list(() => ({ query: { format: 'csv' } })),
  addOrganisation: ofTerritory((p) => ({ json: { kind: 'other', shortName: fresh('Клуб'), territory: p.territory } })),
  importOrganisations: list(() => ({ query: { fileName: 'r.csv', dryRun: 'true' }, headers: octets, bytes: Buffer.from('Код;Краткое наименование\n1;Школа\n') })),
  listSameOrganisations: list(),
  tellOrganisationsApart: ofSchool((p) => ({ json: { first: p.school, second: p.spare } })),
  getOrganisation: ofSchool((p) => ({ path: school(p) })),
  getOrganisationHistory: ofSchool((p) => ({ path: school(p) })),
  changeOrganisation: ofSchool((p) => ({ path: school(p), version, json: { kind: 'school', shortName: 'СОШ' } })),
  moveOrganisation: ofSchool((p) => ({ path: school(p), version, json: { territory: p.territory, day: '2026-11-22' } })),
  closeOrganisation: ofSchool((p) => ({ path: school(p), version, json: { day: '2026-11-22' } })),
  mergeOrganisations: ofSchool((p) => ({ path: school(p), version, json: { duplicate: p.spare } })),
  reorganise: ofSchool((p) => ({ json: { predecessors: [p.school], successors: [p.school], heir: p.school, day: '2026-11-22' } })),
  listTerritories: list(),
  addRegion: { at: 'country', ask: () => ({ json: { name: '', timeZone: 'Europe/Moscow' } }) },
  addTerritory: ofTerritory((p) => ({ json: { name: fresh('Посёлок'), kind: 'settlement', parent: p.territory } })),
  getTerritory: ofTerritory((p) => ({ path: { territoryId: p.territory } })),
  changeTerritory: ofTerritory((p) => ({ path: { territoryId: p.territory }, version, json: { name: 'Иначе', kind: 'municipal-district' } })),
  closeTerritory: ofTerritory((p) => ({ path: { territoryId: p.territory }, version, json: { day: '2026-11-22' } })),
  splitTerritory: ofTerritory((p) => ({ path: { territoryId: p.territory }, version, json: { parts: ['Первый', 'Второй'].map((name) => ({ name, kind: 'municipal-district' })), day: '2026-11-22' } })),
  mergeTerritories: ofTerritory((p) => ({ json: { from: [p.territory], into: p.territory, day: '2026-11-22' } })),
  getSchoolCalendar: list(),
  putSchoolCalendar: ofTerritory((p) => ({ query: { territory: p.territory }, version, json: p.calendar })),
};

const imports = Object.fromEntries(
  Object.entries({
    getRegisterImport: {}, discardRegisterImport: { version }, getImportColumns: {},
    mapRegister: { version, json: { sheet: 1, headRow: 1, mapping: [] } }, checkRegister: { version },
    listImportRows: {}, startRegisterImport: { version }, exportFailedRows: { query: { format: 'csv' } },
    getUndoObstacles: {}, undoRegisterImport: { version },
  }).map(([name, more]) => [name, ofTerritory((p) => ({ path: imported(p), ...more }))]),
);
Object.assign(imports, {
  listRegisterImports: list(),
  uploadRegister: ofTerritory((p) => ({
    query: { kind: 'organisations', fileName: 'r.csv', territory: p.territory },
    headers: octets,
    bytes: Buffer.from(`Код;Краткое наименование\n1;${fresh('Школа')}\n`),
  })),
});

const people = {
  listPeople: list(),
  listRoles: list(),
  createPerson: ofSchool((p) => ({ json: { name: fresh('Новый человек'), organisation: p.school } })),
  getPerson: ofSchool((p) => ({ path: person(p) })),
  getContacts: ofSchool((p) => ({ path: person(p) })),
  editPerson: ofSchool((p) => ({ path: person(p), version, json: { position: 'учитель' } })),
  movePerson: ofSchool((p) => ({ path: person(p), version, json: { organisation: p.school } })),
  closePerson: ofSchool((p) => ({ path: person(p), version, json: { lastDay: '2026-11-22' } })),
  giveRole: ofSchool((p) => ({ path: person(p), json: { role: 'partner', organisation: p.school, from: '2026-11-22', to: '2026-11-23', basis: fresh('приказ') } })),
  endRole: ofSchool((p) => ({ path: { ...person(p), grantId: 999_999 }, after: ['grant-not-found'] })),
  invitePerson: ofSchool((p) => ({ path: person(p), json: { login: '?' } })),
  blockAccount: ofSchool((p) => ({ path: person(p), after: ['account-not-found'] })),
  unblockAccount: ofSchool((p) => ({ path: person(p), after: ['account-not-found'] })),
  resetSecondFactor: ofSchool((p) => ({ path: person(p), after: ['account-not-found'] })),
  listPersonSessions: ofSchool((p) => ({ path: person(p) })),
  endPersonSessions: ofSchool((p) => ({ path: person(p), after: ['account-not-found'] })),
  startViewAs: ofSchool((p) => ({ path: person(p), after: ['account-not-found'], undo: true })),
  exportPeople: list(() => ({ query: { format: 'csv' } })),
  listPersonalData: list(),
  listExpiredPeople: list(),
  exportPersonalData: ofSchool((p) => ({ path: person(p) })),
  erasePerson: ofSchool((p) => ({ path: person(p), json: { confirmation: 'Кто-то другой' } })),
  explainDecision: ofSchool((p) => ({ query: { person: p.person, permission: 'draft.read', object: `person:${p.person}` } })),
};

const keeping = {
  listAudit: list(),
  exportAudit: list(() => ({ query: { format: 'csv' } })),
  getAuditWords: list(),
  verifyAudit: list(),
  checkIntegrity: list(),
  listTrash: list(),
  restoreFromTrash: ofTerritory((p) => ({ path: { kind: 'draft', objectId: p.discarded }, discard: p.discarded })),
};

const curators = {
  listCurators: list(),
  exportCurators: list(() => ({ query: { format: 'csv' } })),
  getCuratorStatistics: list(),
  listCuratedSchools: list(),
  listCuratorAssignments: list(),
  getCurator: ofTerritory((p) => ({ path: { personId: p.curator } })),
  saveCurator: ofTerritory((p) => ({ path: { personId: p.curator }, version, json: {} })),
  selectCurator: ofTerritory((p) => ({ path: { personId: p.curator }, version, json: { state: 'withdrawn', basis: 'Заявление' } })),
  getSchoolCuration: ofCurated((p) => ({ path: { organisationId: p.curated } })),
  saveSchoolNeeds: ofCurated((p) => ({ path: { organisationId: p.curated }, version, json: { risks: [] } })),
  assignCurator: ofCurated((p) => ({ json: { ...term, school: p.curated, curator: p.curator } })),
  getCuratorAssignment: ofCurated((p) => ({ path: assignment(p) })),
  replaceCurator: ofCurated((p) => ({ path: assignment(p), version, json: { ...term, curator: p.curator } })),
  endCuratorAssignment: ofCurated((p) => ({ path: assignment(p), version, json: { lastDay: '2026-11-22', reason: 'по заявлению' } })),
  addCuratorRecord: ofCurated((p) => ({ path: assignment(p), json: { kind: 'consultation', what: fresh('Беседа') } })),
  editCuratorRecord: ofCurated((p) => ({ path: { ...assignment(p), recordId: p.record }, version, json: { kind: 'plan', what: 'Иначе' } })),
  removeCuratorRecord: ofCurated((p) => ({ path: { ...assignment(p), recordId: p.record }, version })),
  proposeCurators: list(() => ({ json: {} })),
  approveCuratorProposal: ofCurated((p) => ({ json: { ...term, pairs: [{ school: p.curated, curator: p.curator }] } })),
};

const groups = {
  listGroupKinds: list(),
  listGroups: list(),
  makeGroup: ofTerritory((p) => ({ json: { code: fresh('группа'), name: 'Группа', year: 2026, territory: p.territory } })),
  getGroup: ofTerritory((p) => ({ path: group(p) })),
  changeGroup: ofTerritory((p) => ({ path: group(p), version, json: { name: 'Иначе' } })),
  listGroupMembers: ofTerritory((p) => ({ path: group(p) })),
  addGroupMembers: ofTerritory((p) => ({ path: group(p), json: { codes: ['нет-такого'], from: '2026-09-01' } })),
  endGroupMembers: ofTerritory((p) => ({ path: group(p), json: { codes: ['нет-такого'], last: '2026-11-22' } })),
  copyGroup: ofTerritory((p) => ({ path: group(p), json: { year: 2020 + (++turn % 80), from: '2027-09-01', codes: [] } })),
  exportGroup: ofTerritory((p) => ({ path: group(p), query: { format: 'csv' } })),
  listStatuses: list(),
  getSchoolStatuses: ofSchool((p) => ({ path: school(p) })),
  getTransitions: list(() => ({ query: { goal: 'left', group: 'ШНОР' } })),
  planTransitions: ofSchool((p) => ({ json: { goal: 'left', group: 'ШНОР', plans: [{ school: p.school, year: 2027 }] } })),
  listExecutors: list(),
  listUnresolvedExecutors: list(),
  settleExecutor: ofTerritory((p) => ({ json: { wording: fresh('Комиссия'), territory: p.territory, targets: [{ kind: 'outside' }] } })),
  forgetExecutor: ofTerritory((p) => ({ path: { executorId: p.executor }, version })),
  listBodies: list(),
  exportBodies: list(() => ({ query: { format: 'csv' } })),
  makeBody: ofTerritory((p) => ({ json: { kind: 'council', name: fresh('Совет'), territory: p.territory } })),
  getBody: ofTerritory((p) => ({ path: { bodyId: p.body } })),
  changeBody: ofTerritory((p) => ({ path: { bodyId: p.body }, version, json: { kind: 'council', name: 'Иначе' } })),
  addBodyMember: ofTerritory((p) => ({ path: { bodyId: p.body }, version, json: { name: 'Ещё один', part: 'member' } })),
  changeBodyMember: ofTerritory((p) => ({ path: { bodyId: p.body, memberId: p.member }, version, json: { name: 'Он же', part: 'chair' } })),
  listAppointments: list(),
  exportAppointments: list(() => ({ query: { format: 'csv' } })),
  makeAppointment: ofTerritory((p) => ({ json: { name: fresh('Назначенный'), duty: 'other', dutyName: 'дежурный', from: '2026-09-01', territory: p.territory } })),
  changeAppointment: ofTerritory((p) => ({ path: { appointmentId: p.appointment }, version, json: { name: 'Он же', duty: 'other', dutyName: 'дежурный', from: '2026-09-01' } })),
};

const shareOfSchools = { formula: 'school-share', measure: 'yes-no', overTerritory: 'ratio-of-sums' };
const indicator = (p) => ({ indicatorId: p.indicator });
const indicators = {
  listIndicators: list(),
  getPlanFact: list(),
  getIndicatorsByMunicipality: list(),
  exportIndicators: list(() => ({ query: { table: 'plan-fact', format: 'csv' } })),
  makeIndicator: ofTerritory((p) => ({ query: { territory: p.territory }, json: { definition: { ...shareOfSchools, code: fresh('П'), name: 'Доля школ' } } })),
  getIndicator: ofTerritory((p) => ({ path: indicator(p) })),
  editIndicator: ofTerritory((p) => ({ path: indicator(p), version, json: { definition: { ...shareOfSchools, code: 'П', name: 'Иначе' } } })),
  setIndicatorTargets: ofTerritory((p) => ({ path: indicator(p), version, json: { targets: [] } })),
  setIndicatorState: ofTerritory((p) => ({ path: indicator(p), version, json: { state: 'withdrawn' } })),
  explainIndicator: ofTerritory((p) => ({ path: indicator(p) })),
  exportIndicatorExplanation: ofTerritory((p) => ({ path: indicator(p), query: { format: 'csv' } })),
  saveIndicatorFact: ofSchool((p) => ({ path: indicator(p), version, json: { organisation: p.school, year: 2026, state: 'value', yes: true } })),
  saveIndicatorFacts: list(() => ({ json: { items: [] } })),
  importIndicatorPreset: ofTerritory((p) => ({ query: { territory: p.territory }, json: { preset: 'regional-2021' } })),
  getSchoolIndicators: ofSchool((p) => ({ path: school(p) })),
  makeIndicatorsOfRoadMap: ofTerritory((p) => ({ path: roadMap(p), json: { dryRun: true } })),
};

const passport = (p) => ({ ...school(p), year: 2026 });
const csv = { format: 'csv' };
const supported = { group: 'Небывалая', before: 2023, after: 2025 };
const resultContext = {
  listContextValues: list(),
  exportContextValues: list(() => ({ query: csv })),
  getSchoolContext: ofSchool((p) => ({ path: school(p) })),
  saveSchoolContextValue: ofSchool((p) => ({ path: { ...school(p), figure: 'vacancies' }, version, json: { year: 2026, value: '5' } })),
  listSocialPassports: list(),
  exportSocialPassports: list(() => ({ query: csv })),
  getSocialPassport: ofSchool((p) => ({ path: passport(p) })),
  saveSocialPassport: ofSchool((p) => ({ path: passport(p), version, json: { figures: {} } })),
  signSocialPassport: ofSchool((p) => ({ path: passport(p), version })),
  reopenSocialPassport: ofSchool((p) => ({ path: passport(p), version, json: { words: 'Ошибка' } })),
  listScales: list(),
  addScale: list(() => ({ json: { procedure: 'VPR', subject: 'MA', grade: 5, fromYear: 2025, edition: fresh('Приказ'), lowest: [6, 10, 14] } })),
  withdrawScale: list(() => ({ path: { scaleId: 999_999 }, version, after: ['scale-not-found'] })),
};
const dynamics = {
  getSchoolResults: ofSchool((p) => ({ path: school(p) })),
  getSchoolDossier: ofSchool((p) => ({ path: school(p) })),
  exportSchoolDossier: ofSchool((p) => ({ path: school(p), query: { format: 'xlsx' } })),
  getDifficulties: list(),
  exportDifficulties: list(() => ({ query: csv })),
  listResultsInDynamics: list(),
  exportResultsInDynamics: list(() => ({ query: csv })),
  getThreeLists: list(),
  exportThreeLists: list(() => ({ query: csv })),
  getLevelTransitions: list(),
  listTransitionSchools: list(),
  exportLevelTransitions: list(() => ({ query: csv })),
  getObjectivityRegister: list(),
  exportObjectivityRegister: list(() => ({ query: csv })),
  getSupportEffect: list(() => ({ query: supported, after: ['group-unknown'] })),
  exportSupportEffect: list(() => ({ query: { ...supported, ...csv }, after: ['group-unknown'] })),
  exportIdentificationSheet: list(() => ({ query: csv })),
};

const run = { identificationId: 999_999 };
const unknownRun = (ask = {}) => list(() => ({ path: run, after: ['identification-not-found'], ...ask }));
const inForce = (p) => ({ query: { territory: p.territory }, json: { method: 'order-847', year: 2011 } });
const identification = {
  listMethods: list(),
  getMethod: list(() => ({ path: { methodCode: '847' } })),
  makeMethodEdition: list(() => ({ path: { methodCode: '847' }, json: { edition: ' ' } })),
  changeMethodEdition: list(() => ({ path: { methodCode: '847', editionId: 999_999 }, version, json: { state: 'active' }, after: ['edition-not-found'] })),
  listIdentifications: list(),
  makeIdentification: ofTerritory(inForce),
  askWhatIf: ofTerritory(inForce),
  getIdentification: unknownRun(),
  listIdentifiedSchools: unknownRun(),
  exportIdentifiedSchools: unknownRun({ query: csv }),
  getIdentifiedSchool: unknownRun({ path: { ...run, organisationId: 999_999 } }),
  listIdentificationChanges: unknownRun({ query: { against: 1 } }),
  getIdentificationPoints: unknownRun(),
  getIdentificationResult: unknownRun(),
  rerunIdentification: unknownRun({ json: {} }),
  confirmIdentification: unknownRun({ json: { group: 'ШНОР', order: { number: '1', day: '2026-11-20' } } }),
};

const ofPlace = (p) => ({ territoryId: p.territory });
const unknownView = () => ({ path: { viewId: 999_999 }, version, json: { name: 'Иначе' }, after: ['saved-view-not-found'] });
const dashboards = {
  getTerritoryDashboard: ofTerritory((p) => ({ path: ofPlace(p) })),
  exportTerritoryDashboard: ofTerritory((p) => ({ path: ofPlace(p), query: { format: 'csv' } })),
  getTerritoryAsItStood: ofTerritory((p) => ({ path: ofPlace(p), query: { day: '2026-11-01' } })),
  getSchoolDashboard: ofSchool((p) => ({ path: school(p) })),
  getBurdenOfMonth: ofSchool((p) => ({ path: school(p), query: { month: '2026-11-01' } })),
  getExecutorLoad: ofTerritory((p) => ({ path: ofPlace(p) })),
  exportExecutorLoad: ofTerritory((p) => ({ path: ofPlace(p), query: { format: 'csv' } })),
  getReportingBurden: ofTerritory((p) => ({ path: ofPlace(p) })),
  exportReportingBurden: ofTerritory((p) => ({ path: ofPlace(p), query: { format: 'csv' } })),
  listSavedViews: list(),
  saveView: list(() => ({ json: { page: 'obligations', name: fresh('Вид'), search: 'state=overdue' } })),
  changeSavedView: list(unknownView),
  removeSavedView: list(unknownView),
};

const roundForm = { title: 'Опрос', respondents: 'schools', duties: 'due', fields: [{ code: 'n', kind: 'number', label: 'Сколько' }] };
const askedOf = (p) => ({ form: p.form, title: fresh('Опрос'), from: '2026-09-01', to: '2026-12-31', due: '2026-12-31', organisations: [p.spare] });
const openRound = (p) => ({ roundId: p.round });
const closedRound = (p) => ({ roundId: p.closedRound });
const spareAnswer = (p) => ({ answerId: p.answer });
const meeting = (p) => ({ kind: 'meeting', title: fresh('Совещание'), heldOn: '2026-11-01', state: 'planned', territory: p.territory });
const decision = { text: 'Подготовить', due: '2026-12-31', state: 'open' };
const { territory: _, ...meetingAsItIs } = meeting({});
const monitoring = {
  listMonitoringForms: list(),
  getMonitoringForm: list(() => ({ path: { formCode: 'stage-1' } })),
  makeMonitoringForm: ofTerritory((p) => ({ query: { territory: p.territory }, json: { ...roundForm, title: fresh('Форма') } })),
  changeMonitoringForm: ofTerritory((p) => ({ path: { formCode: p.form }, version, json: roundForm })),
  listRoundProposals: ofTerritory((p) => ({ query: { territory: p.territory } })),
  listRounds: list(),
  exportRounds: list(() => ({ query: { format: 'csv' } })),
  makeRound: ofTerritory((p) => ({ query: { territory: p.territory }, json: askedOf(p) })),
  getRound: ofTerritory((p) => ({ path: openRound(p) })),
  changeRound: ofTerritory((p) => ({ path: openRound(p), version, json: { title: 'Иначе', due: '2026-12-31' } })),
  discardRound: ofTerritory((p) => ({ path: openRound(p), version })),
  openRound: ofTerritory((p) => ({ path: openRound(p), version })),
  closeRound: ofTerritory((p) => ({ path: openRound(p), version })),
  remindMissing: ofTerritory((p) => ({ path: openRound(p) })),
  listRoundAnswers: ofTerritory((p) => ({ path: openRound(p) })),
  exportRoundAnswers: ofTerritory((p) => ({ path: openRound(p), query: { format: 'csv' } })),
  getRoundSnapshot: ofTerritory((p) => ({ path: closedRound(p) })),
  compareRounds: ofTerritory((p) => ({ path: closedRound(p) })),
  getAnalyticNote: ofTerritory((p) => ({ path: closedRound(p) })),
  putAnalyticNote: ofTerritory((p) => ({ path: closedRound(p), version, json: { subject: 'О чём', conclusions: 'Вывод' } })),
  printAnalyticNote: ofTerritory((p) => ({ path: closedRound(p) })),
  getMonitoringAnswer: ofSpare((p) => ({ path: spareAnswer(p) })),
  saveMonitoringAnswer: ofSpare((p) => ({ path: spareAnswer(p), version, json: {} })),
  submitMonitoringAnswer: ofSpare((p) => ({ path: spareAnswer(p), version, json: {} })),
  recallMonitoringAnswer: ofSpare((p) => ({ path: spareAnswer(p), version })),
  checkMonitoringAnswer: ofSpare((p) => ({ path: spareAnswer(p), version, json: { verdict: 'accept' } })),
  listMeetings: list(),
  makeMeeting: ofTerritory((p) => ({ json: meeting(p) })),
  getMeeting: ofTerritory((p) => ({ path: { meetingId: p.meeting } })),
  changeMeeting: ofTerritory((p) => ({ path: { meetingId: p.meeting }, version, json: meetingAsItIs })),
  addDecision: ofTerritory((p) => ({ path: { meetingId: p.meeting }, json: { ...decision, text: fresh('Подготовить') } })),
  listDecisions: list(),
  exportDecisions: list(() => ({ query: { format: 'csv' } })),
  changeDecision: ofTerritory((p) => ({ path: { decisionId: p.decision }, version, json: decision })),
  listPlanCorrections: list(),
  exportPlanCorrections: list(() => ({ query: { format: 'csv' } })),
  decidePlanCorrection: ofSchool((p) => ({ path: { correctionId: p.correction }, version, json: { state: 'agreed' } })),
};

const askedBy = { title: 'Анкета', audience: 'teachers', items: [{ code: 'A1', kind: 'yes-no', text: 'Хорошо ли?', worst: 'low', risks: ['G3.WELL'] }] };
const wave = (p) => ({ waveId: p.wave });
const waveSchool = (p) => ({ waveId: p.wave, waveSchoolId: p.waveSchool });
const waveOf = (p) => ({ title: fresh('Опрос'), from: '2026-09-01', to: '2039-12-31', questionnaires: ['teachers'], schools: [p.spare], expected: { teachers: 5 } });
const waves = {
  listQuestionnaires: list(),
  getQuestionnaire: list(() => ({ path: { questionnaireCode: 'teachers' } })),
  makeQuestionnaire: ofTerritory((p) => ({ query: { territory: p.territory }, json: { ...askedBy, title: fresh('Анкета') } })),
  changeQuestionnaire: ofTerritory((p) => ({ path: { questionnaireCode: p.questionnaire }, version, json: askedBy })),
  listWaves: list(),
  exportWaves: list(() => ({ query: { format: 'csv' } })),
  makeWave: ofTerritory((p) => ({ query: { territory: p.territory }, json: waveOf(p) })),
  getWave: ofTerritory((p) => ({ path: wave(p) })),
  changeWave: ofTerritory((p) => ({ path: wave(p), version, json: { title: 'Иначе', from: '2026-09-01', to: '2039-12-31' } })),
  discardWave: ofTerritory((p) => ({ path: wave(p), version })),
  openWave: ofTerritory((p) => ({ path: wave(p), version })),
  closeWave: ofTerritory((p) => ({ path: wave(p), version })),
  scoreWave: ofTerritory((p) => ({ path: wave(p), version })),
  remindSchools: ofTerritory((p) => ({ path: wave(p), json: { below: 50 } })),
  listWaveScores: ofTerritory((p) => ({ path: wave(p) })),
  listWaveSchools: ofTerritory((p) => ({ path: wave(p) })),
  exportWaveSchools: ofTerritory((p) => ({ path: wave(p), query: { format: 'csv' } })),
  getWaveSchool: ofSpare((p) => ({ path: waveSchool(p) })),
  setWaveExpected: ofSpare((p) => ({ path: waveSchool(p), json: { expected: { teachers: 5 } } })),
  printWaveLinks: ofSpare((p) => ({ path: waveSchool(p), json: { audience: 'teachers', number: 301 } , after: ['links-unsound'] })),
  makeClassCode: ofSpare((p) => ({ path: waveSchool(p), json: { audience: 'teachers', seats: 41, lastDay: '2039-12-31' }, after: ['links-unsound'] })),
  withdrawWaveLinks: ofSpare((p) => ({ path: { ...waveSchool(p), batchId: 999_999 }, after: ['wave-batch-not-found'] })),
  getSchoolWaveScores: ofSpare((p) => ({ path: { organisationId: p.spare } })),
};

const letters = {
  getReminderPlan: list(),
  putReminderPlan: ofTerritory((p) => ({ query: { territory: p.territory }, version, json: { hour: 8, quietFrom: 21, quietTo: 7, rules: [] } })),
  dropReminderPlan: ofTerritory((p) => ({ query: { territory: p.territory }, version })),
  listLetters: list(),
  retryLetter: list(() => ({ path: { letterId: 999_999 }, version, after: ['letter-not-found'] })),
  listAbsences: ofSchool((p) => ({ path: person(p) })),
  addAbsence: ofSchool((p) => ({ path: person(p), json: { from: '2026-11-22', to: '2026-11-23', deputyId: 999_999 }, after: ['deputy-not-found'] })),
  removeAbsence: ofSchool((p) => ({ path: { ...person(p), absenceId: 999_999 }, after: ['absence-not-found'] })),
  getWorkingYear: list(() => ({ path: { year: 2026 } })),
  putWorkingYear: ofTerritory((p) => ({ query: { territory: p.territory }, path: { year: 2026 }, json: { own: [], tag: 'stale' }, after: ['changed-meanwhile'] })),
};

const talkedOf = (p) => `obligation:${p.obligation}`;
const talk = {
  listComments: ofSchool((p) => ({ query: { object: talkedOf(p) } })),
  addComment: ofSchool((p) => ({ json: { object: talkedOf(p), words: fresh('Слова') } })),
  suggestMentions: ofSchool((p) => ({ query: { object: talkedOf(p) } })),
  editComment: ofSchool((p) => ({ path: { commentId: p.comment }, version, json: { words: 'Иначе' } })),
  removeComment: ofSchool((p) => ({ path: { commentId: p.comment }, version })),
  listTermRequests: list(),
  exportTermRequests: list(() => ({ query: { format: 'csv' } })),
  askForTerm: ofSchool((p) => ({ json: { obligation: p.obligation, wished: '2027-05-01', words: 'Ремонт' } })),
  getTermRequest: ofSchool((p) => ({ path: { requestId: p.termRequest } })),
  answerTermRequest: ofSchool((p) => ({ path: { requestId: p.termRequest }, version, json: { words: 'Нет' } })),
  withdrawTermRequest: ofSchool((p) => ({ path: { requestId: p.termRequest }, version })),
  getAnswerTerm: list(),
  putAnswerTerm: ofTerritory((p) => ({ query: { territory: p.territory }, version, json: { workingDays: 4 } })),
  listAcceptances: list(),
  answerAcceptances: list(() => ({ json: { obligations: [999_999], answer: 'agreed' } })),
  getAcceptance: list(() => ({ path: { obligationId: 999_999 }, after: ['acceptance-not-needed'] })),
  listRowChoices: list(),
  chooseRow: list(() => ({ path: { choiceId: 999_999 }, version, json: { chosen: true }, after: ['row-choice-not-found'] })),
  listConditions: list(),
  answerCondition: list(() => ({ path: { conditionId: 999_999 }, version, json: { holds: true }, after: ['condition-not-found'] })),
};

const applied = (p) => ({ resultFileId: p.resultFile });
const shown = (p) => ({ resultFileId: p.resultPreview });
const resultFiles = {
  listResultFiles: list(),
  uploadResultFile: ofTerritory((p) => ({
    query: { fileName: 'r.csv', territory: p.territory },
    headers: octets,
    bytes: Buffer.from(`school,procedure,subject,grade,year,score,mark,journal_mark\n${fresh('Школа')},VPR,MA,5,2024,9,4,\n`),
  })),
  getResultFile: ofTerritory((p) => ({ path: applied(p) })),
  discardResultFile: ofTerritory((p) => ({ path: shown(p), version })),
  getResultColumns: ofTerritory((p) => ({ path: applied(p) })),
  readResultFileAnew: ofTerritory((p) => ({ path: shown(p), version, json: { year: 2024 } })),
  applyResultFile: ofTerritory((p) => ({ path: shown(p), version })),
  undoResultFile: ofTerritory((p) => ({ path: applied(p), version })),
  exportResultProtocol: ofTerritory((p) => ({ path: applied(p), query: { format: 'csv' } })),
  listResultQuarantine: list(),
  getQuarantined: ofTerritory((p) => ({ path: { quarantineId: p.quarantined } })),
  matchQuarantined: ofTerritory((p) => ({ path: { quarantineId: p.quarantined }, version, json: { organisationId: p.school } })),
  dismissQuarantined: ofTerritory((p) => ({ path: { quarantineId: p.quarantined }, version, json: { words: 'не наша' } })),
};

const profile = (p) => ({ profileId: p.riskProfile });
const visited = (p) => ({ visitId: p.visit });
const risks = {
  getRiskCatalogue: list(),
  saveRiskCatalogue: ofRegion(() => ({ version, json: { mostHigh: 5, risks: [] } })),
  listRiskProfiles: list(),
  importOfficialRisks: list(() => ({ query: { fileName: 'r.csv', day: '2026-11-01' }, headers: octets, bytes: Buffer.from('Код ОО;1\nнет;3\n') })),
  makeWaveRiskProfiles: list(() => ({ json: { wave: 999_999 }, after: ['wave-not-found'] })),
  getRiskProfile: ofSchool((p) => ({ path: profile(p) })),
  exportRiskProfile: ofSchool((p) => ({ path: profile(p), query: { format: 'docx' } })),
  acknowledgeRiskProfile: ofSchool((p) => ({ path: profile(p), version })),
  agreeRiskProfile: ofSchool((p) => ({ path: profile(p), version })),
  getRiskSummary: list(),
  exportRiskSummary: list(() => ({ query: { format: 'csv' } })),
  getSchoolRisks: ofSchool((p) => ({ path: school(p) })),
  saveOfficialRisks: ofSchool((p) => ({ path: school(p), version, json: { day: '2026-11-01', levels: { 'G1.EQUIP': 'low' } } })),
  getRoadMapProposal: ofSchool((p) => ({ path: school(p) })),
  makeRoadMapProposal: ofSchool((p) => ({ path: school(p), json: { rows: ['нет такой'] } })),
  listVisits: list(),
  planVisits: ofSchool((p) => ({ json: { school: p.school, kind: 'lesson', form: 'online', due: '2039-12-31', goal: fresh('Цель') } })),
  getVisit: ofSchool((p) => ({ path: visited(p) })),
  saveVisit: ofSchool((p) => ({ path: visited(p), version, json: { form: 'onsite' } })),
  cancelVisit: ofSchool((p) => ({ path: visited(p), version, json: { reason: 'Перенесено' } })),
  agreeVisit: ofSchool((p) => ({ path: visited(p), version })),
  finishVisitTask: ofSchool((p) => ({ path: { ...visited(p), taskId: 999_999 }, version, json: { doneOn: null } })),
  addVisitPhoto: ofSchool((p) => ({ path: visited(p), query: { fileName: 'a.png' }, headers: octets, bytes: tinyPng })),
  getVisitPhoto: ofSchool((p) => ({ path: { ...visited(p), photoId: 999_999 }, after: ['visit-photo-not-found'] })),
  removeVisitPhoto: ofSchool((p) => ({ path: { ...visited(p), photoId: 999_999 }, after: ['visit-photo-not-found'] })),
};

export const samples = { ...risks, ...talk, ...letters, ...drafts, ...roadMaps, ...registers, ...imports, ...people, ...keeping, ...curators, ...groups, ...indicators, ...resultContext, ...resultFiles, ...dynamics, ...identification, ...dashboards, ...monitoring, ...waves };
