// Every page of the portal on the demo world, each in a state that has something to show, and who may see it.
import type { PortalVisit } from './portal-visit.js';

export interface PortalPage {
  /** Names pictures and tests. */
  readonly name: string;
  readonly path: string;
  /** Whether it answers 404, as it should. */
  readonly isMissing?: boolean;
}

export interface PageGroup {
  readonly who: 'public' | 'provider' | 'customer' | 'operator';
  /** The demo account that sees them, by the reader's language; none for the public. */
  readonly accounts?: Readonly<Record<'en' | 'ja', string>>;
  /** Addresses with an id are known once somebody is signed in. */
  pages(visit: PortalVisit): Promise<readonly PortalPage[]> | readonly PortalPage[];
}

/** Accounts of the demo world; the API has to be told that they are operators. */
export const OPERATORS = { en: 'operator@bunkai.example', ja: 'assessor@demo-bank.example' } as const;
const RICH = '/p/example-cloud/cloud-platform';
const OWN = { en: '/provider/services/github-com', ja: '/provider/services/cloud-platform' } as const;

export const pageGroups: readonly PageGroup[] = [
  { who: 'public', pages: () => publicPages },
  {
    who: 'provider',
    accounts: { en: 'owner@github.example', ja: 'owner@example-cloud.example' },
    pages: ({ language }) => providerPages(OWN[language]),
  },
  {
    who: 'customer',
    accounts: { en: 'owner@demo-agency.example', ja: 'owner@demo-bank.example' },
    pages: customerPages,
  },
  {
    who: 'operator',
    accounts: OPERATORS,
    pages: () => [{ name: 'operator', path: '/operator' }],
  },
];

const publicPages: readonly PortalPage[] = [
  { name: 'directory', path: '/' },
  { name: 'directory-filtered', path: `/?q=${encodeURIComponent('日本')}` },
  { name: 'directory-empty', path: '/?q=zzzzzz' },
  { name: 'provider', path: '/p/github' },
  { name: 'trust-overview', path: RICH },
  { name: 'trust-controls', path: `${RICH}/controls` },
  { name: 'trust-responsibilities', path: `${RICH}/responsibilities` },
  { name: 'trust-jurisdictions', path: `${RICH}/jurisdictions` },
  { name: 'trust-attestations', path: `${RICH}/attestations` },
  { name: 'trust-upstream', path: `${RICH}/upstream` },
  { name: 'trust-documents', path: `${RICH}/documents` },
  { name: 'trust-thin', path: '/p/aws/govcloud' },
  { name: 'history', path: '/p/github/github-com/history' },
  { name: 'release', path: '/p/github/github-com/releases/15' },
  { name: 'compare-releases', path: '/p/github/github-com/compare/1/15' },
  { name: 'sign-in', path: '/sign-in?next=%2Finbox' },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'invitation-gone', path: '/invitation?token=gone' },
  { name: 'unsubscribe-unknown', path: '/unsubscribe/unknown' },
  { name: 'not-there', path: '/nowhere', isMissing: true },
  { name: 'no-such-service', path: '/p/nobody/nothing', isMissing: true },
];

function providerPages(service: string): readonly PortalPage[] {
  return [
    { name: 'home-provider', path: '/home' },
    { name: 'dashboard', path: '/provider' },
    { name: 'new-service', path: '/provider/services/new' },
    { name: 'service', path: service },
    { name: 'subscribers', path: `${service}?part=subscribers` },
    { name: 'terms', path: `${service}?part=terms` },
    { name: 'editor', path: `${service}/edit?control=15.1.3` },
    { name: 'editor-durations', path: `${service}/edit?control=12.4.1` },
    { name: 'publish', path: `${service}/publish` },
    { name: 'inbox-provider', path: '/inbox' },
    { name: 'questions-provider', path: '/questions' },
    { name: 'notifications-provider', path: '/notifications' },
    { name: 'organisation', path: '/organisation' },
    { name: 'imports', path: '/imports' },
    { name: 'account', path: '/account' },
  ];
}

interface Owned {
  readonly viewer: {
    readonly subscriptions: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
    readonly requirementProfiles: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
  };
}

const OWNED = `{ viewer {
  subscriptions(first: 5) { edges { node { id } } }
  requirementProfiles(first: 1) { edges { node { id } } } } }`;

async function customerPages(visit: PortalVisit): Promise<readonly PortalPage[]> {
  const { viewer } = await visit.ask<Owned>(OWNED);
  const subscription = encodeURIComponent(viewer.subscriptions.edges[0]?.node.id ?? '');
  const profile = encodeURIComponent(viewer.requirementProfiles.edges[0]?.node.id ?? '');
  return [
    { name: 'home-customer', path: '/home' },
    { name: 'matrix', path: '/customer' },
    { name: 'subscription', path: `/customer/subscriptions/${subscription}` },
    { name: 'report', path: `/customer/subscriptions/${subscription}/report` },
    { name: 'report-all', path: '/customer/report' },
    { name: 'subscribe', path: '/customer/subscribe?service=example-cloud%2Fcloud-platform' },
    {
      name: 'compare-services',
      path: `/customer/compare?service=example-cloud%2Fcloud-platform&service=github%2Fgithub-com&profile=${profile}`,
    },
    { name: 'profiles', path: '/customer/profiles' },
    { name: 'new-profile', path: '/customer/profiles/new' },
    { name: 'profile', path: `/customer/profiles/${profile}` },
    { name: 'profile-versions', path: `/customer/profiles/${profile}/versions` },
    { name: 'inbox-customer', path: '/inbox' },
    { name: 'questions-customer', path: '/questions' },
    { name: 'notifications-customer', path: '/notifications' },
  ];
}
