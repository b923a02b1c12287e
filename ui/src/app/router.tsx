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
import { readSearch as readSchoolSearch } from '@/features/schools/model/search';
import { readReviewSearch } from '@/features/drafts/model/search';
import { Page } from '@/ui/page';
import { Failed } from '@/ui/states';
import { Frame } from './frame';
import { NotFound } from './not-found';

/** What every page has in its URL: the school year in force, when one was chosen. */
interface FrameSearch {
  year?: number;
}

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: Broken,
  validateSearch: (raw: Record<string, unknown>): FrameSearch => {
    const year = Number(raw['year']);
    return { year: Number.isInteger(year) && year > 1990 && year < 2100 ? year : undefined };
  },
  search: { middlewares: [retainSearchParams(['year'])] },
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
const schools = createRoute({
  getParentRoute: () => root,
  path: '/schools',
  validateSearch: readSchoolSearch,
  component: lazyRouteComponent(() => import('./pages/schools'), 'Schools'),
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

const tree = root.addChildren([
  today,
  roadMaps,
  roadMap,
  draft,
  obligations,
  obligation,
  schools,
  management,
  schoolCalendar,
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
