import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch as readRegisterSearch } from '@/features/registers/model/search';
import { readImportSearch, readImportsSearch } from '@/features/imports/model/search';
import { readSearch as readGroupsSearch } from '@/features/groups/model/search';
import { readSearch as readExecutorsSearch } from '@/features/executors/model/search';
import { readSearch as readBodiesSearch } from '@/features/bodies/model/search';
import { readSearch as readCuratorSearch } from '@/features/curators/model/board';
import { numberIn, root } from './root';

const management = createRoute({
  getParentRoute: () => root,
  path: '/management',
  component: lazyRouteComponent(() => import('../pages/management'), 'Management'),
});
const organisations = createRoute({
  getParentRoute: () => root,
  path: '/management/organisations',
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import('../pages/organisations'), 'Organisations'),
});
const alike = createRoute({
  getParentRoute: () => root,
  path: '/management/organisations/alike',
  component: lazyRouteComponent(() => import('../pages/alike'), 'Alike'),
});
const territories = createRoute({
  getParentRoute: () => root,
  path: '/management/territories',
  component: lazyRouteComponent(() => import('../pages/territories'), 'Territories'),
});
const schoolCalendar = createRoute({
  getParentRoute: () => root,
  path: '/management/school-calendar',
  component: lazyRouteComponent(() => import('../pages/school-calendar'), 'SchoolCalendar'),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: '/management/imports',
  validateSearch: readImportsSearch,
  component: lazyRouteComponent(() => import('../pages/imports'), 'Imports'),
});
const registerImport = createRoute({
  getParentRoute: () => root,
  path: '/management/imports/$importId',
  params: {
    parse: ({ importId }) => ({ importId: numberIn(importId) }),
    stringify: ({ importId }) => ({ importId: String(importId) }),
  },
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('../pages/import'), 'Import'),
});
const groups = createRoute({
  getParentRoute: () => root,
  path: '/management/groups',
  validateSearch: readGroupsSearch,
  component: lazyRouteComponent(() => import('../pages/groups'), 'Groups'),
});
const group = createRoute({
  getParentRoute: () => root,
  path: '/management/groups/$groupId',
  params: {
    parse: ({ groupId }) => ({ groupId: numberIn(groupId) }),
    stringify: ({ groupId }) => ({ groupId: String(groupId) }),
  },
  component: lazyRouteComponent(() => import('../pages/group'), 'Group'),
});
const executors = createRoute({
  getParentRoute: () => root,
  path: '/management/executors',
  validateSearch: readExecutorsSearch,
  component: lazyRouteComponent(() => import('../pages/executors'), 'Executors'),
});
const bodies = createRoute({
  getParentRoute: () => root,
  path: '/management/bodies',
  validateSearch: readBodiesSearch,
  component: lazyRouteComponent(() => import('../pages/bodies'), 'Bodies'),
});
const curators = createRoute({
  getParentRoute: () => root,
  path: '/management/curators',
  validateSearch: readCuratorSearch,
  component: lazyRouteComponent(() => import('../pages/curators'), 'Curators'),
});
const curator = createRoute({
  getParentRoute: () => root,
  path: '/management/curators/$personId',
  params: {
    parse: ({ personId }) => ({ personId: numberIn(personId) }),
    stringify: ({ personId }) => ({ personId: String(personId) }),
  },
  component: lazyRouteComponent(() => import('../pages/curator'), 'Curator'),
});
const workingDays = createRoute({
  getParentRoute: () => root,
  path: '/management/working-days',
  component: lazyRouteComponent(() => import('../pages/working-days'), 'WorkingDays'),
});

/** What is kept of places, schools and people who help them. */
export const registersRoutes = [
  management,
  organisations,
  alike,
  territories,
  schoolCalendar,
  imports,
  registerImport,
  groups,
  group,
  executors,
  bodies,
  curators,
  curator,
  workingDays,
] as const;
