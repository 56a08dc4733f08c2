import { hashJson } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { Throttle } from '../identity/throttle.js';
import { InMemoryAttemptRepository } from '../testing/identity/in-memory-attempt-repository.js';
import { keepsLogs, requirementsOf } from '../testing/contracts/customer-stage.js';
import { CustomerScene } from '../testing/customer/customer-scene.js';
import { TryRequirements } from './try-requirements.js';

async function givenTwoServices() {
  const scene = new CustomerScene();
  const [first, second] = [await scene.givenService(), await scene.givenService()];
  await scene.publish(first, 'P1Y');
  await scene.publish(second, 'P2Y', { visibility: 'subscribers' });
  const customer = await scene.newMember('viewer');
  const throttle = new Throttle(
    scene.stored.transactions,
    new InMemoryAttemptRepository(scene.stored.transactions),
    scene.clock,
  );
  const trying = new TryRequirements(scene.stored.transactions, scene.stored, throttle, scene.clock);
  const document = requirementsOf(keepsLogs('P1Y'), keepsLogs('P2Y'));
  const references = [first, second].map(({ provider }) => {
    return { provider: provider.slug, slug: 'compute', variant: '' };
  });
  return { scene, first, second, customer, trying, document, references };
}

describe('a trial of requirements', () => {
  it('verifies a document that is stored nowhere against several services', async () => {
    const { customer, trying, document, references } = await givenTwoServices();
    const tried = await trying.execute(customer, {
      requirements: { kind: 'document', document: { ...document, requirements: [...document.requirements] } },
      services: references,
    });
    if (!tried.ok) throw new Error(tried.refusal.code);
    expect(tried.value.hash).toBe(hashJson(document));
    expect(
      tried.value.services.map(({ service, readerClass, release, summary }) => {
        return [service.provider.slug, readerClass, release?.number, summary];
      }),
    ).toEqual([
      [references[0]?.provider, 'customers', 1, { met: 1, unmet: 1, undetermined: 0 }],
      [references[1]?.provider, 'customers', 1, { met: 0, unmet: 0, undetermined: 2 }],
    ]);
    expect(tried.value.services[0]?.results.map(({ verdict }) => verdict)).toEqual([
      { outcome: 'met', evidence: [{ path: '12.4.1/logRetentionByType/0/retention', value: 'P1Y' }] },
      {
        outcome: 'unmet',
        reason: 'compared',
        evidence: [{ path: '12.4.1/logRetentionByType/0/retention', value: 'P1Y' }],
      },
    ]);
  });

  it('reads what a subscription opened, and no more', async () => {
    const { scene, second, trying, document, references } = await givenTwoServices();
    const assessor = await scene.newMember('assessor');
    const profileId = await scene.givenProfile(assessor, document);
    const { id: subscriptionId } = await scene.givenSubscription(
      assessor,
      second.serviceId,
      profileId,
      'subscribers',
    );
    const outcomes = async () => {
      const tried = await trying.execute(assessor, {
        requirements: { kind: 'profile', profileId },
        services: references.slice(1),
      });
      return tried.ok && tried.value.services[0]?.results.map(({ verdict }) => verdict.outcome);
    };
    expect(await outcomes()).toEqual(['undetermined', 'undetermined']);
    await scene.decide.execute(second.provider, { subscriptionId, decision: 'accepted' });
    scene.stored.openCopies(second.serviceId, assessor);
    expect(await outcomes()).toEqual(['met', 'met']);
  });

  it('takes a service without a release in force as one that discloses nothing', async () => {
    const { scene, customer, trying, document } = await givenTwoServices();
    const later = await scene.givenService();
    await scene.publish(later, 'P2Y', { effectiveFrom: new Date('2027-01-01T00:00:00Z') });
    const tried = await trying.execute(customer, {
      requirements: { kind: 'document', document: { ...document, requirements: [...document.requirements] } },
      services: [{ provider: later.provider.slug, slug: 'compute', variant: 'any' }],
    });
    expect(tried).toMatchObject({
      ok: true,
      value: { services: [{ release: null, summary: { met: 0, unmet: 0, undetermined: 2 } }] },
    });
  });

  it('is refused with what is wrong', async () => {
    const { scene, customer, trying, document, references } = await givenTwoServices();
    const valid = {
      kind: 'document',
      document: { ...document, requirements: [...document.requirements] },
    } as const;
    const [reference] = references;
    if (!reference) throw new Error('no service');
    const stranger = await scene.newMember();
    const foreign = await scene.givenProfile(stranger, document);
    const refusal = async (
      ...[requirements, services]: [Parameters<typeof trying.execute>[1]['requirements'], typeof references]
    ) => {
      const tried = await trying.execute(customer, { requirements, services });
      return tried.ok ? 'ok' : tried.refusal;
    };
    const faulty = { kind: 'document', document: { ...valid.document, catalogue: 'none' } } as const;
    expect(await refusal(faulty, [reference])).toMatchObject({
      code: 'INVALID_DOCUMENT',
      faults: [{ pointer: '/catalogue' }],
    });
    expect(await refusal({ kind: 'profile', profileId: foreign }, [reference])).toEqual({
      code: 'NOT_FOUND',
      what: 'requirement profile',
    });
    expect(await refusal({ kind: 'profile', profileId: 'x' }, [reference])).toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const slug of ['', '../x', 'a'.repeat(10_000)])
      expect(await refusal(valid, [{ ...reference, slug }])).toEqual({ code: 'NOT_FOUND', what: 'service' });
    expect(await refusal(valid, [{ ...reference, slug: 'none' }])).toEqual({
      code: 'NOT_FOUND',
      what: `service ${reference.provider}/none`,
    });
    expect(await refusal(valid, [reference, { ...reference, variant: 'us' }])).toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ pointer: '/services/1/variant', code: 'unknown-variant' }],
    });
    expect(await refusal(valid, [])).toMatchObject({ faults: [{ pointer: '/services' }] });
    expect(await refusal(valid, Array(11).fill(reference) as typeof references)).toMatchObject({
      faults: [{ code: 'service-count' }],
    });
    const many = requirementsOf(...Array.from({ length: 501 }, () => keepsLogs('P1Y')));
    expect(
      await refusal(
        { kind: 'document', document: { ...many, requirements: [...many.requirements] } },
        Array(10).fill(reference) as typeof references,
      ),
    ).toMatchObject({ faults: [{ code: 'too-many-verdicts' }] });
    const request = { requirements: valid, services: [reference] };
    expect(await trying.execute({ kind: 'anonymous' }, request)).toMatchObject({
      refusal: { code: 'UNAUTHENTICATED' },
    });
    expect(await trying.execute({ ...customer, customer: false }, request)).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    });
  });

  it('is counted, and refused for a while after too many', async () => {
    const { customer, trying, document, references } = await givenTwoServices();
    const request = {
      requirements: { kind: 'document', document: { ...document, requirements: [...document.requirements] } },
      services: references,
    } as const;
    const codes = new Set<string>();
    for (let count = 0; count < 301; count += 1) {
      const tried = await trying.execute(customer, request);
      codes.add(tried.ok ? 'ok' : tried.refusal.code);
      if (count === 299) expect([...codes]).toEqual(['ok']);
    }
    expect([...codes]).toEqual(['ok', 'RATE_LIMITED']);
  });
});
