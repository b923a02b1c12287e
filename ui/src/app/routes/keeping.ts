import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch as readPeopleSearch, readWhySearch } from '@/features/people/model/search';
import { readAuditSearch } from '@/features/keeping/model/search';
import { numberIn, root } from './root';

const firstAccount = createRoute({
  getParentRoute: () => root,
  path: '/management/accounts',
  component: lazyRouteComponent(() => import('../pages/first-account'), 'FirstAccount'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/management/people',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('../pages/people'), 'People'),
});
const person = createRoute({
  getParentRoute: () => root,
  path: '/management/people/$personId',
  params: {
    parse: ({ personId }) => ({ personId: numberIn(personId) }),
    stringify: ({ personId }) => ({ personId: String(personId) }),
  },
  component: lazyRouteComponent(() => import('../pages/person'), 'Person'),
});
const why = createRoute({
  getParentRoute: () => root,
  path: '/management/why',
  validateSearch: readWhySearch,
  component: lazyRouteComponent(() => import('../pages/why'), 'Why'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/management/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../pages/audit'), 'Audit'),
});
const integrity = createRoute({
  getParentRoute: () => root,
  path: '/management/integrity',
  component: lazyRouteComponent(() => import('../pages/integrity'), 'Integrity'),
});
const trash = createRoute({
  getParentRoute: () => root,
  path: '/management/trash',
  component: lazyRouteComponent(() => import('../pages/trash'), 'Trash'),
});
const reminders = createRoute({
  getParentRoute: () => root,
  path: '/management/reminders',
  component: lazyRouteComponent(() => import('../pages/reminders'), 'Reminders'),
});
const letters = createRoute({
  getParentRoute: () => root,
  path: '/management/letters',
  component: lazyRouteComponent(() => import('../pages/letters'), 'Letters'),
});

/** Accounts, rights, letters and the records of what was done. */
export const keepingRoutes = [
  firstAccount,
  people,
  person,
  why,
  audit,
  integrity,
  trash,
  reminders,
  letters,
] as const;
