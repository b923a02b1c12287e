import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readQuarantineSearch } from '@/features/result-files/model/search';
import { readResultsSearch } from '@/features/identification/model/search';
import {
  readDifficultiesSearch,
  readDynamicsSearch,
  readEffectSearch,
  readOfYearSearch,
  readTransitionsSearch,
} from '@/features/results/model/search';
import { numberIn, root } from './root';

const results = createRoute({
  getParentRoute: () => root,
  path: '/results',
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import('../pages/results-list'), 'ResultsList'),
});
const resultsMethod = createRoute({
  getParentRoute: () => root,
  path: '/results/methods/$methodCode',
  component: lazyRouteComponent(() => import('../pages/results-method'), 'ResultsMethod'),
});
const resultsDynamics = createRoute({
  getParentRoute: () => root,
  path: '/results/dynamics',
  validateSearch: readDynamicsSearch,
  component: lazyRouteComponent(() => import('../pages/results-dynamics'), 'ResultsDynamics'),
});
const resultsDifficulties = createRoute({
  getParentRoute: () => root,
  path: '/results/difficulties',
  validateSearch: readDifficultiesSearch,
  component: lazyRouteComponent(() => import('../pages/results-difficulties'), 'ResultsDifficulties'),
});
const resultsTransitions = createRoute({
  getParentRoute: () => root,
  path: '/results/transitions',
  validateSearch: readTransitionsSearch,
  component: lazyRouteComponent(() => import('../pages/results-transitions'), 'ResultsTransitions'),
});
const resultsObjectivity = createRoute({
  getParentRoute: () => root,
  path: '/results/objectivity',
  validateSearch: readOfYearSearch,
  component: lazyRouteComponent(() => import('../pages/results-objectivity'), 'ResultsObjectivity'),
});
const resultsEffect = createRoute({
  getParentRoute: () => root,
  path: '/results/effect',
  validateSearch: readEffectSearch,
  component: lazyRouteComponent(() => import('../pages/results-effect'), 'ResultsEffect'),
});
const resultsContext = createRoute({
  getParentRoute: () => root,
  path: '/results/context',
  validateSearch: readOfYearSearch,
  component: lazyRouteComponent(() => import('../pages/results-context'), 'ResultsContext'),
});
const resultsScales = createRoute({
  getParentRoute: () => root,
  path: '/results/scales',
  validateSearch: readOfYearSearch,
  component: lazyRouteComponent(() => import('../pages/results-scales'), 'ResultsScales'),
});
const resultsImports = createRoute({
  getParentRoute: () => root,
  path: '/results/imports',
  component: lazyRouteComponent(() => import('../pages/results-imports'), 'ResultsImports'),
});
const resultsImport = createRoute({
  getParentRoute: () => root,
  path: '/results/imports/$resultFileId',
  params: {
    parse: ({ resultFileId }) => ({ resultFileId: numberIn(resultFileId) }),
    stringify: ({ resultFileId }) => ({ resultFileId: String(resultFileId) }),
  },
  component: lazyRouteComponent(() => import('../pages/results-import'), 'ResultsImport'),
});
const resultsQuarantine = createRoute({
  getParentRoute: () => root,
  path: '/results/quarantine',
  validateSearch: readQuarantineSearch,
  component: lazyRouteComponent(() => import('../pages/results-quarantine'), 'ResultsQuarantine'),
});

/** Results, lists of schools and how they are come to. */
export const resultsRoutes = [
  results,
  resultsMethod,
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
] as const;
