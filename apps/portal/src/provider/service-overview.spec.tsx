// How far releases got, as a provider reads it: as of when, where they were told to very many.
import type { Language } from '@bunkai/ui/words';
import { expect, it } from 'vitest';
import { markupOf } from '../conversation/testing-page.js';
import { type OwnService, ServiceOverview } from './service-overview.js';

type OwnRelease = OwnService['releases']['edges'][number]['node'];

function releaseOf(number: number, countedAt: string | null): OwnRelease {
  return {
    id: String(number),
    number,
    kind: 'DISCLOSURE',
    state: 'IN_FORCE',
    effectiveFrom: '2026-03-01T00:00:00Z',
    publishedAt: '2026-03-01T00:00:00Z',
    objections: [],
    reach: {
      ...{ told: 90_000, delivered: 4, seen: 3, acknowledged: 2, objected: 1, countedAt },
      answers: [],
    },
  };
}

function markup(releases: readonly OwnRelease[], language: Language): string {
  const service: OwnService = {
    id: 's',
    slug: 'cloud',
    name: { en: 'Cloud', ja: 'クラウド' },
    draft: null,
    ndaTerms: null,
    subscriptions: null,
    provider: { slug: 'acme' },
    release: null,
    scheduled: [],
    demand: [],
    releases: { edges: releases.map((node) => ({ node })) },
  };
  return markupOf(
    <ServiceOverview service={service} mayWrite={false} now="2026-03-02T00:00:00Z" />,
    language,
  );
}

it.each<[Language, string, string]>([
  ['en', 'as of Mar 2, 2026, 9:30 AM', 'just now'],
  ['ja', '2026/03/02 9:30時点', '現在'],
])('says as of when a release was counted, beside one that was just now, in %s', (language, then, now) => {
  const html = markup([releaseOf(2, '2026-03-02T09:30:00Z'), releaseOf(1, null)], language);
  const cells = [...html.matchAll(/>([^<>]+)<\/td><\/tr>/gu)].map(([, text]) => text);
  expect(cells).toEqual([then, now]);
});

it('says nothing of it where every release is counted at the look', () => {
  const html = markup([releaseOf(1, null)], 'en');
  expect(html).toContain('90,000');
  expect(html).not.toContain('Counted');
  expect(html).not.toContain('just now');
});
