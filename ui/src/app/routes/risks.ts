import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readWavesSearch } from '@/features/waves/model/search';
import { readRisksSearch, readVisitsSearch } from '@/features/risks/model/levels';
import { numberIn, root } from './root';

const risks = createRoute({
  getParentRoute: () => root,
  path: '/risks',
  validateSearch: readRisksSearch,
  component: lazyRouteComponent(() => import('../pages/risks'), 'Risks'),
});
const riskCatalogue = createRoute({
  getParentRoute: () => root,
  path: '/risks/catalogue',
  component: lazyRouteComponent(() => import('../pages/risk-catalogue'), 'RiskCatalogue'),
});
const visits = createRoute({
  getParentRoute: () => root,
  path: '/visits',
  validateSearch: readVisitsSearch,
  component: lazyRouteComponent(() => import('../pages/visits'), 'Visits'),
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
  component: lazyRouteComponent(() => import('../pages/waves'), 'Waves'),
});
const wave = createRoute({
  getParentRoute: () => root,
  path: '/waves/$waveId',
  params: {
    parse: ({ waveId }) => ({ waveId: numberIn(waveId) }),
    stringify: ({ waveId }) => ({ waveId: String(waveId) }),
  },
  component: lazyRouteComponent(() => import('../pages/wave'), 'Wave'),
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
  component: lazyRouteComponent(() => import('../pages/wave-school'), 'WaveSchool'),
});
const questionnaires = createRoute({
  getParentRoute: () => root,
  path: '/waves/questionnaires',
  component: lazyRouteComponent(() => import('../pages/questionnaires'), 'Questionnaires'),
});
const questionnaire = createRoute({
  getParentRoute: () => root,
  path: '/waves/questionnaires/$questionnaireCode',
  component: lazyRouteComponent(() => import('../pages/questionnaire'), 'Questionnaire'),
});

/** Questionnaires, risks and visits. */
export const risksRoutes = [
  risks,
  riskCatalogue,
  visits,
  visit,
  waves,
  wave,
  waveSchool,
  questionnaires,
  questionnaire,
] as const;
