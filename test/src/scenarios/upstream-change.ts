// A platform rests on an infrastructure: what changes there changes verdicts on the platform.
import type { ExpectStatic } from 'vitest';
import { createProfile, outcomesOf, readInbox, subscribe, verify } from '../platform/customer.js';
import type { Platform } from '../platform/platform.js';
import { disclosureOf, publishFirst, release } from '../platform/publish.js';
import { signUp } from '../platform/sign-up.js';
import { until } from '../platform/until.js';
import { asks, logsForAYear, storedInEurope } from './requirements.js';

export async function itReachesDownstream(platform: Platform, expect: ExpectStatic): Promise<void> {
  const infrastructure = await signUp(platform, 'iron', { provider: true, customer: false });
  const statementsOf = (storageCountries: string[]) => ({
    '18.1.1': { status: 'offered', fields: { storageCountries } },
    '12.4.1': { status: 'offered', fields: { logRetention: 'P2Y' } },
  });
  const below = await publishFirst(infrastructure, 'iron', statementsOf(['DE', 'FR']));
  const provider = await signUp(platform, 'paas', { provider: true, customer: true });
  const upstream = [{ service: `${infrastructure.slug}/iron`, inherits: ['12.4.1'] }];
  const above = { '18.1.1': { status: 'offered', fields: { storageCountries: ['DE'] } } };
  const service = await publishFirst(provider, 'apps', above, { upstream });

  const { client } = await signUp(platform, 'ministry', { provider: false, customer: true });
  const requirements = [
    asks('europe', '18.1.1', storedInEurope, 'chain'),
    asks('logs', '12.4.1', logsForAYear),
  ];
  const id = await subscribe(client, service, await createProfile(client, requirements));
  const first = await until(
    'the first verdicts',
    () => verify(client, id),
    ({ results }) => results.every(({ since }) => since !== null),
  );
  expect(outcomesOf(first)).toEqual({ europe: 'met', logs: 'met' });
  const prefix = `${infrastructure.slug}/iron:`;
  expect(first.results.map(({ evidence }) => evidence.map(({ path }) => path))).toEqual([
    ['18.1.1/storageCountries', `${prefix}18.1.1/storageCountries`],
    [`${prefix}12.4.1/logRetention`],
  ]);

  await release(
    infrastructure.client,
    below,
    disclosureOf(infrastructure.slug, 'iron', statementsOf(['DE', 'US'])),
  );
  const [alert] = await until(
    'the flip',
    async () => (await readInbox(client)).filter(({ kind }) => kind === 'verdicts-flipped'),
    (found) => found.length > 0,
  );
  expect(alert).toMatchObject({
    serviceKey: `${provider.slug}/apps`,
    flips: [
      {
        requirementId: 'europe',
        outcomeAfter: 'unmet',
        evidenceBefore: [
          { value: ['DE'] },
          { path: `${prefix}18.1.1/storageCountries`, value: ['DE', 'FR'] },
        ],
        evidenceAfter: [{ value: ['DE'] }, { path: `${prefix}18.1.1/storageCountries`, value: ['DE', 'US'] }],
      },
    ],
  });
  expect(outcomesOf(await verify(client, id))).toEqual({ europe: 'unmet', logs: 'met' });
}
