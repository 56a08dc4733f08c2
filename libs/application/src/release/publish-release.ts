// Publishes a service's draft, at once or from a later instant: release, readers' copies and outbox entry in one transaction.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import { type Disclosure, brokenPromises, releaseState } from '@bunkai/disclosure';
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
import { type ReleaseOccasion, prepareRelease } from './prepare-release.js';
import { MAX_SUMMARY_LENGTH, instantAfter, nextNumber, storeRelease } from './publication.js';
import { MAX_REASON_LENGTH, findNoticeBasis, withNotice } from './release-notice.js';
import type { ReleaseRepository } from './release-repository.js';
import type { NewRelease, Release, ReleaseFact, StatedNotice } from './release.js';

export interface PublishReleaseInput {
  readonly serviceId: string;
  /** The revision of the draft that is to be published. */
  readonly expectedRevision: number;
  /** Null: from the instant that the document states if that is still to come, else at once. */
  readonly effectiveFrom: Date | null;
  /** A language that is left out is filled in with a line made from the changes. */
  readonly summary: LocalizedInput;
  /** Why the notice is shorter than promised, in one language at least; needed, and kept, only where it is. */
  readonly shortNoticeReason?: LocalizedInput | null;
}

export interface PublishedRelease {
  readonly release: Release;
  /** The draft lives on, at its next revision, so that publishing the same revision twice is refused. */
  readonly draft: Draft;
}

export type PublishReleaseRefusal =
  | AuthorisationRefusal
  | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'INVALID_DOCUMENT' | 'CONFLICT' | 'NOTICE_TOO_SHORT'>;

/** What publishing is stored through. */
export interface Publishing {
  readonly services: ServiceRepository;
  readonly drafts: DraftRepository;
  readonly releases: ReleaseRepository;
  readonly outbox: Outbox;
}

/** What the provider says of the release itself. */
interface Said {
  readonly summary: GivenText;
  readonly reason: GivenText;
}

export class PublishRelease {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: Publishing,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses INVALID_DOCUMENT with every fault; CONFLICT where the draft is at another revision, as it is for the slower of two
   * publications at once; INVALID_INPUT for an instant in the past; NOTICE_TOO_SHORT where it breaks a promise of the release in
   * force and no reason is stated. A document equal to the last release's may be published.
   */
  async execute(
    principal: Principal,
    input: PublishReleaseInput,
  ): Promise<Result<PublishedRelease, PublishReleaseRefusal>> {
    const member = authorise(principal, 'release.publish');
    if (!member.ok) return member;
    const summary = readLocalized(input.summary, '/summary', MAX_SUMMARY_LENGTH);
    if (!summary.ok) return refused({ code: 'INVALID_INPUT', faults: summary.refusal });
    const reason = readLocalized(input.shortNoticeReason ?? {}, '/shortNoticeReason', MAX_REASON_LENGTH);
    if (!reason.ok) return refused({ code: 'INVALID_INPUT', faults: reason.refusal });
    const said = { summary: summary.value, reason: reason.value };
    const published = await this.transactions.within(tenantOf(principal), async () => {
      const service = await findOwnService(this.stored.services, member.value, input.serviceId);
      if (!service.ok) return service;
      return this.publish(member.value, service.value, input, said);
    });
    reach('release-committed');
    return published;
  }

  private async publish(
    member: MemberPrincipal,
    service: Service,
    input: PublishReleaseInput,
    said: Said,
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

    const occasion = {
      id: newId(),
      serviceId: service.id,
      organisationId: service.organisationId,
      number: nextNumber(facts),
      publishedAt: now,
      publishedBy: member.accountId,
      effectiveFrom: effectiveFrom.value,
    };
    const release = await this.prepare(occasion, parsed.value, facts, said);
    if (release.notice && isUnexplained(release.notice)) {
      const { given } = release.notice;
      return refused({ code: 'NOTICE_TOO_SHORT', given, shortfalls: brokenPromises(release.notice) });
    }
    // Before the release: whoever saves meanwhile wins, and then nothing has been stored.
    const next = await replaceDraft(this.stored.drafts, draft.revision, { ...draft });
    if (!next.ok) return next;
    await storeRelease(this.stored.releases, this.stored.outbox, service, facts, release);
    const state = releaseState([...facts, release], release, now) ?? null;
    return ok({ release: { ...release, state }, draft: next.value });
  }

  private async prepare(
    occasion: ReleaseOccasion,
    draft: Disclosure,
    facts: readonly ReleaseFact[],
    { summary, reason }: Said,
  ): Promise<NewRelease> {
    const { publishedAt, effectiveFrom } = occasion;
    const document = statingEffectiveFrom(draft, effectiveFrom, publishedAt);
    const release = prepareRelease(occasion, document, await this.predecessor(facts), summary);
    const basis = await findNoticeBasis(this.stored.releases, facts, publishedAt, effectiveFrom);
    return withNotice(release, basis, reason);
  }

  private async predecessor(facts: readonly ReleaseFact[]): Promise<Disclosure | null> {
    const last = facts.findLast(({ kind }) => kind === 'disclosure');
    if (!last) return null;
    const [content] = await this.stored.releases.findContents([last.id]);
    return content?.document ?? null;
  }
}

function isUnexplained({ reason }: StatedNotice): boolean {
  return reason !== null && Object.keys(reason).length === 0;
}
