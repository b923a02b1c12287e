import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import { readSearch as readRoadMapSearch } from '@/features/road-maps/model/search';
import { readSearch as readObligationSearch } from '@/features/obligations/model/search';
import { readSearch as readRegisterSearch } from '@/features/registers/model/search';
import { readImportSearch, readImportsSearch } from '@/features/imports/model/search';
import { readSearch as readGroupsSearch } from '@/features/groups/model/search';
import { readQuarantineSearch } from '@/features/result-files/model/search';
import { readResultsSearch } from '@/features/identification/model/search';
import {
  readFormSearch,
  readIndicatorSearch,
  readSearch as readIndicatorsSearch,
} from '@/features/indicators/model/search';
import { readSearch as readExecutorsSearch } from '@/features/executors/model/search';
import { readSearch as readBodiesSearch } from '@/features/bodies/model/search';
import { readSearch as readPeopleSearch, readWhySearch } from '@/features/people/model/search';
import { readReviewSearch } from '@/features/drafts/model/search';
import { readReviewQueueSearch } from '@/features/review/model/search';
import { readAuditSearch } from '@/features/keeping/model/search';
import { readSearch as readRequestsSearch } from '@/features/requests/model/search';
import { readSearch as readCuratorSearch } from '@/features/curators/model/board';
import {
  readComparisonSearch,
  readMeetingsSearch,
  readRoundSearch,
  readRoundsSearch,
} from '@/features/monitoring/model/search';
import { readBurdenSearch, readLoadSearch, readTerritorySearch } from '@/features/dashboards/model/search';
import {
  readDifficultiesSearch,
  readDynamicsSearch,
  readEffectSearch,
  readOfYearSearch,
  readTransitionsSearch,
} from '@/features/results/model/search';
import { readWavesSearch } from '@/features/waves/model/search';
import { readRisksSearch, readVisitsSearch } from '@/features/risks/model/levels';
import { Page } from '@/ui/page';
import { Failed } from '@/ui/states';
import { Gate } from './gate';
import { NotFound } from './not-found';

/** What every page has in its URL: the school year and the territory in force, when they were chosen. */
interface FrameSearch {
  year?: number;
  territory?: number;
}

const root = createRootRoute({
  component: Gate,
  notFoundComponent: NotFound,
  errorComponent: Broken,
  validateSearch: (raw: Record<string, unknown>): FrameSearch => {
    const year = Number(raw['year']);
    const territory = Number(raw['territory']);
    return {
      year: Number.isInteger(year) && year > 1990 && year < 2100 ? year : undefined,
      territory: Number.isInteger(territory) && territory > 0 ? territory : undefined,
    };
  },
  search: { middlewares: [retainSearchParams(['year', 'territory'])] },
});

function Broken({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="">
      <Failed failure={error} retry={reset} />
    </Page>
  );
}

const numberIn = (raw: string) => {
  const number = Number(raw);
  if (!Number.isInteger(number) || number < 1) throw new Error(`not an id: ${raw}`);
  return number;
};

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/today'), 'Today'),
});
const roadMaps = createRoute({
  getParentRoute: () => root,
  path: '/road-maps',
  validateSearch: (raw: Record<string, unknown>): { upload?: boolean } => ({
    upload: raw['upload'] === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/road-maps'), 'RoadMaps'),
});
const roadMap = createRoute({
  getParentRoute: () => root,
  path: '/road-maps/$roadMapId',
  params: {
    parse: ({ roadMapId }) => ({ roadMapId: numberIn(roadMapId) }),
    stringify: ({ roadMapId }) => ({ roadMapId: String(roadMapId) }),
  },
  validateSearch: readRoadMapSearch,
  component: lazyRouteComponent(() => import('./pages/road-map'), 'RoadMap'),
});
const draft = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$draftId',
  params: {
    parse: ({ draftId }) => ({ draftId: numberIn(draftId) }),
    stringify: ({ draftId }) => ({ draftId: String(draftId) }),
  },
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('./pages/draft'), 'Draft'),
});
const obligations = createRoute({
  getParentRoute: () => root,
  path: '/obligations',
  validateSearch: readObligationSearch,
  component: lazyRouteComponent(() => import('./pages/obligations'), 'Obligations'),
});
const obligation = createRoute({
  getParentRoute: () => root,
  path: '/obligations/$obligationId',
  params: {
    parse: ({ obligationId }) => ({ obligationId: numberIn(obligationId) }),
    stringify: ({ obligationId }) => ({ obligationId: String(obligationId) }),
  },
  component: lazyRouteComponent(() => import('./pages/obligation'), 'Obligation'),
});
const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: readReviewQueueSearch,
  component: lazyRouteComponent(() => import('./pages/review'), 'Review'),
});
const territory = createRoute({
  getParentRoute: () => root,
  path: '/territory',
  validateSearch: readTerritorySearch,
  component: lazyRouteComponent(() => import('./pages/territory'), 'Territory'),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(() => import('./pages/reports'), 'Reports'),
});
const load = createRoute({
  getParentRoute: () => root,
  path: '/reports/load',
  validateSearch: readLoadSearch,
  component: lazyRouteComponent(() => import('./pages/load'), 'Load'),
});
const burden = createRoute({
  getParentRoute: () => root,
  path: '/reports/burden',
  validateSearch: readBurdenSearch,
  component: lazyRouteComponent(() => import('./pages/burden'), 'Burden'),
});
const requests = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  validateSearch: readRequestsSearch,
  component: lazyRouteComponent(() => import('./pages/requests'), 'Requests'),
});
const schools = createRoute({
  getParentRoute: () => root,
  path: '/schools',
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import('./pages/schools'), 'Schools'),
});
const school = createRoute({
  getParentRoute: () => root,
  path: '/schools/$organisationId',
  params: {
    parse: ({ organisationId }) => ({ organisationId: numberIn(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  component: lazyRouteComponent(() => import('./pages/school'), 'School'),
});
const organisations = createRoute({
  getParentRoute: () => root,
  path: '/management/organisations',
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import('./pages/organisations'), 'Organisations'),
});
const alike = createRoute({
  getParentRoute: () => root,
  path: '/management/organisations/alike',
  component: lazyRouteComponent(() => import('./pages/alike'), 'Alike'),
});
const territories = createRoute({
  getParentRoute: () => root,
  path: '/management/territories',
  component: lazyRouteComponent(() => import('./pages/territories'), 'Territories'),
});
const management = createRoute({
  getParentRoute: () => root,
  path: '/management',
  component: lazyRouteComponent(() => import('./pages/management'), 'Management'),
});
const schoolCalendar = createRoute({
  getParentRoute: () => root,
  path: '/management/school-calendar',
  component: lazyRouteComponent(() => import('./pages/school-calendar'), 'SchoolCalendar'),
});

const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  component: lazyRouteComponent(() => import('./pages/profile'), 'Profile'),
});
const firstAccount = createRoute({
  getParentRoute: () => root,
  path: '/management/accounts',
  component: lazyRouteComponent(() => import('./pages/first-account'), 'FirstAccount'),
});
// Shown by the gate, in place of everything else.
const invitation = createRoute({ getParentRoute: () => root, path: '/invitation' });

const imports = createRoute({
  getParentRoute: () => root,
  path: '/management/imports',
  validateSearch: readImportsSearch,
  component: lazyRouteComponent(() => import('./pages/imports'), 'Imports'),
});
const registerImport = createRoute({
  getParentRoute: () => root,
  path: '/management/imports/$importId',
  params: {
    parse: ({ importId }) => ({ importId: numberIn(importId) }),
    stringify: ({ importId }) => ({ importId: String(importId) }),
  },
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('./pages/import'), 'Import'),
});

const groups = createRoute({
  getParentRoute: () => root,
  path: '/management/groups',
  validateSearch: readGroupsSearch,
  component: lazyRouteComponent(() => import('./pages/groups'), 'Groups'),
});
const group = createRoute({
  getParentRoute: () => root,
  path: '/management/groups/$groupId',
  params: {
    parse: ({ groupId }) => ({ groupId: numberIn(groupId) }),
    stringify: ({ groupId }) => ({ groupId: String(groupId) }),
  },
  component: lazyRouteComponent(() => import('./pages/group'), 'Group'),
});
const executors = createRoute({
  getParentRoute: () => root,
  path: '/management/executors',
  validateSearch: readExecutorsSearch,
  component: lazyRouteComponent(() => import('./pages/executors'), 'Executors'),
});
const bodies = createRoute({
  getParentRoute: () => root,
  path: '/management/bodies',
  validateSearch: readBodiesSearch,
  component: lazyRouteComponent(() => import('./pages/bodies'), 'Bodies'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/management/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./pages/audit'), 'Audit'),
});
const integrity = createRoute({
  getParentRoute: () => root,
  path: '/management/integrity',
  component: lazyRouteComponent(() => import('./pages/integrity'), 'Integrity'),
});
const trash = createRoute({
  getParentRoute: () => root,
  path: '/management/trash',
  component: lazyRouteComponent(() => import('./pages/trash'), 'Trash'),
});

const curators = createRoute({
  getParentRoute: () => root,
  path: '/management/curators',
  validateSearch: readCuratorSearch,
  component: lazyRouteComponent(() => import('./pages/curators'), 'Curators'),
});
const curator = createRoute({
  getParentRoute: () => root,
  path: '/management/curators/$personId',
  params: {
    parse: ({ personId }) => ({ personId: numberIn(personId) }),
    stringify: ({ personId }) => ({ personId: String(personId) }),
  },
  component: lazyRouteComponent(() => import('./pages/curator'), 'Curator'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/management/people',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('./pages/people'), 'People'),
});
const person = createRoute({
  getParentRoute: () => root,
  path: '/management/people/$personId',
  params: {
    parse: ({ personId }) => ({ personId: numberIn(personId) }),
    stringify: ({ personId }) => ({ personId: String(personId) }),
  },
  component: lazyRouteComponent(() => import('./pages/person'), 'Person'),
});
const why = createRoute({
  getParentRoute: () => root,
  path: '/management/why',
  validateSearch: readWhySearch,
  component: lazyRouteComponent(() => import('./pages/why'), 'Why'),
});

const monitoring = createRoute({
  getParentRoute: () => root,
  path: '/monitoring',
  validateSearch: readRoundsSearch,
  component: lazyRouteComponent(() => import('./pages/monitoring'), 'Monitoring'),
});
const monitoringRound = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/rounds/$roundId',
  params: {
    parse: ({ roundId }) => ({ roundId: numberIn(roundId) }),
    stringify: ({ roundId }) => ({ roundId: String(roundId) }),
  },
  validateSearch: readRoundSearch,
  component: lazyRouteComponent(() => import('./pages/monitoring-round'), 'MonitoringRound'),
});
const monitoringComparison = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/rounds/$roundId/comparison',
  params: {
    parse: ({ roundId }) => ({ roundId: numberIn(roundId) }),
    stringify: ({ roundId }) => ({ roundId: String(roundId) }),
  },
  validateSearch: readComparisonSearch,
  component: lazyRouteComponent(() => import('./pages/monitoring-comparison'), 'MonitoringComparison'),
});
const monitoringAnswer = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/answers/$answerId',
  params: {
    parse: ({ answerId }) => ({ answerId: numberIn(answerId) }),
    stringify: ({ answerId }) => ({ answerId: String(answerId) }),
  },
  component: lazyRouteComponent(() => import('./pages/monitoring-answer'), 'MonitoringAnswer'),
});
const monitoringForms = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/forms',
  component: lazyRouteComponent(() => import('./pages/monitoring-forms'), 'MonitoringForms'),
});
const monitoringForm = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/forms/$formCode',
  component: lazyRouteComponent(() => import('./pages/monitoring-form'), 'MonitoringForm'),
});
const meetings = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/meetings',
  validateSearch: readMeetingsSearch,
  component: lazyRouteComponent(() => import('./pages/meetings'), 'Meetings'),
});
const meeting = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/meetings/$meetingId',
  params: {
    parse: ({ meetingId }) => ({ meetingId: numberIn(meetingId) }),
    stringify: ({ meetingId }) => ({ meetingId: String(meetingId) }),
  },
  component: lazyRouteComponent(() => import('./pages/meeting'), 'Meeting'),
});

const results = createRoute({
  getParentRoute: () => root,
  path: '/results',
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import('./pages/results-list'), 'ResultsList'),
});
const resultsMethod = createRoute({
  getParentRoute: () => root,
  path: '/results/methods/$methodCode',
  component: lazyRouteComponent(() => import('./pages/results-method'), 'ResultsMethod'),
});

const indicators = createRoute({
  getParentRoute: () => root,
  path: '/indicators',
  validateSearch: readIndicatorsSearch,
  component: lazyRouteComponent(() => import('./pages/indicators'), 'Indicators'),
});
const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$indicatorId',
  params: {
    parse: ({ indicatorId }) => ({ indicatorId: numberIn(indicatorId) }),
    stringify: ({ indicatorId }) => ({ indicatorId: String(indicatorId) }),
  },
  validateSearch: readIndicatorSearch,
  component: lazyRouteComponent(() => import('./pages/indicator'), 'Indicator'),
});
const schoolIndicators = createRoute({
  getParentRoute: () => root,
  path: '/schools/$organisationId/indicators',
  params: {
    parse: ({ organisationId }) => ({ organisationId: numberIn(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  validateSearch: readFormSearch,
  component: lazyRouteComponent(() => import('./pages/school-indicators'), 'SchoolIndicators'),
});

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: lazyRouteComponent(() => import('./pages/notices'), 'Notices'),
});
const reminders = createRoute({
  getParentRoute: () => root,
  path: '/management/reminders',
  component: lazyRouteComponent(() => import('./pages/reminders'), 'Reminders'),
});
const letters = createRoute({
  getParentRoute: () => root,
  path: '/management/letters',
  component: lazyRouteComponent(() => import('./pages/letters'), 'Letters'),
});
const workingDays = createRoute({
  getParentRoute: () => root,
  path: '/management/working-days',
  component: lazyRouteComponent(() => import('./pages/working-days'), 'WorkingDays'),
});
// Shown by the gate: whoever got the letter need not sign in.
const unsubscribe = createRoute({ getParentRoute: () => root, path: '/unsubscribe/$token' });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { refused?: string } => ({
    refused: typeof raw['refused'] === 'string' ? raw['refused'] : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/sign-in'), 'SignInOutcome'),
});
const resultsDynamics = createRoute({
  getParentRoute: () => root,
  path: '/results/dynamics',
  validateSearch: readDynamicsSearch,
  component: lazyRouteComponent(() => import('./pages/results-dynamics'), 'ResultsDynamics'),
});
const resultsDifficulties = createRoute({
  getParentRoute: () => root,
  path: '/results/difficulties',
  validateSearch: readDifficultiesSearch,
  component: lazyRouteComponent(() => import('./pages/results-difficulties'), 'ResultsDifficulties'),
});
const resultsTransitions = createRoute({
  getParentRoute: () => root,
  path: '/results/transitions',
  validateSearch: readTransitionsSearch,
  component: lazyRouteComponent(() => import('./pages/results-transitions'), 'ResultsTransitions'),
});
const resultsObjectivity = createRoute({
  getParentRoute: () => root,
  path: '/results/objectivity',
  validateSearch: readOfYearSearch,
  component: lazyRouteComponent(() => import('./pages/results-objectivity'), 'ResultsObjectivity'),
});
const resultsEffect = createRoute({
  getParentRoute: () => root,
  path: '/results/effect',
  validateSearch: readEffectSearch,
  component: lazyRouteComponent(() => import('./pages/results-effect'), 'ResultsEffect'),
});
const resultsContext = createRoute({
  getParentRoute: () => root,
  path: '/results/context',
  validateSearch: readOfYearSearch,
  component: lazyRouteComponent(() => import('./pages/results-context'), 'ResultsContext'),
});
const resultsScales = createRoute({
  getParentRoute: () => root,
  path: '/results/scales',
  validateSearch: readOfYearSearch,
  component: lazyRouteComponent(() => import('./pages/results-scales'), 'ResultsScales'),
});
const resultsImports = createRoute({
  getParentRoute: () => root,
  path: '/results/imports',
  component: lazyRouteComponent(() => import('./pages/results-imports'), 'ResultsImports'),
});
const resultsImport = createRoute({
  getParentRoute: () => root,
  path: '/results/imports/$resultFileId',
  params: {
    parse: ({ resultFileId }) => ({ resultFileId: numberIn(resultFileId) }),
    stringify: ({ resultFileId }) => ({ resultFileId: String(resultFileId) }),
  },
  component: lazyRouteComponent(() => import('./pages/results-import'), 'ResultsImport'),
});
const resultsQuarantine = createRoute({
  getParentRoute: () => root,
  path: '/results/quarantine',
  validateSearch: readQuarantineSearch,
  component: lazyRouteComponent(() => import('./pages/results-quarantine'), 'ResultsQuarantine'),
});
const socialPassport = createRoute({
  getParentRoute: () => root,
  path: '/schools/$organisationId/social-passport',
  params: {
    parse: ({ organisationId }) => ({ organisationId: numberIn(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  validateSearch: readOfYearSearch,
  component: lazyRouteComponent(() => import('./pages/social-passport'), 'SocialPassport'),
});

const schoolDossier = createRoute({
  getParentRoute: () => root,
  path: '/schools/$organisationId/dossier',
  params: {
    parse: ({ organisationId }) => ({ organisationId: numberIn(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  component: lazyRouteComponent(() => import('./pages/school-dossier'), 'SchoolDossier'),
});

const risks = createRoute({
  getParentRoute: () => root,
  path: '/risks',
  validateSearch: readRisksSearch,
  component: lazyRouteComponent(() => import('./pages/risks'), 'Risks'),
});
const riskCatalogue = createRoute({
  getParentRoute: () => root,
  path: '/risks/catalogue',
  component: lazyRouteComponent(() => import('./pages/risk-catalogue'), 'RiskCatalogue'),
});
const schoolRisks = createRoute({
  getParentRoute: () => root,
  path: '/schools/$organisationId/risks',
  params: {
    parse: ({ organisationId }) => ({ organisationId: numberIn(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  component: lazyRouteComponent(() => import('./pages/school-risks'), 'SchoolRisksPage'),
});
const roadMapProposal = createRoute({
  getParentRoute: () => root,
  path: '/schools/$organisationId/road-map-proposal',
  params: {
    parse: ({ organisationId }) => ({ organisationId: numberIn(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  component: lazyRouteComponent(() => import('./pages/road-map-proposal'), 'RoadMapProposal'),
});
const visits = createRoute({
  getParentRoute: () => root,
  path: '/visits',
  validateSearch: readVisitsSearch,
  component: lazyRouteComponent(() => import('./pages/visits'), 'Visits'),
});
/** Shown by the gate, outside of the frame: see visit-alone.tsx. */
const visit = createRoute({
  getParentRoute: () => root,
  path: '/visits/$visitId',
  params: {
    parse: ({ visitId }) => ({ visitId: numberIn(visitId) }),
    stringify: ({ visitId }) => ({ visitId: String(visitId) }),
  },
});

const waves = createRoute({
  getParentRoute: () => root,
  path: '/waves',
  validateSearch: readWavesSearch,
  component: lazyRouteComponent(() => import('./pages/waves'), 'Waves'),
});
const wave = createRoute({
  getParentRoute: () => root,
  path: '/waves/$waveId',
  params: {
    parse: ({ waveId }) => ({ waveId: numberIn(waveId) }),
    stringify: ({ waveId }) => ({ waveId: String(waveId) }),
  },
  component: lazyRouteComponent(() => import('./pages/wave'), 'Wave'),
});
const waveSchool = createRoute({
  getParentRoute: () => root,
  path: '/waves/$waveId/schools/$waveSchoolId',
  params: {
    parse: ({ waveId, waveSchoolId }) => ({
      waveId: numberIn(waveId),
      waveSchoolId: numberIn(waveSchoolId),
    }),
    stringify: ({ waveId, waveSchoolId }) => ({
      waveId: String(waveId),
      waveSchoolId: String(waveSchoolId),
    }),
  },
  component: lazyRouteComponent(() => import('./pages/wave-school'), 'WaveSchool'),
});
const questionnaires = createRoute({
  getParentRoute: () => root,
  path: '/waves/questionnaires',
  component: lazyRouteComponent(() => import('./pages/questionnaires'), 'Questionnaires'),
});
const questionnaire = createRoute({
  getParentRoute: () => root,
  path: '/waves/questionnaires/$questionnaireCode',
  component: lazyRouteComponent(() => import('./pages/questionnaire'), 'Questionnaire'),
});

const tree = root.addChildren([
  waves,
  wave,
  waveSchool,
  questionnaires,
  questionnaire,
  risks,
  riskCatalogue,
  schoolRisks,
  schoolDossier,
  roadMapProposal,
  visits,
  visit,
  resultsDynamics,
  resultsDifficulties,
  resultsTransitions,
  resultsObjectivity,
  resultsEffect,
  resultsContext,
  resultsScales,
  resultsImports,
  resultsImport,
  resultsQuarantine,
  socialPassport,
  signIn,
  notices,
  reminders,
  letters,
  workingDays,
  unsubscribe,
  indicators,
  indicator,
  schoolIndicators,
  results,
  resultsMethod,
  people,
  person,
  why,
  curators,
  curator,
  today,
  roadMaps,
  roadMap,
  draft,
  obligations,
  obligation,
  requests,
  review,
  schools,
  school,
  territory,
  reports,
  load,
  burden,
  organisations,
  alike,
  territories,
  management,
  schoolCalendar,
  groups,
  group,
  executors,
  bodies,
  imports,
  registerImport,
  profile,
  firstAccount,
  invitation,
  audit,
  integrity,
  trash,
  monitoring,
  monitoringRound,
  monitoringComparison,
  monitoringAnswer,
  monitoringForms,
  monitoringForm,
  meetings,
  meeting,
]);

export function makeRouter() {
  return createRouter({
    routeTree: tree,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: Broken,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
