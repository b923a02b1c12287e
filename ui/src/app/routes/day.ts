import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch as readObligationSearch } from '@/features/obligations/model/search';
import { readReviewQueueSearch } from '@/features/review/model/search';
import { readSearch as readRequestsSearch } from '@/features/requests/model/search';
import { numberIn, root } from './root';

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/today'), 'Today'),
});
const obligations = createRoute({
  getParentRoute: () => root,
  path: '/obligations',
  validateSearch: readObligationSearch,
  component: lazyRouteComponent(() => import('../pages/obligations'), 'Obligations'),
});
const obligation = createRoute({
  getParentRoute: () => root,
  path: '/obligations/$obligationId',
  params: {
    parse: ({ obligationId }) => ({ obligationId: numberIn(obligationId) }),
    stringify: ({ obligationId }) => ({ obligationId: String(obligationId) }),
  },
  component: lazyRouteComponent(() => import('../pages/obligation'), 'Obligation'),
});
const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: readReviewQueueSearch,
  component: lazyRouteComponent(() => import('../pages/review'), 'Review'),
});
const requests = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  validateSearch: readRequestsSearch,
  component: lazyRouteComponent(() => import('../pages/requests'), 'Requests'),
});
const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: lazyRouteComponent(() => import('../pages/notices'), 'Notices'),
});
const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  component: lazyRouteComponent(() => import('../pages/profile'), 'Profile'),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { refused?: string } => ({
    refused: typeof raw['refused'] === 'string' ? raw['refused'] : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/sign-in'), 'SignInOutcome'),
});
// Shown by the gate, in place of everything else.
const invitation = createRoute({ getParentRoute: () => root, path: '/invitation' });
// Shown by the gate: whoever got the letter need not sign in.
const unsubscribe = createRoute({ getParentRoute: () => root, path: '/unsubscribe/$token' });

/** What a person does day by day, and how they come in. */
export const dayRoutes = [
  today,
  obligations,
  obligation,
  review,
  requests,
  notices,
  profile,
  signIn,
  invitation,
  unsubscribe,
] as const;
