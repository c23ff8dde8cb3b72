import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseAddress, writeAddress } from '../frame/address.ts';
import { NotFound } from './not-found.tsx';
import { PageBroken } from './page-broken.tsx';
import { PagePending } from './page-pending.tsx';
import { exists, loadPage, OUTSIDE, SECTIONS } from './pages.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: PageBroken });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const inside = SECTIONS.flatMap((section) => section.pages)
  .filter(exists)
  .map((entry) =>
    createRoute({
      getParentRoute: () => shell,
      path: entry.path,
      component: lazyRouteComponent(() => loadPage(entry)),
    }),
  );
const outside = OUTSIDE.filter(exists).map((entry) =>
  createRoute({ getParentRoute: () => root, path: entry.path, component: lazyRouteComponent(() => loadPage(entry)) }),
);

/** History addresses; all state of a page is in its query, as plain texts. */
export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren(inside), ...outside]),
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultPreload: 'intent',
  defaultPreloadDelay: 60,
  scrollRestoration: true,
  defaultPendingComponent: PagePending,
  defaultPendingMs: 150,
  defaultErrorComponent: PageBroken,
});
