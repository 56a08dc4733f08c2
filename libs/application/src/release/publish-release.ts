// Publishes a service's draft, at once or from a later instant: release, readers' copies and outbox entry in one transaction.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import { type Disclosure, releaseState } from '@bunkai/disclosure';
import { type Clock, type Result, newId, ok, reach, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { DraftRepository } from '../draft/draft-repository.js';
import type { Draft } from '../draft/draft.js';
import { parseDraft } from '../draft/parse-draft.js';
import { replaceDraft } from '../draft/replace-draft.js';
import { type GivenText, type LocalizedInput, readLocalized } from '../input/localized-input.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import { findOwnService } from '../service/find-own-service.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { Service } from '../service/service.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { effectiveInstant, statingEffectiveFrom } from './effective-instant.js';
import { prepareRelease } from './prepare-release.js';
import { MAX_SUMMARY_LENGTH, instantAfter, nextNumber, storeRelease } from './publication.js';
import type { ReleaseRepository } from './release-repository.js';
import type { Release, ReleaseFact } from './release.js';

export interface PublishReleaseInput {
  readonly serviceId: string;
  /** The revision of the draft that is to be published. */
  readonly expectedRevision: number;
  /** Null: from the instant that the document states if that is still to come, else at once. */
  readonly effectiveFrom: Date | null;
  /** A language that is left out is filled in with a line made from the changes. */
  readonly summary: LocalizedInput;
}

export interface PublishedRelease {
  readonly release: Release;
  /** The draft lives on, at its next revision, so that publishing the same revision twice is refused. */
  readonly draft: Draft;
}

export type PublishReleaseRefusal =
  AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'INVALID_DOCUMENT' | 'CONFLICT'>;

/** What publishing is stored through. */
export interface Publishing {
  readonly services: ServiceRepository;
  readonly drafts: DraftRepository;
  readonly releases: ReleaseRepository;
  readonly outbox: Outbox;
}

export class PublishRelease {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: Publishing,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses INVALID_DOCUMENT with every fault; CONFLICT where the draft is at another revision, as it is for the slower of two
   * publications at once; INVALID_INPUT for an instant in the past. A document equal to the last release's may be published.
   */
  async execute(
    principal: Principal,
    input: PublishReleaseInput,
  ): Promise<Result<PublishedRelease, PublishReleaseRefusal>> {
    const member = authorise(principal, 'release.publish');
    if (!member.ok) return member;
    const summary = readLocalized(input.summary, '/summary', MAX_SUMMARY_LENGTH);
    if (!summary.ok) return refused({ code: 'INVALID_INPUT', faults: summary.refusal });
    const published = await this.transactions.within(tenantOf(principal), async () => {
      const service = await findOwnService(this.stored.services, member.value, input.serviceId);
      if (!service.ok) return service;
      return this.publish(member.value, service.value, input, summary.value);
    });
    reach('release-committed');
    return published;
  }

  private async publish(
    member: MemberPrincipal,
    service: Service,
    input: PublishReleaseInput,
    summary: GivenText,
  ): Promise<Result<PublishedRelease, PublishReleaseRefusal>> {
    await this.stored.releases.lockService(service.id);
    const draft = await this.stored.drafts.find(service.id);
    if (!draft) return refused({ code: 'NOT_FOUND', what: 'draft' });
    if (draft.revision !== input.expectedRevision) {
      return refused({ code: 'CONFLICT', currentRevision: draft.revision });
    }
    const parsed = parseDraft(draft.document, service);
    if (!parsed.ok) return refused({ code: 'INVALID_DOCUMENT', faults: parsed.refusal });
    const facts = await this.stored.releases.findFacts([service.id]);
    const now = instantAfter(facts, this.clock);
    const effectiveFrom = effectiveInstant(input.effectiveFrom, parsed.value, now);
    if (!effectiveFrom.ok) return refused({ code: 'INVALID_INPUT', faults: effectiveFrom.refusal });

    // Before the release: whoever saves meanwhile wins, and then nothing has been stored.
    const next = await replaceDraft(this.stored.drafts, draft.revision, { ...draft });
    if (!next.ok) return next;
    const occasion = {
      id: newId(),
      serviceId: service.id,
      organisationId: service.organisationId,
      number: nextNumber(facts),
      publishedAt: now,
      publishedBy: member.accountId,
      effectiveFrom: effectiveFrom.value,
    };
    const document = statingEffectiveFrom(parsed.value, effectiveFrom.value, now);
    const release = prepareRelease(occasion, document, await this.predecessor(facts), summary);
    await storeRelease(this.stored.releases, this.stored.outbox, service, facts, release);
    const state = releaseState([...facts, release], release, now) ?? null;
    return ok({ release: { ...release, state }, draft: next.value });
  }

  private async predecessor(facts: readonly ReleaseFact[]): Promise<Disclosure | null> {
    const last = facts.findLast(({ kind }) => kind === 'disclosure');
    if (!last) return null;
    const [content] = await this.stored.releases.findContents([last.id]);
    return content?.document ?? null;
  }
}
