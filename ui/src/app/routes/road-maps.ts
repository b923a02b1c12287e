import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch as readRoadMapSearch } from '@/features/road-maps/model/search';
import { readReviewSearch } from '@/features/drafts/model/search';
import { numberIn, root } from './root';

const roadMaps = createRoute({
  getParentRoute: () => root,
  path: '/road-maps',
  validateSearch: (raw: Record<string, unknown>): { upload?: boolean } => ({
    upload: raw['upload'] === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/road-maps'), 'RoadMaps'),
});
const roadMap = createRoute({
  getParentRoute: () => root,
  path: '/road-maps/$roadMapId',
  params: {
    parse: ({ roadMapId }) => ({ roadMapId: numberIn(roadMapId) }),
    stringify: ({ roadMapId }) => ({ roadMapId: String(roadMapId) }),
  },
  validateSearch: readRoadMapSearch,
  component: lazyRouteComponent(() => import('../pages/road-map'), 'RoadMap'),
});
const draft = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$draftId',
  params: {
    parse: ({ draftId }) => ({ draftId: numberIn(draftId) }),
    stringify: ({ draftId }) => ({ draftId: String(draftId) }),
  },
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('../pages/draft'), 'Draft'),
});

/** Road maps from the order to the matrix. */
export const roadMapsRoutes = [roadMaps, roadMap, draft] as const;
