import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  readComparisonSearch,
  readMeetingsSearch,
  readRoundSearch,
  readRoundsSearch,
} from '@/features/monitoring/model/search';
import { numberIn, root } from './root';

const monitoring = createRoute({
  getParentRoute: () => root,
  path: '/monitoring',
  validateSearch: readRoundsSearch,
  component: lazyRouteComponent(() => import('../pages/monitoring'), 'Monitoring'),
});
const monitoringRound = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/rounds/$roundId',
  params: {
    parse: ({ roundId }) => ({ roundId: numberIn(roundId) }),
    stringify: ({ roundId }) => ({ roundId: String(roundId) }),
  },
  validateSearch: readRoundSearch,
  component: lazyRouteComponent(() => import('../pages/monitoring-round'), 'MonitoringRound'),
});
const monitoringComparison = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/rounds/$roundId/comparison',
  params: {
    parse: ({ roundId }) => ({ roundId: numberIn(roundId) }),
    stringify: ({ roundId }) => ({ roundId: String(roundId) }),
  },
  validateSearch: readComparisonSearch,
  component: lazyRouteComponent(() => import('../pages/monitoring-comparison'), 'MonitoringComparison'),
});
const monitoringAnswer = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/answers/$answerId',
  params: {
    parse: ({ answerId }) => ({ answerId: numberIn(answerId) }),
    stringify: ({ answerId }) => ({ answerId: String(answerId) }),
  },
  component: lazyRouteComponent(() => import('../pages/monitoring-answer'), 'MonitoringAnswer'),
});
const monitoringForms = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/forms',
  component: lazyRouteComponent(() => import('../pages/monitoring-forms'), 'MonitoringForms'),
});
const monitoringForm = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/forms/$formCode',
  component: lazyRouteComponent(() => import('../pages/monitoring-form'), 'MonitoringForm'),
});
const meetings = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/meetings',
  validateSearch: readMeetingsSearch,
  component: lazyRouteComponent(() => import('../pages/meetings'), 'Meetings'),
});
const meeting = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/meetings/$meetingId',
  params: {
    parse: ({ meetingId }) => ({ meetingId: numberIn(meetingId) }),
    stringify: ({ meetingId }) => ({ meetingId: String(meetingId) }),
  },
  component: lazyRouteComponent(() => import('../pages/meeting'), 'Meeting'),
});

/** Rounds of monitoring and meetings. */
export const monitoringRoutes = [
  monitoring,
  monitoringRound,
  monitoringComparison,
  monitoringAnswer,
  monitoringForms,
  monitoringForm,
  meetings,
  meeting,
] as const;
