// An invented provider beside the copies of real ones, to show what public sources cannot: non-disclosure terms, a variant, a
// release to come, an attestation about to expire, a waiver. Its dates are taken from the day of seeding.
import type { JsonValue } from '@bunkai/disclosure';
import type { ReplayedSubscription, ReplayedWorld } from '../replayed-world.js';
import { ndaTerms } from './nda-terms.js';
import { storageDisclosures } from './storage-disclosures.js';
import { storageRequirements } from './storage-requirements.js';

export interface InventedWorld {
  readonly index: ReplayedWorld;
  readonly documents: ReadonlyMap<string, JsonValue>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const SERVICE = 'example-cloud/storage';
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

/** The provider, its service and its customers' dealings with it, as seen on the day (in UTC) of `anchor`. */
export function exampleCloud(anchor: Date): InventedWorld {
  const today = Math.floor(anchor.getTime() / DAY_MS);
  const day = (offset: number) => new Date((today + offset) * DAY_MS).toISOString();
  const disclosures = storageDisclosures(day);
  const subscriptions: readonly ReplayedSubscription[] = [
    ...subscribers.map((one) => ({ ...one, ...subscribed, variant: null, since: day(-150) })),
    { organisation: 'demo-retail', ...subscribed, variant: 'economy', since: day(-120) },
  ];
  return {
    index: {
      organisations: [organisation],
      accounts: [account('owner', '管理者'), account('publisher', '公開担当')],
      services: [{ key: SERVICE, name: { en: 'Example Storage', ja: 'サンプルストレージ' }, ndaTerms }],
      profiles: subscriptions.map(profileOf),
      subscriptions,
      releases: disclosures.map(({ release }, index) => ({
        service: SERVICE,
        documentFile: fileOf(index),
        ...release,
      })),
      waivers: waivers(subscriptions, day),
    },
    documents: new Map([
      [REQUIREMENTS, storageRequirements],
      ...disclosures.map(({ document }, index) => [fileOf(index), document] as const),
    ]),
  };
}

const subscribed = { profile: 'storage', service: SERVICE } as const;

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

function fileOf(index: number): string {
  return `example-cloud/${index + 1}.json`;
}
