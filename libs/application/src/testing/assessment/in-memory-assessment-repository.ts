// What assessment reads and writes, in memory: services with releases, subscriptions with requirements, verdicts, alerts.
import { type Disclosure, releaseInForce } from '@bunkai/disclosure';
import { type Requirement, pathsRead, scopeOf } from '@bunkai/requirement';
import type {
  ActiveWaiver,
  AskedPlace,
  AssessedRelease,
  AssessedService,
  AssessmentProgress,
  AssessmentRepository,
  DueTest,
  HeldByReader,
  HeldTest,
  Readership,
  TestForm,
  VerdictChange,
} from '../../assessment/assessment-repository.js';
import { type Touched, touches } from '../../assessment/touched.js';
import type { ChangeEvent, Telling, TellingPart } from '../../assessment/telling.js';
import {
  type FakeAlert,
  type FakeSubscription,
  type FakeVerdict,
  formHashOf,
  heldHashOf,
  keyOf,
  readershipsOf,
  untold,
} from './assessed-record.js';

export class InMemoryAssessmentRepository implements AssessmentRepository {
  readonly services = new Map<string, AssessedService>();
  readonly documents = new Map<string, Disclosure>();
  readonly subscriptions: FakeSubscription[] = [];
  readonly verdicts: FakeVerdict[] = [];
  readonly events = new Map<string, ChangeEvent>();
  readonly alerts: FakeAlert[] = [];
  readonly waivers: (ActiveWaiver & { lapsed?: string })[] = [];
  readonly requests: { readonly place: AskedPlace; readonly to: string; closedBy: string | null }[] = [];
  readonly #progress = new Map<string, AssessmentProgress>();

  lockService(): Promise<void> {
    return Promise.resolve();
  }

  awaitPublications(): Promise<void> {
    return Promise.resolve();
  }

  fulfilOrders(): Promise<void> {
    return Promise.resolve();
  }

  findService(serviceId: string): Promise<AssessedService | undefined> {
    return Promise.resolve(this.services.get(serviceId));
  }

  findServiceByKey(key: string): Promise<AssessedService | undefined> {
    return Promise.resolve([...this.services.values()].find((service) => service.key === key));
  }

  findDocument(releaseId: string): Promise<Disclosure | null> {
    return Promise.resolve(this.documents.get(releaseId) ?? null);
  }

  findProgress(serviceId: string): Promise<AssessmentProgress | undefined> {
    return Promise.resolve(this.#progress.get(serviceId));
  }

  saveProgress(serviceId: string, progress: AssessmentProgress): Promise<void> {
    this.#progress.set(serviceId, progress);
    return Promise.resolve();
  }

  findDueTests(serviceId: string, at: Date, touched: Touched): Promise<readonly DueTest[]> {
    const due = readershipsOf(this.subscriptions, serviceId).flatMap((readership) => {
      const open = new Map(this.#open(readership).map((verdict) => [verdict.testHash, verdict]));
      const isDue = (requirement: Requirement) => {
        const verdict = open.get(heldHashOf(requirement));
        const isOver = verdict?.validUntil && verdict.validUntil <= at;
        return !verdict || isOver || touches(touched, pathsRead(requirement.test));
      };
      const hashes = new Set(this.#requirements(readership, at).filter(isDue).map(heldHashOf));
      return [...hashes].toSorted().map((testHash) => {
        const { outcome, reason, validUntil } = open.get(testHash) ?? {};
        const verdict = outcome && { outcome, reason: reason ?? null, validUntil: validUntil ?? null };
        return { readership, testHash, open: verdict ?? null, begun: !verdict };
      });
    });
    return Promise.resolve(due);
  }

  findTouchedTests(serviceId: string, at: Date, touched: Touched): Promise<readonly HeldByReader[]> {
    const held = readershipsOf(this.subscriptions, serviceId).flatMap((readership) => {
      const reading = this.#requirements(readership, at).filter(({ test }) =>
        touches(touched, pathsRead(test)),
      );
      const hashes = new Set(reading.map(heldHashOf));
      return [...hashes].toSorted().map((testHash) => ({ readership, testHash }));
    });
    return Promise.resolve(held);
  }

  findTests(hashes: readonly string[]): Promise<readonly HeldTest[]> {
    const tests = this.subscriptions.flatMap(({ requirements }) =>
      requirements.map((requirement) => ({
        hash: heldHashOf(requirement),
        scope: scopeOf(requirement),
        test: requirement.test,
      })),
    );
    return Promise.resolve(tests.filter(({ hash }) => hashes.includes(hash)));
  }

  markAssessed(): Promise<void> {
    return Promise.resolve();
  }

  findForms(_: string, tests: readonly HeldByReader[]): Promise<readonly TestForm[]> {
    const forms = tests.flatMap(({ readership, testHash }) =>
      this.#requirements(readership)
        .filter((requirement) => heldHashOf(requirement) === testHash)
        .map((requirement): [string, TestForm] => [
          `${keyOf(readership)} ${formHashOf(requirement)}`,
          {
            readership,
            formHash: formHashOf(requirement),
            testHash,
            scope: scopeOf(requirement),
            test: requirement.test,
          },
        ]),
    );
    return Promise.resolve([...new Map(forms).values()]);
  }

  closeUnheld(serviceId: string, at: Date): Promise<void> {
    for (const verdict of this.verdicts) {
      if (verdict.validTo !== null || verdict.readership.serviceId !== serviceId) continue;
      const held = this.#requirements(verdict.readership).some(
        (other) => heldHashOf(other) === verdict.testHash,
      );
      if (!held) verdict.validTo = at;
    }
    return Promise.resolve();
  }

  recordVerdicts(_: string, at: Date, changes: readonly VerdictChange[]): Promise<void> {
    for (const { verdict } of changes) {
      const open = this.#open(verdict.readership).find((other) => other.testHash === verdict.testHash);
      if (open?.outcome === verdict.outcome) {
        Object.assign(open, verdict);
        continue;
      }
      if (open) open.validTo = at;
      this.verdicts.push({ ...verdict, validFrom: at, validTo: null });
    }
    return Promise.resolve();
  }

  recordEvents(events: readonly ChangeEvent[]): Promise<readonly string[]> {
    const ids = events.map((event) => {
      const { kind, readership, releaseId, occursAt, flips } = event;
      const what = kind === 'early-warning' ? JSON.stringify(flips) : '';
      const id = `${kind}:${keyOf(readership)}:${releaseId ?? ''}:${occursAt.toISOString()}${what}`;
      if (!this.events.has(id)) this.events.set(id, event);
      return id;
    });
    return Promise.resolve(ids);
  }

  hasMoreSubscribers(serviceId: string, than: number): Promise<boolean> {
    const own = this.subscriptions.filter(({ readership }) => readership.serviceId === serviceId);
    return Promise.resolve(own.length > than);
  }

  tell(telling: Telling, { after, most }: TellingPart): Promise<string | null> {
    const own = this.subscriptions
      .filter(({ id, readership }) => readership.serviceId === telling.serviceId && id > (after ?? ''))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const subscription of own.slice(0, most)) this.#tell(telling, subscription);
    return Promise.resolve(own.length > most ? (own[most - 1]?.id ?? null) : null);
  }

  /** Nobody is left: `tell` tells everybody. */
  readonly markTold = () => Promise.resolve();

  alertProvider(service: AssessedService, release: AssessedRelease): Promise<void> {
    const [to, releaseId, occursAt] = [service.organisationId, release.id, release.effectiveFrom];
    this.#alert({ key: `release-out:${releaseId}`, to, kind: 'release-out', releaseId, occursAt, flips: [] });
    return Promise.resolve();
  }

  findActiveWaivers(serviceId: string): Promise<readonly ActiveWaiver[]> {
    const active = this.waivers.filter(
      (waiver) => waiver.readership.serviceId === serviceId && !waiver.lapsed,
    );
    return Promise.resolve(active);
  }

  lapseWaiver(waiverId: string, reason: string): Promise<void> {
    const waiver = this.waivers.find((other) => other.id === waiverId);
    if (waiver) waiver.lapsed = reason;
    return Promise.resolve();
  }

  findAskedPlaces(): Promise<readonly AskedPlace[]> {
    return Promise.resolve(
      this.requests.filter(({ closedBy }) => closedBy === null).map(({ place }) => place),
    );
  }

  answerRequests(_: string, releaseId: string, places: readonly AskedPlace[], at: Date): Promise<void> {
    for (const request of this.requests.filter(({ place }) => places.includes(place))) {
      request.closedBy = releaseId;
      const key = `request-answered:${releaseId}:${request.to}`;
      const told = { kind: 'request-answered', releaseId, occursAt: at, flips: [] };
      if (!this.alerts.some((alert) => alert.key === key)) this.alerts.push({ key, to: request.to, ...told });
    }
    return Promise.resolve();
  }

  findNextExpiry(serviceId: string, at: Date): Promise<Date | null> {
    const expiries = [
      ...this.verdicts
        .filter((v) => v.validTo === null && v.readership.serviceId === serviceId)
        .map((v) => v.validUntil),
      ...this.waivers
        .filter((w) => !w.lapsed && w.readership.serviceId === serviceId)
        .map((w) => w.expiresAt),
    ].filter((expiry): expiry is Date => expiry !== null && expiry > at);
    expiries.sort((a, b) => a.getTime() - b.getTime());
    return Promise.resolve(expiries[0] ?? null);
  }

  findLastHolding(serviceId: string, after: Date, before: Date): Promise<Date | null> {
    const begun = this.subscriptions
      .filter(({ readership }) => readership.serviceId === serviceId)
      .map(({ createdAt }) => createdAt)
      .filter((instant) => instant > after && instant < before);
    return Promise.resolve(begun.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null);
  }

  findDownstream(key: string): Promise<readonly string[]> {
    const keys = new Set([key]);
    for (const next of keys) this.#builtOn(next).forEach((service) => keys.add(service.key));
    const below = [...this.services.values()].filter(
      (service) => service.key !== key && keys.has(service.key),
    );
    return Promise.resolve(below.map((service) => service.id));
  }

  #builtOn(key: string): AssessedService[] {
    return [...this.services.values()].filter((service) => {
      const current = releaseInForce(service.releases, new Date(8.64e15));
      const links = (current && this.documents.get(current.id)?.upstream) ?? [];
      return links.some((link) => link.service === key);
    });
  }

  #tell(telling: Telling, { id: to, readership, createdAt, requirements }: FakeSubscription): void {
    const { kind, releaseId, occursAt } = telling;
    const events = telling.eventIds.flatMap((eventId) => this.events.get(eventId) ?? []);
    const event = events.find((other) => keyOf(other.readership) === keyOf(readership));
    const flips = requirements.flatMap((requirement) =>
      (event?.flips ?? [])
        .filter((flip) => flip.formHash === formHashOf(requirement))
        .map((flip) => ({ ...flip, requirementId: requirement.id })),
    );
    const tells = kind === 'early-warning' ? untold(this.alerts, telling, to, flips) : flips;
    if (kind === 'verdicts-flipped' && createdAt > occursAt) return;
    if (tells.length > 0) {
      const what = kind === 'early-warning' ? `:${JSON.stringify(tells)}` : '';
      const key = `${kind}:${releaseId ?? occursAt.toISOString()}:${to}${what}`;
      this.#alert({ key, to, kind, releaseId, occursAt, flips: tells });
    } else if (telling.ofRelease) {
      const key = `release-published:${releaseId ?? ''}:${to}`;
      this.#alert({ key, to, kind: 'release-published', releaseId, occursAt, flips: [] });
    }
  }

  #readers(readership: Readership): FakeSubscription[] {
    return this.subscriptions.filter((subscription) => keyOf(subscription.readership) === keyOf(readership));
  }

  #requirements(readership: Readership, at = new Date(8.64e15)): Requirement[] {
    return this.#readers(readership)
      .filter(({ createdAt }) => createdAt <= at)
      .flatMap((subscription) => subscription.requirements);
  }

  #open(readership: Readership): FakeVerdict[] {
    return this.verdicts.filter((v) => v.validTo === null && keyOf(v.readership) === keyOf(readership));
  }

  #alert(alert: FakeAlert): void {
    if (!this.alerts.some((other) => other.key === alert.key)) this.alerts.push(alert);
  }
}
