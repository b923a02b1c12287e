import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readIndicatorSearch, readSearch as readIndicatorsSearch } from '@/features/indicators/model/search';
import { readBurdenSearch, readLoadSearch, readTerritorySearch } from '@/features/dashboards/model/search';
import { numberIn, root } from './root';

const territory = createRoute({
  getParentRoute: () => root,
  path: '/territory',
  validateSearch: readTerritorySearch,
  component: lazyRouteComponent(() => import('../pages/territory'), 'Territory'),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(() => import('../pages/reports'), 'Reports'),
});
const load = createRoute({
  getParentRoute: () => root,
  path: '/reports/load',
  validateSearch: readLoadSearch,
  component: lazyRouteComponent(() => import('../pages/load'), 'Load'),
});
const burden = createRoute({
  getParentRoute: () => root,
  path: '/reports/burden',
  validateSearch: readBurdenSearch,
  component: lazyRouteComponent(() => import('../pages/burden'), 'Burden'),
});
const indicators = createRoute({
  getParentRoute: () => root,
  path: '/indicators',
  validateSearch: readIndicatorsSearch,
  component: lazyRouteComponent(() => import('../pages/indicators'), 'Indicators'),
});
const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$indicatorId',
  params: {
    parse: ({ indicatorId }) => ({ indicatorId: numberIn(indicatorId) }),
    stringify: ({ indicatorId }) => ({ indicatorId: String(indicatorId) }),
  },
  validateSearch: readIndicatorSearch,
  component: lazyRouteComponent(() => import('../pages/indicator'), 'Indicator'),
});

/** Territories, reports and indicators. */
export const overviewRoutes = [territory, reports, load, burden, indicators, indicator] as const;
