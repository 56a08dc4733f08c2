// Requirement profiles over GraphQL: versions, faults, archiving.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepsLogs, requirementsOf } from '../testing/customer.js';
import { enterCustomer, enterSubscribed, idOf, threeRequirements } from '../testing/customer-scene.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('requirement profiles', () => {
  it('are kept in versions, and found again', async () => {
    const customer = await enterCustomer(api);
    const created = await customer.createProfile(threeRequirements);
    expect(created).toMatchObject({
      name: { en: 'Bank', ja: '銀行' },
      currentVersion: { number: 1, requirementCount: 3 },
    });
    const id = idOf(created);
    const second = requirementsOf(keepsLogs('P3Y'));
    expect(await customer.addVersion(id, second)).toEqual({
      currentVersion: { number: 2, document: second },
    });
    expect(await customer.addVersion(id, second)).toMatchObject({ currentVersion: { number: 2 } });
    const profiles = await customer.viewer(
      'requirementProfiles { edges { node { id versions { edges { node { number document } } } } } }',
    );
    expect(profiles).toEqual({
      requirementProfiles: {
        edges: [
          {
            node: {
              id,
              versions: {
                edges: [
                  { node: { number: 2, document: second } },
                  { node: { number: 1, document: threeRequirements } },
                ],
              },
            },
          },
        ],
      },
    });
  });

  it('are refused with every fault, and beyond their size', async () => {
    const customer = await enterCustomer(api);
    expect(await customer.createProfile({ ...threeRequirements, format: 'x', extra: 1 })).toMatchObject({
      code: 'INVALID_DOCUMENT',
      faults: [{ pointer: '/format' }, { pointer: '/extra' }],
    });
    const huge = requirementsOf(...Array<ReturnType<typeof keepsLogs>>(5_000).fill(keepsLogs('P1Y')));
    expect(await customer.createProfile(huge)).toMatchObject({
      faults: [{ pointer: '/requirements', code: 'too-many-requirements' }],
    });
    expect(await customer.createProfile(null)).toMatchObject({
      code: 'INVALID_DOCUMENT',
      faults: [{ pointer: '' }],
    });
  });

  it('are archived once nothing uses them', async () => {
    const { customer, profile, subscription } = await enterSubscribed(api);
    expect(await customer.archive(profile)).toMatchObject({ code: 'WRONG_STATE', state: 'in-use' });
    await customer.end(subscription);
    expect(await customer.archive(profile)).toEqual({ id: profile });
    expect(await customer.viewer('requirementProfiles { edges { cursor } }')).toEqual({
      requirementProfiles: { edges: [] },
    });
  });
});
