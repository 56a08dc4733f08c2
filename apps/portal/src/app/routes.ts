// Every address of the portal and the page that answers it.
import type { RouteObject, ShouldRevalidateFunctionArgs } from 'react-router';
import { SessionDocument } from '../session/session.generated.js';
import { ROOT } from '../session/use-viewer.js';
import { Layout } from './layout.js';
import { type Surroundings, page } from './page.js';
import { PageError } from './page-error.js';

export function makeRoutes(surroundings: Surroundings): RouteObject[] {
  const at = (path: string | undefined, file: string, children?: RouteObject[]) =>
    page(surroundings, path, file, children);
  return [
    {
      id: ROOT,
      Component: Layout,
      ErrorBoundary: PageError,
      loader: () => surroundings.api.query(SessionDocument, {}),
      shouldRevalidate: asAsked,
      children: [
        { ErrorBoundary: PageError, children: [...publicPages(at), ...accountPages(at), ...memberPages(at)] },
      ],
    },
  ];
}

type At = (path: string | undefined, file: string, children?: RouteObject[]) => RouteObject;

function publicPages(at: At): RouteObject[] {
  return [
    at('/', 'directory/directory'),
    at('/p/:provider', 'directory/provider'),
    at('/p/:provider/:service', 'trust/service-layout', [
      at(undefined, 'trust/overview'),
      at('controls', 'trust/controls'),
      at('responsibilities', 'trust/responsibilities'),
      at('jurisdictions', 'trust/jurisdictions'),
      at('attestations', 'trust/attestations'),
      at('upstream', 'trust/upstream'),
      at('documents', 'trust/documents'),
      at('history', 'history/history'),
      at('releases/:number', 'history/release'),
      at('compare/:before/:after', 'history/compare'),
    ]),
  ];
}

function accountPages(at: At): RouteObject[] {
  return [
    at('/sign-in', 'session/sign-in'),
    at('/sign-up', 'session/sign-up'),
    at('/invitation', 'session/invitation'),
    at('/home', 'home/home'),
    at('/account', 'organisation/account'),
    at('/organisation', 'organisation/organisation'),
    at('/operator', 'operator/operator'),
    at('/inbox', 'inbox/inbox'),
    at('/questions', 'conversation/questions'),
    at('/imports', 'bulk/imports'),
    at('/imports/:id', 'bulk/import'),
    at('/notifications', 'notifications/notifications'),
    at('/unsubscribe/:token', 'notifications/unsubscribe'),
  ];
}

function memberPages(at: At): RouteObject[] {
  return [
    at('/provider', 'provider/dashboard'),
    at('/provider/services/new', 'provider/new-service'),
    at('/provider/services/:service', 'provider/service'),
    at('/provider/services/:service/edit', 'editor/editor'),
    at('/provider/services/:service/publish', 'publish/publish'),
    at('/customer', 'verification/matrix'),
    at('/customer/subscribe', 'verification/subscribe'),
    at('/customer/subscriptions/:id', 'verification/subscription'),
    at('/customer/subscriptions/:id/report', 'verification/report'),
    at('/customer/report', 'verification/report'),
    at('/customer/compare', 'verification/compare'),
    at('/customer/profiles', 'profile/profiles'),
    at('/customer/profiles/new', 'profile/new-profile'),
    at('/customer/profiles/:id', 'profile/profile'),
    at('/customer/profiles/:id/versions', 'profile/versions'),
    at('*', 'home/unknown'),
  ];
}

/** Who is signed in is asked again when something was done, not at each step. */
function asAsked({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return currentUrl.href === nextUrl.href && defaultShouldRevalidate;
}
