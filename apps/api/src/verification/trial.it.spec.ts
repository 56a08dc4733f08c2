// Trials over GraphQL: requirements that are stored nowhere, put to what is published.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterCustomer, enterPublished, idOf, threeRequirements } from '../testing/customer-scene.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';
import type { TestSession } from '../testing/test-session.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const trial = `query ($document: JSON, $profile: ID, $services: [ServiceReference!]!) {
  result: trial(document: $document, profile: $profile, services: $services) {
    ... on Trial { hash services { service { slug } variant readerClass release { number }
      summary { met unmet undetermined } results { requirementId outcome reason evidence { path } } } }
    ... on Refusal { code } ... on InvalidDocument { faults { pointer } } } }`;

async function run(variables: Record<string, unknown>, session?: TestSession) {
  const { data, errors } = await api.graphql<{ result: Record<string, unknown> }>(trial, variables, session);
  return errors ?? data.result;
}

describe('a trial', () => {
  it('tells outcomes, reasons and evidence of a document and of a profile alike', async () => {
    const [provider, customer] = [await enterPublished(api), await enterCustomer(api)];
    const profile = idOf(await customer.createProfile(threeRequirements));
    const services = [
      { provider: provider.slug, slug: 'compute' },
      { provider: provider.slug, slug: 'compute', variant: 'plus' },
    ];
    const tried = await run({ document: threeRequirements, services }, customer.session);
    expect(tried).toMatchObject({
      hash: expect.stringMatching(/^sha256:/) as string,
      services: [
        {
          service: { slug: 'compute' },
          variant: null,
          readerClass: 'customers',
          release: { number: 1 },
          summary: { met: 1, unmet: 1, undetermined: 1 },
          results: [
            { requirementId: 'R-1', outcome: 'met', reason: null },
            { requirementId: 'R-2', outcome: 'unmet', reason: 'compared' },
            { requirementId: 'R-3', outcome: 'undetermined', reason: 'withheld' },
          ],
        },
        { variant: 'plus', summary: { met: 2 } },
      ],
    });
    expect(await run({ profile, services }, customer.session)).toEqual(tried);
  });

  it('refuses what is faulty, and strangers', async () => {
    const [provider, customer] = [await enterPublished(api), await enterCustomer(api)];
    const services = [{ provider: provider.slug, slug: 'compute' }];
    const faulty = { ...threeRequirements, catalogue: 'none' };
    expect(await run({ document: faulty, services }, customer.session)).toMatchObject({
      code: 'INVALID_DOCUMENT',
      faults: [{ pointer: '/catalogue' }],
    });
    expect(await run({ services }, customer.session)).toMatchObject({ code: 'INVALID_DOCUMENT' });
    expect(await run({ profile: 'nonsense', services }, customer.session)).toEqual({ code: 'NOT_FOUND' });
    expect(await run({ document: threeRequirements, services })).toEqual({ code: 'UNAUTHENTICATED' });
    expect(
      await run({ document: threeRequirements, profile: 'x', services }, customer.session),
    ).toMatchObject([{ message: 'give document or profile, not both' }]);
  });
});
