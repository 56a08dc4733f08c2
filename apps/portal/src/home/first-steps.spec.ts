import { describe, expect, it } from 'vitest';
import { customerSteps, providerSteps } from './first-steps.js';

const organisation = { provider: true, customer: true, slug: 'harbour', name: { en: 'Harbour', ja: null } };
const service = (slug: string, draft: boolean, release: boolean) => ({
  node: { slug, draft: draft ? { revision: 1 } : null, release: release ? { number: 1 } : null },
});
const tell = (steps: ReturnType<typeof providerSteps>) =>
  steps.map(({ key, isDone, to }) => `${isDone ? 'x' : '-'} ${key} ${to}`);

describe('providerSteps', () => {
  it('begins with a service', () => {
    expect(tell(providerSteps({ organisation, services: { edges: [] } }))).toEqual([
      '- service /provider/services/new',
      '- draft /provider/services/new',
      '- publish /provider/services/new',
    ]);
  });

  it('goes on with the service that has come furthest', () => {
    const services = { edges: [service('a', false, false), service('b', true, false)] };
    expect(tell(providerSteps({ organisation, services }))).toEqual([
      'x service /provider/services/new',
      'x draft /provider/services/b/edit',
      '- publish /provider/services/b/publish',
    ]);
  });

  it('is nothing for a customer alone', () => {
    expect(providerSteps({ organisation: { ...organisation, provider: false }, services: null })).toEqual([]);
  });
});

it('a customer is done once a first alert was read', () => {
  const nothing = { edges: [] };
  expect(
    tell(
      customerSteps({ organisation, requirementProfiles: nothing, subscriptions: nothing, inbox: nothing }),
    ),
  ).toEqual(['- profile /customer/profiles/new', '- subscribe /customer/subscribe', '- verify /customer']);
  const read = { edges: [{ node: { seenAt: '2026-11-22T00:00:00Z' } }] };
  expect(
    customerSteps({
      organisation,
      requirementProfiles: { edges: [{ node: { id: 'p' } }] },
      subscriptions: { edges: [{ node: { id: 's', state: 'active' } }] },
      inbox: read,
    }).every(({ isDone }) => isDone),
  ).toBe(true);
});
