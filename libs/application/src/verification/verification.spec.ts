import { heldTestHash } from '../profile/test-identity.js';
import { describe, expect, it } from 'vitest';
import { keepsLogs, requirementsOf } from '../testing/contracts/customer-stage.js';
import { CustomerScene } from '../testing/customer/customer-scene.js';
import type { RequestedClass } from '../subscription/subscription.js';
import { ReadEarlyWarnings } from './read-early-warnings.js';
import { ReadVerdictHistory } from './read-verdict-history.js';

/** A service that keeps logs for a year, and a customer that asks for one year and for two. */
async function givenSubscribed(
  requestedClass: RequestedClass = 'customers',
  visibility: 'public' | 'subscribers' = 'public',
) {
  const scene = new CustomerScene();
  const service = await scene.givenService();
  await scene.publish(service, 'P1Y', { visibility });
  const customer = await scene.newMember();
  const profileId = await scene.givenProfile(customer, requirementsOf(keepsLogs('P1Y'), keepsLogs('P2Y')));
  scene.pass(1);
  const { id } = await scene.givenSubscription(customer, service.serviceId, profileId, requestedClass);
  const verify = (at: Date | null = null) => scene.verify.execute(customer, { subscriptionId: id, at });
  const outcomes = async (at: Date | null = null) => {
    const verified = await verify(at);
    return verified.ok ? verified.value.results.map(({ verdict }) => verdict.outcome) : verified.refusal;
  };
  return { scene, service, customer, profileId, subscriptionId: id, verify, outcomes };
}

describe('verification', () => {
  it('tells every outcome with what it rests on', async () => {
    const { verify } = await givenSubscribed();
    const verified = await verify();
    if (!verified.ok) throw new Error(verified.refusal.code);
    const { release, readerClass, summary, results, profileVersion } = verified.value;
    expect(release).toMatchObject({ number: 1 });
    expect(release?.hash).toMatch(/^sha256:/);
    expect([readerClass, profileVersion.number]).toEqual(['customers', 1]);
    expect(summary).toEqual({ met: 1, unmet: 1, undetermined: 0, waived: 0 });
    const evidence = [{ path: '12.4.1/logRetentionByType/0/retention', value: 'P1Y' }];
    expect(results.map(({ verdict }) => verdict)).toEqual([
      { outcome: 'met', evidence },
      { outcome: 'unmet', reason: 'compared', evidence },
    ]);
    expect(results.map(({ since, waiver }) => [since, waiver])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('tells what held at a past instant: release and profile of then', async () => {
    const { scene, service, customer, profileId, outcomes } = await givenSubscribed();
    const first = scene.clock.now();
    scene.pass(1);
    await scene.publish(service, 'P2Y');
    const second = scene.clock.now();
    scene.pass(1);
    await scene.addVersion.execute(customer, { profileId, document: requirementsOf(keepsLogs('P3Y')) });
    scene.pass(1);
    expect(await outcomes(first)).toEqual(['met', 'unmet']);
    expect(await outcomes(new Date(second.getTime() - 1))).toEqual(['met', 'unmet']);
    expect(await outcomes(second)).toEqual(['met', 'met']);
    expect(await outcomes()).toEqual(['unmet']);
  });

  it('reads as the class of then, and never as more than the class of now', async () => {
    const { scene, service, customer, subscriptionId, outcomes } = await givenSubscribed(
      'subscribers',
      'subscribers',
    );
    const begun = scene.clock.now();
    const answer = async (decision: 'accepted' | 'declined') => {
      scene.pass(1);
      await scene.decide.execute(service.provider, { subscriptionId, decision });
      scene.stored.openCopies(service.serviceId, customer);
    };
    const withheld = ['undetermined', 'undetermined'];
    expect(await outcomes()).toEqual(withheld);
    await answer('accepted');
    const accepted = scene.clock.now();
    expect(await outcomes()).toEqual(['met', 'unmet']);
    expect(await outcomes(begun)).toEqual(withheld);
    await answer('declined');
    expect(await outcomes()).toEqual(withheld);
    expect(await outcomes(accepted)).toEqual(withheld);
  });

  it('says since when an outcome stands, if it is the one that was recorded', async () => {
    const { scene, service, verify } = await givenSubscribed();
    const readership = { serviceId: service.serviceId, variant: '', readerClass: 'customers' } as const;
    const validFrom = new Date('2026-01-01T00:00:00Z');
    for (const retention of ['P1Y', 'P2Y']) {
      const test = keepsLogs(retention);
      const testHash = heldTestHash({ catalogue: 'iso27017-2015', scope: 'service', test });
      const interval = {
        testHash,
        outcome: 'met',
        reason: null,
        validFrom,
        validTo: null,
        releaseId: null,
      } as const;
      scene.stored.verdicts.recorded.push({ readership, interval });
    }
    const verified = await verify();
    expect(verified.ok && verified.value.results.map(({ since }) => since)).toEqual([validFrom, null]);
  });

  it('is of no instant outside the subscription, and of nobody else', async () => {
    const { scene, customer, subscriptionId, outcomes } = await givenSubscribed();
    const begun = scene.clock.now();
    expect(await outcomes(new Date(begun.getTime() + 1))).toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ pointer: '/at' }],
    });
    expect(await outcomes(new Date(Number.NaN))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await outcomes(new Date(begun.getTime() - 1))).toEqual({
      code: 'WRONG_STATE',
      state: 'not-begun',
    });
    scene.pass(1);
    await scene.end.execute(customer, { subscriptionId });
    expect(await outcomes()).toEqual({ code: 'WRONG_STATE', state: 'ended' });
    expect(await outcomes(begun)).toEqual(['met', 'unmet']);
    const stranger = await scene.newMember();
    expect(await scene.verify.execute(stranger, { subscriptionId, at: null })).toMatchObject({
      refusal: { code: 'NOT_FOUND', what: 'subscription' },
    });
  });
});

describe('early warnings', () => {
  it('tell what each scheduled release will flip of what holds until then', async () => {
    const { scene, service, customer, subscriptionId } = await givenSubscribed();
    const [july, august] = [new Date('2026-07-01T00:00:00Z'), new Date('2026-08-01T00:00:00Z')];
    await scene.publish(service, 'P30D', { effectiveFrom: august });
    await scene.publish(service, 'P2Y', { effectiveFrom: july });
    const warnings = new ReadEarlyWarnings(
      scene.stored.transactions,
      scene.stored.reader,
      scene.stored,
      scene.clock,
    );
    const read = await warnings.execute(customer, subscriptionId);
    if (!read.ok) throw new Error(read.refusal.code);
    const told = read.value.map(({ release, flips }) => [
      release.effectiveFrom,
      flips.map((flip) => [
        flip.requirement.id,
        flip.before.outcome,
        flip.after.outcome,
        flip.after.reason ?? null,
      ]),
    ]);
    expect(told).toEqual([
      [july, [['R-2', 'unmet', 'met', null]]],
      [
        august,
        [
          ['R-1', 'met', 'unmet', 'compared'],
          ['R-2', 'met', 'unmet', 'compared'],
        ],
      ],
    ]);
    expect(read.value[1]?.flips[0]?.after.evidence[0]?.value).toBe('P30D');
    const stranger = await scene.newMember();
    expect(await warnings.execute(stranger, subscriptionId)).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
    await scene.end.execute(customer, { subscriptionId });
    expect(await warnings.execute(customer, subscriptionId)).toEqual({ ok: true, value: [] });
  });
});

describe('the history of a requirement', () => {
  it('is told from the beginning of the subscription', async () => {
    const { scene, service, customer, subscriptionId } = await givenSubscribed();
    const readership = { serviceId: service.serviceId, variant: '', readerClass: 'customers' } as const;
    const testHash = heldTestHash({ catalogue: 'iso27017-2015', scope: 'service', test: keepsLogs('P2Y') });
    const days = [28, 30, 34, 40].map((day) => new Date(Date.UTC(2026, 4, day)));
    days.forEach((validFrom, index) => {
      const outcome = index % 2 === 0 ? 'unmet' : 'met';
      const reason = outcome === 'met' ? null : 'compared';
      const validTo = days[index + 1] ?? null;
      scene.stored.verdicts.recorded.push({
        readership,
        interval: { testHash, outcome, reason, validFrom, validTo, releaseId: null },
      });
    });
    const histories = new ReadVerdictHistory(scene.stored.transactions, scene.stored, scene.clock);
    const history = await histories.execute(customer, { subscriptionId, requirementId: 'R-2' });
    expect(
      history.ok && history.value.map(({ outcome, validFrom }) => [outcome, validFrom.getTime()]),
    ).toEqual([
      ['met', days[1]?.getTime()],
      ['unmet', days[2]?.getTime()],
      ['met', days[3]?.getTime()],
    ]);
    expect(await histories.execute(customer, { subscriptionId, requirementId: 'R-9' })).toMatchObject({
      refusal: { code: 'NOT_FOUND', what: 'requirement' },
    });
  });
});
