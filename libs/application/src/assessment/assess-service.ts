// Brings the shared verdicts of one service up to date, alerts whom a change touches, and says when to look again.
import { type Disclosure, releaseInForce, scheduledReleases } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import type { AssessedService, AssessmentProgress, AssessmentRepository } from './assessment-repository.js';
import { assessReadership } from './assess-readership.js';
import { gatherUpstream } from './gather-upstream.js';
import { lapseWaivers } from './lapse-waivers.js';
import { nextInstant } from './next-instant.js';
import { type Situation, situationChange } from './situation.js';
import { warnOfScheduled } from './warn-of-scheduled.js';

export interface AssessServiceInput {
  readonly serviceId: string;
}

export interface AssessmentReport {
  /** The instants at which verdicts were worked out, the last one being the present. */
  readonly instants: readonly Date[];
  readonly flips: number;
  /** When the service has to be looked at again though nothing is published; null if never. */
  readonly nextDue: Date | null;
}

/**
 * Assesses one service: works out, in order of time, what changed since the last assessment (releases taking effect, upstream
 * releases, dates passing) and at last the present, where new subscriptions and profiles show too. Each distinct test that a
 * change can touch is evaluated once per readership. Must run within a transaction; repeating it changes nothing.
 */
export class AssessService {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND when there is no such service. */
  async execute(input: AssessServiceInput): Promise<Result<AssessmentReport, RefusalOf<'NOT_FOUND'>>> {
    await this.assessments.lockService(input.serviceId);
    const service = await this.assessments.findService(input.serviceId);
    if (!service) return refused({ code: 'NOT_FOUND', what: 'service' });
    return ok(await this.assess(service, this.clock.now()));
  }

  private async assess(service: AssessedService, now: Date): Promise<AssessmentReport> {
    let progress = await this.assessments.findProgress(service.id);
    const instants: Date[] = [];
    let flips = 0;
    const first = await this.firstInstant(service, progress, now);
    if (progress && first < now) await this.catchUp(service, progress);
    for (let at = first; ;) {
      const step = await this.assessAt(service, progress, at);
      instants.push(at);
      flips += step.flips;
      progress = step.progress;
      if (at >= now) break;
      at = await this.instantAfter(service, at, now, step.situation);
    }
    const nextDue = await this.lookAhead(service, now);
    return { instants, flips, nextDue };
  }

  /** What came to be asked since the last assessment is first put to what held then: what happened after it may flip that. */
  private async catchUp(service: AssessedService, progress: AssessmentProgress): Promise<void> {
    const held = await this.rememberedSituation(service, progress, progress.assessedUntil);
    if (!held) return;
    const nothing = situationChange(held, held);
    for (const readership of await this.assessments.findReaderships(service.id)) {
      await assessReadership(this.assessments, readership, held, held, nothing);
    }
  }

  /** The first thing that happened since the last assessment; at the first assessment, the present. */
  private async firstInstant(
    service: AssessedService,
    progress: AssessmentProgress | undefined,
    now: Date,
  ): Promise<Date> {
    if (!progress) return now;
    return this.instantAfter(
      service,
      progress.assessedUntil,
      now,
      await this.situationAt(service, progress.assessedUntil),
    );
  }

  private async instantAfter(
    service: AssessedService,
    after: Date,
    now: Date,
    situation: Situation,
  ): Promise<Date> {
    const expiry = await this.assessments.findNextExpiry(service.id, after);
    return nextInstant(after, now, [service, ...situation.upstream.services], expiry) ?? now;
  }

  private async situationAt(service: AssessedService, at: Date): Promise<Situation> {
    const release = releaseInForce(service.releases, at);
    const document = release ? await this.assessments.findDocument(release.id) : null;
    const upstream = await gatherUpstream(this.assessments, service.key, document, at);
    return { at, assessedAt: this.clock.now(), release: release ?? null, document, upstream };
  }

  private async assessAt(
    service: AssessedService,
    progress: AssessmentProgress | undefined,
    at: Date,
  ): Promise<{ progress: AssessmentProgress; situation: Situation; flips: number }> {
    const situation = await this.situationAt(service, at);
    const before = await this.rememberedSituation(service, progress, at);
    const change = situationChange(before, situation);
    let flips = 0;
    await this.assessments.closeUnheld(service.id, at);
    for (const readership of await this.assessments.findReaderships(service.id)) {
      flips += await assessReadership(this.assessments, readership, before, situation, change);
    }
    await lapseWaivers(this.assessments, service.id, situation);
    if (situation.release && change.release) await this.tellRelease(service, situation);
    if (change.release) await this.nudgeDownstream(service, at);
    const basis = { own: situation.release?.id ?? null, upstream: situation.upstream.basis };
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
      const document = releaseId ? await this.assessments.findDocument(releaseId) : null;
      if (document) documents.push(document);
    }
    return {
      at: progress.assessedUntil < at ? progress.assessedUntil : at,
      assessedAt: this.clock.now(),
      release,
      document: own ? await this.assessments.findDocument(own) : null,
      upstream: { documents, basis: upstream, services: [] },
    };
  }

  private async tellRelease(service: AssessedService, situation: Situation): Promise<void> {
    if (!situation.release) return;
    await this.assessments.alertRelease(service, situation.release, this.clock.now());
    await this.assessments.alertProvider(service, situation.release, this.clock.now());
  }

  private async nudgeDownstream(service: AssessedService, at: Date): Promise<void> {
    for (const serviceId of await this.assessments.findDownstream(service.key)) {
      await this.outbox.add({
        topic: 'assess-service',
        payload: { serviceId, cause: 'upstream' },
        dedupeKey: `upstream:${service.id}:${at.toISOString()}:${serviceId}`,
        dueAt: this.clock.now(),
      });
    }
  }

  /** Warns of what is scheduled, and books the next look. */
  private async lookAhead(service: AssessedService, now: Date): Promise<Date | null> {
    const situation = await this.situationAt(service, now);
    for (const release of scheduledReleases(service.releases, now)) {
      await warnOfScheduled(this.assessments, service, release, situation);
    }
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
