import { createRouter } from '@tanstack/react-router';
import { dayRoutes } from './routes/day';
import { keepingRoutes } from './routes/keeping';
import { monitoringRoutes } from './routes/monitoring';
import { overviewRoutes } from './routes/overview';
import { registersRoutes } from './routes/registers';
import { resultsRoutes } from './routes/results';
import { risksRoutes } from './routes/risks';
import { roadMapsRoutes } from './routes/road-maps';
import { schoolsRoutes } from './routes/schools';
import { Broken, root } from './routes/root';

const tree = root.addChildren([
  ...dayRoutes,
  ...roadMapsRoutes,
  ...overviewRoutes,
  ...schoolsRoutes,
  ...registersRoutes,
  ...keepingRoutes,
  ...monitoringRoutes,
  ...resultsRoutes,
  ...risksRoutes,
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
