// An invented provider beside the copies of real ones, to show what public sources cannot: a complete disclosure, non-disclosure
// terms, a release to come, an attestation about to expire, a waiver. Its dates are taken from the day of seeding.
import type { JsonValue } from '@bunkai/disclosure';
import type { ReplayedSubscription, ReplayedWorld } from '../replayed-world.js';
import { ndaTerms } from './nda-terms.js';
import { platformDisclosures } from './platform/platform-disclosures.js';
import { platformSubscriptions } from './platform/platform-subscribers.js';
import { type InventedRelease, storageDisclosures } from './storage-disclosures.js';
import { storageRequirements } from './storage-requirements.js';

export interface InventedWorld {
  readonly index: ReplayedWorld;
  readonly documents: ReadonlyMap<string, JsonValue>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const STORAGE = 'example-cloud/storage';
const PLATFORM = 'example-cloud/cloud-platform';
const REQUIREMENTS = 'example-cloud/requirements.json';

/** Five and more, so that an impact preview may count them. */
const subscribers: readonly Pick<ReplayedSubscription, 'organisation' | 'readerClass'>[] = [
  { organisation: 'demo-bank', readerClass: 'nda' },
  { organisation: 'demo-regional-bank', readerClass: 'subscribers' },
  { organisation: 'demo-trust-bank' },
  { organisation: 'demo-securities' },
  { organisation: 'demo-card' },
  { organisation: 'demo-hospital' },
];

/** The provider, its services and its customers' dealings with it, as seen on the day (in UTC) of `anchor`. */
export function exampleCloud(anchor: Date): InventedWorld {
  const today = Math.floor(anchor.getTime() / DAY_MS);
  const day = (offset: number) => new Date((today + offset) * DAY_MS).toISOString();
  const filed = [...file(STORAGE, storageDisclosures(day)), ...file(PLATFORM, platformDisclosures(day))];
  const storing = storageSubscriptions(day);
  return {
    index: {
      organisations: [organisation],
      accounts: [account('owner', '管理者'), account('publisher', '公開担当')],
      services,
      profiles: storing.map(profileOf),
      subscriptions: [...storing, ...platformSubscriptions(PLATFORM, day)],
      releases: filed.map(({ release }) => release),
      waivers: waivers(storing, day),
    },
    documents: new Map([
      [REQUIREMENTS, storageRequirements],
      ...filed.map(({ release, document }) => [release.documentFile, document] as const),
    ]),
  };
}

const services = [
  { key: STORAGE, name: { en: 'Example Storage', ja: 'サンプルストレージ' }, ndaTerms },
  {
    key: PLATFORM,
    name: { en: 'Example Cloud Platform', ja: 'サンプルクラウド プラットフォーム' },
    ndaTerms,
  },
];

function storageSubscriptions(day: (offset: number) => string): readonly ReplayedSubscription[] {
  return [
    ...subscribers.map((one) => ({ ...one, ...subscribed, variant: null, since: day(-150) })),
    { organisation: 'demo-retail', ...subscribed, variant: 'economy', since: day(-120) },
  ];
}

const subscribed = { profile: 'storage', service: STORAGE } as const;

const organisation = {
  slug: 'example-cloud',
  name: { en: 'Example Cloud K.K. (demo, fictitious)', ja: 'サンプルクラウド株式会社（デモ・架空）' },
  kinds: ['provider'],
} as const;

function account(role: 'owner' | 'publisher', office: string) {
  const { slug } = organisation;
  const email = `${role}@${slug}.example`;
  return {
    email,
    name: `サンプルクラウド ${office}`,
    locale: 'ja',
    organisation: slug,
    roles: [role],
  } as const;
}

function profileOf({ organisation: slug }: ReplayedSubscription) {
  const name = { en: 'Storage baseline (demo)', ja: 'ストレージ利用基準（デモ）' };
  return { organisation: slug, slug: 'storage', name, documentFile: REQUIREMENTS };
}

function waivers(subscriptions: readonly ReplayedSubscription[], day: (offset: number) => string) {
  return subscriptions
    .filter(({ organisation: slug }) => slug === 'demo-bank')
    .map((subscription) => ({
      subscription,
      requirement: 'S-03',
      reason: '再委託先の変更は月次の定例会で事前に説明を受けているため、次回の契約更改まで許容する。',
      at: day(-25),
      expiresAt: day(60),
    }));
}

/** Gives each release of `service` the name of its document. */
function file(service: string, releases: readonly InventedRelease[]) {
  return releases.map(({ release, document }, index) => ({
    release: { service, documentFile: `${service}/${index + 1}.json`, ...release },
    document,
  }));
}
