// The verification matrix over GraphQL: rows, columns, cells, pages, and nobody else's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterCustomer, enterSubscribed, inAYear } from '../testing/customer-scene.js';
import { Customer } from '../testing/customer.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Matrix {
  verificationMatrix: {
    rows: { cells: object[] }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  } | null;
}

const rows = `rows { subscriptionId variant serviceKey serviceName { en } providerName { en } service { slug } subscription { id variant } profile readerClass release { number }
  summary { met unmet undetermined waived } outcomes waived upcoming { requirementId }
  cells { requirementId outcome reason since waived validUntil } } pageInfo { hasNextPage endCursor }`;

describe('the verification matrix', () => {
  it('has a row for each subscription and a column for each requirement', async () => {
    const { customer, subscription, profile } = await enterSubscribed(api);
    await customer.waive(subscription, 'R-2', inAYear);
    const found = await customer.viewer<Matrix>(
      `verificationMatrix { profiles { id name { en } subscriptions version { number }
        requirements { requirementId title { en } control severity scope } } ${rows} }`,
    );
    const cell = { since: null, waived: false, validUntil: null };
    const column = { control: '12.4.1', severity: 'mandatory', scope: 'service' };
    expect(found.verificationMatrix).toMatchObject({
      profiles: [
        {
          id: profile,
          name: { en: 'Bank' },
          subscriptions: 1,
          version: { number: 1 },
          requirements: [1, 2, 3].map((number) => {
            return { requirementId: `R-${number}`, title: { en: `Requirement ${number}` }, ...column };
          }),
        },
      ],
      rows: [
        {
          service: { slug: 'compute' },
          subscription: { id: subscription, variant: null },
          subscriptionId: subscription,
          variant: null,
          serviceKey: expect.stringMatching(/\/compute$/) as string,
          profile,
          readerClass: 'customers',
          release: { number: 1 },
          summary: { met: 1, unmet: 1, undetermined: 1, waived: 1 },
          outcomes: ['met', 'unmet', 'undetermined'],
          waived: ['R-2'],
          upcoming: [],
          cells: [
            { requirementId: 'R-1', outcome: 'met', reason: null, ...cell },
            { requirementId: 'R-2', outcome: 'unmet', reason: 'compared', ...cell, waived: true },
            { requirementId: 'R-3', outcome: 'undetermined', reason: 'withheld', ...cell },
          ],
        },
      ],
    });
  });

  it('comes in pages, of one profile or of all', async () => {
    const { customer, provider, profile } = await enterSubscribed(api);
    await customer.subscribe(provider.serviceId, profile, { variant: 'plus' });
    const matrix = async (args: string) =>
      (await customer.viewer<Matrix>(`verificationMatrix(${args}) { ${rows} }`)).verificationMatrix;
    const first = await matrix(`first: 1, profile: "${profile}"`);
    expect([first?.rows.length, first?.pageInfo.hasNextPage]).toEqual([1, true]);
    const second = await matrix(`first: 1, after: "${first?.pageInfo.endCursor ?? ''}"`);
    expect(second).toMatchObject({
      rows: [{ subscription: { variant: 'plus' } }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('is null for strangers and for a profile that is not there', async () => {
    const { profile } = await enterSubscribed(api);
    const stranger = await enterCustomer(api);
    for (const id of [profile, 'nonsense'])
      expect(await stranger.viewer(`verificationMatrix(profile: "${id}") { at }`)).toEqual({
        verificationMatrix: null,
      });
    expect(await stranger.viewer('verificationMatrix { rows { outcomes } profiles { id } }')).toEqual({
      verificationMatrix: { rows: [], profiles: [] },
    });
    const noCustomer = new Customer(api, await api.signUp({ organisation: { customer: false } }));
    expect(await noCustomer.viewer('verificationMatrix { at }')).toEqual({ verificationMatrix: null });
  });
});
