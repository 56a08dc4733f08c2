import { type Disclosure, type JsonValue, parseDisclosure } from '@bunkai/disclosure';
import { fixedClock } from '@bunkai/kernel';
import type { Requirement, Test } from '@bunkai/requirement';
import { beforeEach, describe, expect, it } from 'vitest';
import { InMemoryAssessmentRepository } from '../testing/assessment/in-memory-assessment-repository.js';
import { InMemoryOutbox } from '../testing/outbox/in-memory-outbox.js';
import { AssessService } from './assess-service.js';
import type { AssessedRelease } from './assessment-repository.js';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const readership = { serviceId: 'svc', variant: '', readerClass: 'customers' } as const;
const keptAYear: Test = { field: '12.4.1/logRetention', op: 'atLeast', value: 'P1Y' };
const inJapan: Test = { field: '18.1.1/storageCountries', op: 'subsetOf', value: ['JP'] };
const certified: Test = { some: 'attestations', test: { field: './expires', op: 'notExpired' } };

let repository: InMemoryAssessmentRepository;
let outbox: InMemoryOutbox;
let clock: ReturnType<typeof fixedClock>;
let assess: AssessService;

beforeEach(() => {
  repository = new InMemoryAssessmentRepository();
  outbox = new InMemoryOutbox();
  clock = fixedClock(day(1));
  assess = new AssessService(repository, outbox, clock);
});

function disclosure(slug: string, members: { [name: string]: JsonValue }): Disclosure {
  const upstream = members['upstream'] !== undefined;
  const parsed = parseDisclosure({
    format: 'bunkai.disclosure/1',
    catalogue: 'iso27017-2015',
    service: {
      slug,
      name: slug,
      provider: 'acme',
      model: ['SaaS'],
      roles: upstream ? ['provider', 'customer'] : ['provider'],
    },
    statements: {},
    ...members,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

const logs = (retention: string, visibility = 'public') => ({
  '12.4.1': { status: 'offered', visibility, fields: { logRetention: retention } },
});

/** Publishes the next release of a service on day `published`. */
function publish(
  serviceId: string,
  document: Disclosure,
  published: number,
  effective = published,
): AssessedRelease {
  const service = repository.services.get(serviceId);
  const releases = service?.releases ?? [];
  const number = releases.length + 1;
  const id = `${serviceId}-${number}`;
  const release = {
    id,
    number,
    kind: 'disclosure',
    withdraws: null,
    publishedAt: day(published),
    effectiveFrom: day(effective),
  } as const;
  repository.documents.set(id, document);
  const key = `acme/${document.service.slug}`;
  repository.services.set(serviceId, {
    id: serviceId,
    organisationId: 'provider',
    key,
    releases: [...releases, release],
  });
  return release;
}

function subscribe(id: string, ...requirements: (Pick<Requirement, 'id' | 'test'> & Partial<Requirement>)[]) {
  repository.subscriptions.push({
    id,
    readership,
    createdAt: clock.now(),
    requirements: requirements.map((requirement) => ({ control: '12.4.1', ...requirement })),
  });
}

async function assessOn(n: number, serviceId = 'svc') {
  clock.set(day(n));
  const report = await assess.execute({ serviceId });
  if (!report.ok) throw new Error(report.refusal.code);
  return report.value;
}

const alertsTo = (to: string) =>
  repository.alerts.filter((alert) => alert.to === to).map((alert) => alert.kind);

describe('assessing a service', () => {
  it('refuses a service that is not there', async () => {
    expect(await assess.execute({ serviceId: 'none' })).toEqual({
      ok: false,
      refusal: { code: 'NOT_FOUND', what: 'service' },
    });
  });

  it('gives a new subscriber verdicts, and no alert of flips', async () => {
    publish('svc', disclosure('svc', { statements: logs('P90D') }), 1);
    clock.set(day(2));
    subscribe('bank', { id: 'R-1', test: keptAYear });
    await assessOn(2);
    expect(repository.verdicts).toMatchObject([
      { outcome: 'unmet', reason: 'compared', validTo: null, releaseId: 'svc-1' },
    ]);
    expect(alertsTo('bank')).toEqual([]);
  });

  it('tells a customer which requirement flipped, from when, with the old value and the new', async () => {
    publish('svc', disclosure('svc', { statements: logs('P1Y') }), 1);
    subscribe('bank', { id: 'R-1', test: keptAYear }, { id: 'R-2', test: inJapan });
    await assessOn(1);
    publish('svc', disclosure('svc', { statements: logs('P90D') }), 3);
    const report = await assessOn(4);
    expect(report.flips).toBe(1);
    expect(
      repository.alerts.filter((alert) => alert.releaseId === 'svc-2' && alert.to === 'bank'),
    ).toMatchObject([
      {
        kind: 'verdicts-flipped',
        occursAt: day(3),
        flips: [
          {
            requirementId: 'R-1',
            outcomeBefore: 'met',
            outcomeAfter: 'unmet',
            reasonAfter: 'compared',
            evidenceBefore: [{ path: '12.4.1/logRetention', value: 'P1Y' }],
            evidenceAfter: [{ path: '12.4.1/logRetention', value: 'P90D' }],
          },
        ],
      },
    ]);
    expect(repository.verdicts.filter((v) => v.validTo !== null)).toMatchObject([
      { outcome: 'met', validTo: day(3) },
    ]);
  });

  it('tells of a flip after a subscription that no assessment had noticed yet', async () => {
    publish('svc', disclosure('svc', { statements: logs('P1Y') }), 1);
    await assessOn(1);
    clock.set(day(2));
    subscribe('bank', { id: 'R-1', test: keptAYear });
    publish('svc', disclosure('svc', { statements: logs('P90D') }), 3);
    clock.set(day(4));
    subscribe('late', { id: 'R-1', test: keptAYear });
    expect((await assessOn(5)).flips).toBe(1);
    expect([alertsTo('bank'), alertsTo('late')]).toEqual([['verdicts-flipped'], []]);
  });

  it('changes nothing when it is repeated', async () => {
    publish('svc', disclosure('svc', { statements: logs('P1Y') }), 1);
    subscribe('bank', { id: 'R-1', test: keptAYear });
    await assessOn(1);
    publish('svc', disclosure('svc', { statements: logs('P90D') }), 3);
    await assessOn(3);
    const [verdicts, alerts] = [structuredClone(repository.verdicts), structuredClone(repository.alerts)];
    expect((await assessOn(3)).flips).toBe(0);
    expect((await assessOn(5)).flips).toBe(0);
    expect(repository.verdicts).toEqual(verdicts);
    expect(repository.alerts).toEqual(alerts);
  });

  it('warns early of a scheduled release, and alerts when it takes effect', async () => {
    publish('svc', disclosure('svc', { statements: logs('P1Y') }), 1);
    subscribe('bank', { id: 'R-1', test: keptAYear });
    await assessOn(1);
    publish('svc', disclosure('svc', { statements: logs('P90D') }), 2, 10);
    expect((await assessOn(3)).nextDue).toEqual(day(10));
    expect(repository.alerts.at(-1)).toMatchObject({
      kind: 'early-warning',
      occursAt: day(10),
      flips: [{ requirementId: 'R-1' }],
    });
    expect(repository.verdicts).toMatchObject([{ outcome: 'met', validTo: null }]);
    await assessOn(12);
    expect(alertsTo('bank')).toEqual(['release-published', 'early-warning', 'verdicts-flipped']);
    expect(repository.verdicts.at(-1)).toMatchObject({ outcome: 'unmet', validFrom: day(10) });
  });

  it('flips a verdict on the day an attestation expires, and books that day', async () => {
    const attestations = [{ scheme: 'isms', number: '1', expires: '2026-01-19' }];
    publish('svc', disclosure('svc', { attestations }), 1);
    subscribe('bank', { id: 'R-1', test: certified });
    expect((await assessOn(2)).nextDue).toEqual(day(20));
    expect(outbox.entries.at(-1)).toMatchObject({
      dueAt: day(20),
      payload: { serviceId: 'svc', cause: 'time' },
    });
    await assessOn(25);
    expect(repository.alerts.at(-1)).toMatchObject({
      kind: 'verdicts-flipped',
      releaseId: null,
      occursAt: day(20),
    });
    expect(repository.verdicts.map((v) => [v.outcome, v.validFrom, v.validTo])).toEqual([
      ['met', day(1), day(20)],
      ['unmet', day(20), null],
    ]);
  });

  it('makes good every step that it slept through, in order', async () => {
    publish('svc', disclosure('svc', { statements: logs('P1Y') }), 1);
    subscribe('bank', { id: 'R-1', test: keptAYear });
    await assessOn(1);
    publish('svc', disclosure('svc', { statements: logs('P90D') }), 3);
    publish('svc', disclosure('svc', { statements: logs('P2Y') }), 5);
    const report = await assessOn(9);
    expect(report.instants).toEqual([day(3), day(5), day(9)]);
    expect(repository.verdicts.map((v) => [v.outcome, v.validFrom])).toEqual([
      ['met', day(1)],
      ['unmet', day(3)],
      ['met', day(5)],
    ]);
    expect(alertsTo('bank')).toEqual(['release-published', 'verdicts-flipped', 'verdicts-flipped']);
  });

  it('re-verifies downstream when a service upstream changes', async () => {
    const upstream = [{ service: 'acme/base', inherits: ['12.4.1'] }];
    publish('base', disclosure('base', { statements: logs('P1Y') }), 1);
    publish('svc', disclosure('svc', { upstream }), 1);
    subscribe('bank', { id: 'R-1', test: keptAYear });
    await assessOn(1, 'base');
    await assessOn(1);
    publish('base', disclosure('base', { statements: logs('P90D') }), 4);
    await assessOn(5, 'base');
    expect(outbox.entries.at(-1)).toMatchObject({ payload: { serviceId: 'svc', cause: 'upstream' } });
    await assessOn(5);
    expect(repository.verdicts.at(-1)).toMatchObject({ outcome: 'unmet', validFrom: day(4) });
    expect(repository.alerts.at(-1)).toMatchObject({
      kind: 'verdicts-flipped',
      flips: [{ evidenceAfter: [{ path: 'acme/base:12.4.1/logRetention', value: 'P90D' }] }],
    });
  });

  it('makes everything undetermined once the release in force is withdrawn', async () => {
    publish('svc', disclosure('svc', { statements: logs('P1Y') }), 1);
    subscribe('bank', { id: 'R-1', test: keptAYear });
    await assessOn(1);
    const service = repository.services.get('svc');
    if (!service) throw new Error('no service');
    const withdrawal = {
      id: 'w',
      number: 2,
      kind: 'withdrawal',
      withdraws: 1,
      publishedAt: day(4),
      effectiveFrom: day(4),
    } as const;
    repository.services.set('svc', { ...service, releases: [...service.releases, withdrawal] });
    await assessOn(5);
    expect(repository.verdicts.at(-1)).toMatchObject({
      outcome: 'undetermined',
      reason: 'undisclosed',
      validFrom: day(4),
      releaseId: null,
    });
    expect(repository.alerts.filter((alert) => alert.releaseId === 'w')).toMatchObject([
      { to: 'bank', kind: 'verdicts-flipped', occursAt: day(4) },
      { to: 'provider', kind: 'release-out' },
    ]);
  });

  it('does not take up a verdict again that nobody held while the service changed', async () => {
    publish('svc', disclosure('svc', { statements: logs('P1Y') }), 1);
    subscribe('bank', { id: 'R-1', test: keptAYear });
    await assessOn(1);
    repository.subscriptions.length = 0;
    publish('svc', disclosure('svc', { statements: logs('P90D') }), 3);
    await assessOn(3);
    subscribe('city', { id: 'R-1', test: keptAYear });
    await assessOn(5);
    expect(repository.verdicts.map((v) => [v.outcome, v.validFrom, v.validTo])).toEqual([
      ['met', day(1), day(3)],
      ['unmet', day(5), null],
    ]);
    expect(alertsTo('city')).toEqual([]);
  });

  it('hides from a reader class what it may not see', async () => {
    publish('svc', disclosure('svc', { statements: logs('P1Y', 'subscribers') }), 1);
    subscribe('bank', { id: 'R-1', test: keptAYear });
    await assessOn(1);
    expect(repository.verdicts).toMatchObject([{ outcome: 'undetermined', reason: 'withheld' }]);
  });
});
