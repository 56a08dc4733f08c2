import { describe, expect, it } from 'vitest';
import { type Step, timelineOf } from './timeline.js';
import type { World, WorldRelease } from './world.js';

const both = (text: string) => ({ en: text, ja: text });

function release(service: string, publishedAt: string): WorldRelease {
  return {
    service,
    publishedAt,
    dateBasis: 'version',
    documentFile: `${service} ${publishedAt}`,
    summary: both('x'),
    source: { repository: 'r', path: 'p', commit: 'c' },
  };
}

const world: World = {
  format: 'bunkai.demo-world/1',
  about: both('about'),
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
  subscriptions: [
    {
      organisation: 'buyer',
      profile: 'p',
      service: 'maker/base',
      variant: null,
      since: '2020-06-01T00:00:00Z',
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
      return `${at} ${step.subscription.organisation} subscribes`;
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
      '2020-06-01 buyer subscribes',
      '2020-07-01 maker/base 2',
    ]);
  });

  it('refuses a world that does not say who founds an organisation, or when', () => {
    expect(() => timelineOf({ ...world, accounts: [] })).toThrow('the organisation buyer has no owner');
    expect(() => timelineOf({ ...world, subscriptions: [] })).toThrow('nothing in the world tells when');
  });
});
