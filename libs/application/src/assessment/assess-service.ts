// Brings the shared verdicts of one service up to date, alerts whom a change touches, and says when to look again.
import { type Disclosure, scheduledReleases } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import type {
  AssessedRelease,
  AssessedService,
  AssessmentProgress,
  AssessmentRepository,
} from './assessment-repository.js';
import { answerRequests } from './answer-requests.js';
import { assessDueTests } from './assess-due-tests.js';
import { KeptDocuments } from './kept-documents.js';
import { KeptTests } from './kept-tests.js';
import { lapseWaivers } from './lapse-waivers.js';
import { lateReleases } from './late-releases.js';
import { nextInstant } from './next-instant.js';
import { situationAt } from './situation-at.js';
import { type Situation, situationChange } from './situation.js';
import { type TellingLimits, tellOrOrder, tellingLimits } from './tell-subscribers.js';
import { warnOfScheduled } from './warn-of-scheduled.js';

/** Instants that one assessment works out at most. */
export const MAX_STEPS = 100;
const beginningOfTime = new Date(-8.64e15);

export interface AssessServiceInput {
  readonly serviceId: string;
}

export interface AssessmentReport {
  /** The instants at which verdicts were worked out, the last one being the present unless there are very many. */
  readonly instants: readonly Date[];
  readonly flips: number;
  /** When the service has to be looked at again though nothing is published; null if never. */
  readonly nextDue: Date | null;
}

/**
 * Assesses one service: works out, in order of time, what changed since the last assessment (releases taking effect, upstream
 * releases, dates passing) and at last the present, where new subscriptions and profiles show too. Each distinct test that a
 * change can touch is evaluated once per readership. Must run within a transaction; repeating it changes nothing. After a long
 * sleep it takes a part of the way and orders the next assessment.
 */
export class AssessService {
  readonly #tests: KeptTests;
  readonly #documents: KeptDocuments;

  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly limits: TellingLimits = tellingLimits,
  ) {
    this.#tests = new KeptTests(assessments);
    this.#documents = new KeptDocuments(assessments);
  }

  /** Refuses NOT_FOUND when there is no such service. */
  async execute(input: AssessServiceInput): Promise<Result<AssessmentReport, RefusalOf<'NOT_FOUND'>>> {
    await this.assessments.lockService(input.serviceId);
    const present = this.clock.now();
    await this.assessments.awaitPublications(input.serviceId);
    await this.assessments.fulfilOrders(input.serviceId, present);
    const service = await this.assessments.findService(input.serviceId);
    if (!service) return refused({ code: 'NOT_FOUND', what: 'service' });
    return ok(await this.assess(service, await this.assessments.findProgress(service.id), present));
  }

  private async assess(
    service: AssessedService,
    given: AssessmentProgress | undefined,
    present: Date,
  ): Promise<AssessmentReport> {
    let progress = given;
    // Never before the last assessment, which another worker with a clock ahead of this one's may have done.
    const now = progress && progress.assessedUntil > present ? progress.assessedUntil : present;
    for (const release of lateReleases(service, progress))
      await this.tell(service, release, [], release.effectiveFrom);
    const instants: Date[] = [];
    let flips = 0;
    let situation: Situation;
    for (let at = await this.firstInstant(service, progress, now); ;) {
      const step = await this.assessAt(service, progress, at);
      instants.push(at);
      flips += step.flips;
      ({ progress, situation } = step);
      if (at >= now) break;
      if (instants.length === MAX_STEPS) {
        return { instants, flips, nextDue: await this.goOnLater(service, progress) };
      }
      at = await this.instantAfter(service, at, now, situation);
    }
    const nextDue = await this.lookAhead(service, situation);
    return { instants, flips, nextDue };
  }

  /** The rest in another transaction: this one must not grow with the time that was slept through. */
  private async goOnLater(service: AssessedService, { assessedUntil }: AssessmentProgress): Promise<Date> {
    const dueAt = this.clock.now();
    await this.outbox.add({
      topic: 'assess-service',
      payload: { serviceId: service.id, cause: 'time' },
      dedupeKey: `on:${service.id}:${assessedUntil.toISOString()}`,
      dueAt,
    });
    return dueAt;
  }

  /** The first thing that happened since the last assessment; at the first assessment, the first release. */
  private async firstInstant(
    service: AssessedService,
    progress: AssessmentProgress | undefined,
    now: Date,
  ): Promise<Date> {
    if (!progress) return nextInstant(beginningOfTime, now, [service], null) ?? now;
    const situation = await this.situationAt(service, progress.assessedUntil);
    // A release is dated before it is committed: one that came to light since may lie before the last assessment, which did not
    // see it. It is told before what follows it, and of the present it is told as of the present.
    if ((situation.release?.id ?? null) !== progress.basis.own)
      return new Date(Math.min(progress.assessedUntil.getTime() + 1, now.getTime()));
    return this.instantAfter(service, progress.assessedUntil, now, situation);
  }

  /**
   * The next change after `after`, `now` at last. Who subscribed or asked for something else before that change is looked at
   * first: what it flips for them would else be taken for their first verdicts.
   */
  private async instantAfter(
    service: AssessedService,
    after: Date,
    now: Date,
    situation: Situation,
  ): Promise<Date> {
    const expiry = await this.assessments.findNextExpiry(service.id, after);
    const next = nextInstant(after, now, [service, ...situation.upstream.services], expiry);
    if (!next) return now;
    return (await this.assessments.findLastHolding(service.id, after, next)) ?? next;
  }

  private situationAt(service: AssessedService, at: Date): Promise<Situation> {
    return situationAt(this.#documents, service, at, this.clock.now());
  }

  private async assessAt(
    service: AssessedService,
    progress: AssessmentProgress | undefined,
    at: Date,
  ): Promise<{ progress: AssessmentProgress; situation: Situation; flips: number }> {
    const situation = await this.situationAt(service, at);
    const before = await this.rememberedSituation(service, progress, at);
    const change = situationChange(before, situation);
    await this.assessments.closeUnheld(service.id, at);
    const given = { assessments: this.assessments, tests: this.#tests, serviceId: service.id };
    const { flips, eventIds } = await assessDueTests(given, before, situation, change);
    await lapseWaivers(this.assessments, service.id, situation);
    await this.tell(service, change.release ? situation.cause : null, eventIds, at);
    if (change.release) await this.nudgeDownstream(service, situation);
    const known = service.releases.at(-1)?.number ?? 0;
    const basis = { own: situation.release?.id ?? null, upstream: situation.upstream.basis, known };
    const saved = { assessedUntil: at, basis };
    await this.assessments.saveProgress(service.id, saved);
    return { progress: saved, situation, flips };
  }

  /** The documents that the last assessment rested on, which a late publication upstream does not change. */
  private async rememberedSituation(
    service: AssessedService,
    progress: AssessmentProgress | undefined,
    at: Date,
  ): Promise<Situation | null> {
    if (!progress) return null;
    const { own, upstream } = progress.basis;
    const release = service.releases.find((candidate) => candidate.id === own) ?? null;
    const documents: Disclosure[] = [];
    for (const releaseId of Object.values(upstream)) {
      const document = releaseId ? await this.#documents.findDocument(releaseId) : null;
      if (document) documents.push(document);
    }
    return {
      at: progress.assessedUntil < at ? progress.assessedUntil : at,
      assessedAt: this.clock.now(),
      release,
      cause: release,
      document: own ? await this.#documents.findDocument(own) : null,
      upstream: { documents, basis: upstream, services: [] },
    };
  }

  /** `release`: what brought it about; null if nothing but time and what stands upstream did. */
  private async tell(
    service: AssessedService,
    release: AssessedRelease | null,
    eventIds: readonly string[],
    occursAt: Date,
  ): Promise<void> {
    const createdAt = this.clock.now();
    const about = {
      serviceId: service.id,
      kind: 'verdicts-flipped',
      releaseId: release?.id ?? null,
    } as const;
    const telling = { ...about, occursAt, createdAt, eventIds, ofRelease: release !== null };
    await tellOrOrder(this.assessments, this.outbox, telling, this.limits);
    if (release) await this.assessments.alertProvider(service, release, createdAt);
  }

  private async nudgeDownstream(service: AssessedService, { at, release }: Situation): Promise<void> {
    const change = `${release?.id ?? 'none'}:${at.toISOString()}`;
    for (const serviceId of await this.assessments.findDownstream(service.key)) {
      if (serviceId === service.id) continue;
      await this.outbox.add({
        topic: 'assess-service',
        payload: { serviceId, cause: 'upstream' },
        dedupeKey: `upstream:${service.id}:${change}:${serviceId}`,
        dueAt: this.clock.now(),
      });
    }
  }

  /** Warns of what is scheduled, closes requests that are answered, and books the next look. */
  private async lookAhead(service: AssessedService, situation: Situation): Promise<Date | null> {
    const { at: now } = situation;
    for (const release of scheduledReleases(service.releases, now)) {
      const given = { assessments: this.assessments, documents: this.#documents, tests: this.#tests };
      const warning = await warnOfScheduled(given, service, release, this.clock.now());
      if (warning) await tellOrOrder(this.assessments, this.outbox, warning, this.limits);
    }
    await answerRequests(this.assessments, service.id, situation);
    const expiry = await this.assessments.findNextExpiry(service.id, now);
    const nextDue = nextInstant(now, null, [service, ...situation.upstream.services], expiry);
    if (nextDue) {
      await this.outbox.add({
        topic: 'assess-service',
        payload: { serviceId: service.id, cause: 'time' },
        dedupeKey: `time:${service.id}:${nextDue.toISOString()}`,
        dueAt: nextDue,
      });
    }
    return nextDue ?? null;
  }
}
