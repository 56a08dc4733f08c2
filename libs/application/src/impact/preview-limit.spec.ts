import { fixedClock } from '@bunkai/kernel';
import { expect, it } from 'vitest';
import { disclosureOf } from '../testing/contracts/publishing-stage.js';
import { InMemoryAttemptRepository } from '../testing/identity/in-memory-attempt-repository.js';
import { InMemoryTransactions } from '../testing/transaction/in-memory-transactions.js';
import { PreviewLimit } from './preview-limit.js';

const start = new Date('2026-11-22T12:00:00Z');
const tenant = { organisationId: 'acme', accountId: '', slug: 'acme' };
const serviceNamed = (id: string) => ({
  id,
  organisationId: 'acme',
  slug: id,
  name: id,
  provider: { slug: 'acme', name: 'Acme' },
  ndaTerms: null,
  createdAt: start,
});

function limited() {
  const clock = fixedClock(start);
  const transactions = new InMemoryTransactions();
  const limit = new PreviewLimit(transactions, new InMemoryAttemptRepository(transactions), clock);
  const draft = (days: number) => disclosureOf(tenant, 'cloud', `P${days}D`);
  const tried = async (days: number, service = 'cloud', from: Date | null = null) => {
    const result = await limit.admit(serviceNamed(service), draft(days), from);
    return result.ok ? 'admitted' : result.refusal;
  };
  return { clock, tried };
}

it('admits three hundred different drafts of a service in an hour, each as often as it is looked at', async () => {
  const { clock, tried } = limited();
  for (let days = 1; days <= 300; days += 1) expect(await tried(days)).toBe('admitted');
  clock.set(new Date(start.getTime() + 1_800_000));
  const refusal = { code: 'RATE_LIMITED', retryAfterSeconds: 1_800 };
  expect(await tried(301)).toEqual(refusal);
  // What was refused is not one that was looked at.
  expect(await tried(301)).toEqual(refusal);
  expect(await tried(300)).toBe('admitted');
  expect(await tried(300, 'cloud', new Date('2027-01-01T00:00:00Z'))).toEqual(refusal);
  expect(await tried(301, 'storage')).toBe('admitted');
  clock.set(new Date(start.getTime() + 3_600_000));
  expect(await tried(301)).toBe('admitted');
});

it('admits two thousand of all services of an organisation in a day', async () => {
  const { tried } = limited();
  for (let count = 0; count < 2_000; count += 1)
    expect(await tried((count % 300) + 1, `service-${Math.floor(count / 300)}`)).toBe('admitted');
  expect(await tried(1, 'another')).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 86_400 });
});
