// Every page of the portal on the demo world, each in a state that has something to show, and who may see it.

export interface PortalPage {
  /** Names pictures and tests. */
  readonly name: string;
  readonly path: string;
  /** Whether it answers 404, as it should. */
  readonly isMissing?: boolean;
}

export interface PageGroup {
  readonly who: 'public' | 'provider' | 'customer';
  /** The demo account that sees them, by the reader's language; none for the public. */
  readonly accounts?: Readonly<Record<'en' | 'ja', string>>;
  readonly pages: readonly PortalPage[];
}

const service = (tab: string) => `/p/github/github-com${tab}`;

export const pageGroups: readonly PageGroup[] = [
  {
    who: 'public',
    pages: [
      { name: 'directory', path: '/' },
      { name: 'directory-filtered', path: '/?search=%E6%97%A5%E6%9C%AC' },
      { name: 'directory-empty', path: '/?search=zzzzzz' },
      { name: 'provider', path: '/p/github' },
      { name: 'trust-overview', path: service('') },
      { name: 'trust-controls', path: service('/controls') },
      { name: 'trust-responsibilities', path: '/p/example-cloud/cloud-platform/responsibilities' },
      { name: 'trust-jurisdictions', path: service('/jurisdictions') },
      { name: 'trust-attestations', path: '/p/example-cloud/cloud-platform/attestations' },
      { name: 'trust-upstream', path: '/p/cloud-gov/paas/upstream' },
      { name: 'trust-documents', path: service('/documents') },
      { name: 'history', path: service('/history') },
      { name: 'release', path: service('/releases/15') },
      { name: 'compare-releases', path: service('/compare/1/15') },
      { name: 'sign-in', path: '/sign-in' },
      { name: 'sign-up', path: '/sign-up' },
      { name: 'invitation-gone', path: '/invitation?token=gone' },
      { name: 'not-there', path: '/nowhere', isMissing: true },
      { name: 'no-such-service', path: '/p/nobody/nothing', isMissing: true },
    ],
  },
  {
    who: 'provider',
    accounts: { en: 'publisher@github.example', ja: 'publisher@example-cloud.example' },
    pages: [],
  },
  {
    who: 'customer',
    accounts: { en: 'assessor@demo-agency.example', ja: 'assessor@demo-bank.example' },
    pages: [],
  },
];
