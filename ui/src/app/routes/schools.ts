import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch as readRegisterSearch } from '@/features/registers/model/search';
import { readFormSearch } from '@/features/indicators/model/search';
import { readOfYearSearch } from '@/features/results/model/search';
import { numberIn, root } from './root';

const schools = createRoute({
  getParentRoute: () => root,
  path: '/schools',
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import('../pages/schools'), 'Schools'),
});
const school = createRoute({
  getParentRoute: () => root,
  path: '/schools/$organisationId',
  params: {
    parse: ({ organisationId }) => ({ organisationId: numberIn(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  component: lazyRouteComponent(() => import('../pages/school'), 'School'),
});
const schoolIndicators = createRoute({
  getParentRoute: () => root,
  path: '/schools/$organisationId/indicators',
  params: {
    parse: ({ organisationId }) => ({ organisationId: numberIn(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  validateSearch: readFormSearch,
  component: lazyRouteComponent(() => import('../pages/school-indicators'), 'SchoolIndicators'),
});
const socialPassport = createRoute({
  getParentRoute: () => root,
  path: '/schools/$organisationId/social-passport',
  params: {
    parse: ({ organisationId }) => ({ organisationId: numberIn(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  validateSearch: readOfYearSearch,
  component: lazyRouteComponent(() => import('../pages/social-passport'), 'SocialPassport'),
});
const schoolRisks = createRoute({
  getParentRoute: () => root,
  path: '/schools/$organisationId/risks',
  params: {
    parse: ({ organisationId }) => ({ organisationId: numberIn(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  component: lazyRouteComponent(() => import('../pages/school-risks'), 'SchoolRisksPage'),
});
const roadMapProposal = createRoute({
  getParentRoute: () => root,
  path: '/schools/$organisationId/road-map-proposal',
  params: {
    parse: ({ organisationId }) => ({ organisationId: numberIn(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  component: lazyRouteComponent(() => import('../pages/road-map-proposal'), 'RoadMapProposal'),
});
const schoolDossier = createRoute({
  getParentRoute: () => root,
  path: '/schools/$organisationId/dossier',
  params: {
    parse: ({ organisationId }) => ({ organisationId: numberIn(organisationId) }),
    stringify: ({ organisationId }) => ({ organisationId: String(organisationId) }),
  },
  component: lazyRouteComponent(() => import('../pages/school-dossier'), 'SchoolDossier'),
});

/** One school and what is known of it. */
export const schoolsRoutes = [
  schools,
  school,
  schoolIndicators,
  socialPassport,
  schoolRisks,
  roadMapProposal,
  schoolDossier,
] as const;
