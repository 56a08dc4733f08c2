// What publishing the draft would do to subscribers' verdicts: counts by control, none under five, no names.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import { type Change, type Disclosure, diffDisclosures, redactFor, releaseInForce } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { Outcome } from '@bunkai/requirement';
import { gatherUpstream } from '../assessment/gather-upstream.js';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { DraftRepository } from '../draft/draft-repository.js';
import { parseDraft } from '../draft/parse-draft.js';
import type { RefusalOf } from '../refusal.js';
import { effectiveInstant } from '../release/effective-instant.js';
import { summariseRelease } from '../release/generated-summary.js';
import { nextNumber } from '../release/publication.js';
import { type PlannedNotice, findNoticeBasis, planNotice } from '../release/release-notice.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ReleaseFact, ReleaseSummary } from '../release/release.js';
import { findOwnService } from '../service/find-own-service.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { Service } from '../service/service.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { type ServiceState, findFlips, touchedPaths } from './find-flips.js';
import type { CustomerCount, ImpactRepository } from './impact-repository.js';
import type { PreviewLimit } from './preview-limit.js';
import { UpstreamCopies } from './upstream-copies.js';

export interface Impact {
  /** The revision of the draft that was tried. */
  readonly revision: number;
  /** From when the draft would hold: what is compared is what holds then. */
  readonly effectiveFrom: Date;
  /** The number of the release that would be in force then otherwise; null if none. */
  readonly comparedWith: number | null;
  readonly changes: readonly Change[];
  /** What the release would say of itself where its provider says nothing. */
  readonly summary: ReleaseSummary;
  /**
   * By what their verdicts flip to: how many customers, on the controls where there are five or more. No total: less the counts
   * shown, it would tell of fewer than five.
   */
  readonly flips: Readonly<Record<Outcome, readonly CustomerCount[]>>;
  /** The notice that publishing it now would give; null where nothing changes that is under a promise. */
  readonly notice: PlannedNotice | null;
}

export interface PreviewImpactInput {
  readonly serviceId: string;
  /** As for publishing. */
  readonly effectiveFrom: Date | null;
}

type PreviewImpactRefusal =
  AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_DOCUMENT' | 'INVALID_INPUT' | 'RATE_LIMITED'>;

/** What a preview reads. */
export interface Previewing {
  readonly services: ServiceRepository;
  readonly drafts: DraftRepository;
  readonly releases: ReleaseRepository;
  readonly impacts: ImpactRepository;
}

interface PreparedPreview {
  readonly service: Service;
  readonly document: Disclosure;
  readonly revision: number;
  readonly now: Date;
  readonly at: Date;
}

export class PreviewImpact {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: Previewing,
    private readonly limit: PreviewLimit,
    private readonly clock: Clock,
  ) {}

  /** Refuses as publishing the draft would, and when too many different drafts were tried of late. */
  async execute(
    principal: Principal,
    input: PreviewImpactInput,
  ): Promise<Result<Impact, PreviewImpactRefusal>> {
    const member = authorise(principal, 'impact.preview');
    if (!member.ok) return member;
    const within = <T>(work: () => Promise<T>) => this.transactions.within(tenantOf(principal), work);
    const prepared = await within(() => this.prepare(member.value, input));
    if (!prepared.ok) return prepared;
    const { service, document, revision, now, at } = prepared.value;
    const admitted = await this.limit.admit(service, document, input.effectiveFrom);
    if (!admitted.ok) return admitted;
    return ok({ ...(await within(() => this.compare(service, document, now, at))), revision });
  }

  private async prepare(
    member: MemberPrincipal,
    input: PreviewImpactInput,
  ): Promise<Result<PreparedPreview, PreviewImpactRefusal>> {
    const service = await findOwnService(this.stored.services, member, input.serviceId);
    if (!service.ok) return service;
    const draft = await this.stored.drafts.find(service.value.id);
    if (!draft) return refused({ code: 'NOT_FOUND', what: 'draft' });
    const parsed = parseDraft(draft.document, service.value);
    if (!parsed.ok) return refused({ code: 'INVALID_DOCUMENT', faults: parsed.refusal });
    const now = this.clock.now();
    const at = effectiveInstant(input.effectiveFrom, parsed.value, now);
    if (!at.ok) return refused<PreviewImpactRefusal>({ code: 'INVALID_INPUT', faults: at.refusal });
    const { revision } = draft;
    return ok({ service: service.value, document: parsed.value, revision, now, at: at.value });
  }

  private async compare(
    service: Service,
    draft: Disclosure,
    now: Date,
    at: Date,
  ): Promise<Omit<Impact, 'revision'>> {
    const facts = await this.stored.releases.findFacts([service.id]);
    const current = releaseInForce(facts, at);
    const before = await this.stateOf(service, await this.documentOf(current), at);
    const after = await this.stateOf(service, draft, at);
    const changes = diffDisclosures(before.document, draft);
    const { impacts } = this.stored;
    const touched = touchedPaths(changes, before);
    const tests = changes.length === 0 ? [] : await impacts.findHeldTests(service.id, touched);
    const flips = findFlips(tests, before, after, changes, at);
    const flipped = Object.values(flips).some((some) => some.length > 0);
    return {
      effectiveFrom: at,
      comparedWith: current?.number ?? null,
      changes,
      summary: await this.summarise(facts, draft),
      flips: flipped
        ? await impacts.countCustomers(service.id, flips)
        : { met: [], unmet: [], undetermined: [] },
      notice: planNotice(await findNoticeBasis(this.stored.releases, facts, now, at), draft, now, at),
    };
  }

  /** Releases are summarised against the one published before, whichever is in force. */
  private async summarise(facts: readonly ReleaseFact[], draft: Disclosure): Promise<ReleaseSummary> {
    const last = await this.documentOf(facts.findLast(({ kind }) => kind === 'disclosure'));
    const changes = diffDisclosures(last && redactFor(last, 'public'), redactFor(draft, 'public'));
    return summariseRelease({}, nextNumber(facts), changes);
  }

  private async documentOf(release: ReleaseFact | undefined): Promise<Disclosure | null> {
    if (!release) return null;
    const [content] = await this.stored.releases.findContents([release.id]);
    return content?.document ?? null;
  }

  private async stateOf(service: Service, document: Disclosure | null, at: Date): Promise<ServiceState> {
    const source = new UpstreamCopies(this.stored.services, this.stored.releases);
    const key = `${service.provider.slug}/${service.slug}`;
    const { documents } = await gatherUpstream(source, key, document, at);
    return { document, upstream: documents };
  }
}
