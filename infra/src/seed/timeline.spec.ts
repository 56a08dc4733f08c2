import { describe, expect, it } from 'vitest';
import type { ReplayedRelease, ReplayedWorld } from './replayed-world.js';
import { type Step, timelineOf } from './timeline.js';

const both = (text: string) => ({ en: text, ja: text });

function release(service: string, publishedAt: string): ReplayedRelease {
  return {
    service,
    publishedAt,
    documentFile: `${service} ${publishedAt}`,
    summary: both('x'),
  };
}

const subscription = {
  organisation: 'buyer',
  profile: 'p',
  service: 'maker/base',
  variant: null,
  since: '2020-06-01T00:00:00Z',
  readerClass: 'nda',
} as const;

const world: ReplayedWorld = {
  organisations: [
    { slug: 'buyer', name: both('Buyer'), kinds: ['customer'] },
    { slug: 'maker', name: both('Maker'), kinds: ['provider'] },
  ],
  accounts: [
    { email: 'v@buyer', name: 'V', locale: 'en', organisation: 'buyer', roles: ['viewer'] },
    { email: 'o@buyer', name: 'O', locale: 'en', organisation: 'buyer', roles: ['owner'] },
    { email: 'o@maker', name: 'M', locale: 'ja', organisation: 'maker', roles: ['owner'] },
  ],
  services: [
    { key: 'maker/base', name: both('Base') },
    { key: 'maker/top', name: both('Top') },
  ],
  profiles: [{ organisation: 'buyer', slug: 'p', name: both('P'), documentFile: 'p.json' }],
  subscriptions: [subscription],
  waivers: [
    {
      subscription,
      requirement: 'R-1',
      reason: 'because',
      at: '2020-06-02T00:00:00Z',
      expiresAt: '2020-06-03T00:00:00Z',
    },
  ],
  releases: [
    release('maker/base', '2020-05-02T00:00:00Z'),
    release('maker/top', '2020-05-02T00:00:00Z'),
    release('maker/base', '2020-07-01T00:00:00Z'),
  ],
};

function line(step: Step): string {
  const at = step.at.toISOString().slice(0, 10);
  switch (step.kind) {
    case 'organisation':
      return `${at} ${step.organisation.slug} founded by ${step.founder.email}`;
    case 'member':
      return `${at} ${step.account.email} joins ${step.owner.email}`;
    case 'service':
      return `${at} service ${step.service.key}`;
    case 'profile':
      return `${at} profile ${step.profile.slug}`;
    case 'release':
      return `${at} ${step.release.service} ${step.number}`;
    case 'subscription':
    case 'acceptance':
    case 'nda':
      return `${at} ${step.kind} of ${step.subscription.organisation} at ${step.at.getUTCHours()}`;
    case 'waiver':
      return `${at} waiver of ${step.waiver.requirement}`;
  }
}

describe('timelineOf', () => {
  it('puts everything after what it rests on, and at its date', () => {
    expect(timelineOf(world).map(line)).toEqual([
      '2020-05-01 maker founded by o@maker',
      '2020-05-01 service maker/base',
      '2020-05-01 service maker/top',
      '2020-05-02 maker/base 1',
      '2020-05-02 maker/top 1',
      '2020-05-31 buyer founded by o@buyer',
      '2020-05-31 v@buyer joins o@buyer',
      '2020-05-31 profile p',
      '2020-06-01 subscription of buyer at 0',
      '2020-06-01 acceptance of buyer at 1',
      '2020-06-01 nda of buyer at 2',
      '2020-06-02 waiver of R-1',
      '2020-07-01 maker/base 2',
    ]);
  });

  it('leaves what a provider has not answered', () => {
    const subscriptions = [{ ...subscription, isUnanswered: true as const }];
    const kinds = timelineOf({ ...world, subscriptions }).map(({ kind }) => kind);
    expect(kinds).toContain('subscription');
    expect(kinds).not.toContain('acceptance');
    expect(kinds).not.toContain('nda');
  });

  it('refuses a world that does not say who founds an organisation, or when', () => {
    expect(() => timelineOf({ ...world, accounts: [] })).toThrow('the organisation buyer has no owner');
    expect(() => timelineOf({ ...world, subscriptions: [] })).toThrow('nothing in the world tells when');
  });
});
