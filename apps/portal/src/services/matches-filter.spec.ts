import { expect, it } from 'vitest';
import { matchesFilter } from './matches-filter.js';

const service = {
  provider: 'hoshi',
  providerName: { en: 'Hoshi Cloud', ja: 'ホシクラウド' },
  service: 'paas',
  name: 'GOV.UK PaaS',
  release: 1,
  effective: '2026-01-01T00:00:00Z',
};

it.each(['', ' ', 'gov', 'ＰＡＡＳ', 'ﾎｼ', 'ホシ　paas', 'cloud gov.uk', 'HOSHI'])('takes %j', (filter) => {
  expect(matchesFilter(service, filter)).toBe(true);
});

it.each(['aws', 'ホシ aws', '.*'])('refuses %j', (filter) => {
  expect(matchesFilter(service, filter)).toBe(false);
});
