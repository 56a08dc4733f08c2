// Any two releases of a service against each other, as far as the reader may see both.
import type { Principal } from '@bunkai/access';
import { type Change, type Disclosure, diffDisclosures, hasVariant } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { documentOfVariant } from './document-of-variant.js';
import type { ReleaseRepository } from './release-repository.js';
import { withStates } from './release-states.js';
import type { Release, ReleaseContent } from './release.js';

export interface CompareReleasesInput {
  readonly serviceId: string;
  /** Numbers of disclosure releases, in either order, the same one twice too. */
  readonly before: number;
  readonly after: number;
  /** Null: whole disclosures with their variants; else what holds for that variant. */
  readonly variant: string | null;
}

export interface ReleaseComparison {
  readonly before: Release;
  readonly after: Release;
  readonly readAs: ReleaseContent['readAs'];
  /** Worked out from the reader's copies: what is withheld in both takes no part. */
  readonly changes: readonly Change[];
}

interface Side {
  readonly release: Release;
  readonly readAs: ReleaseContent['readAs'];
  readonly document: Disclosure;
}

export class CompareReleases {
  constructor(
    private readonly transactions: Transactions,
    private readonly releases: Pick<ReleaseRepository, 'findFacts' | 'findContents'>,
    private readonly clock: Clock,
  ) {}

  /**
   * NOT_FOUND names what is missing: a release that does not exist or is a withdrawal, or a variant that neither has. A variant
   * that one of them lacks says nothing there.
   */
  async execute(
    principal: Principal,
    { serviceId, before, after, variant }: CompareReleasesInput,
  ): Promise<Result<ReleaseComparison, RefusalOf<'NOT_FOUND'>>> {
    const sides = await this.transactions.within(tenantOf(principal), () =>
      this.read(serviceId, [before, after]),
    );
    const missing = [before, after].find((number) => !sides.has(number));
    const [from, to] = [sides.get(before), sides.get(after)];
    if (!from || !to) return refused({ code: 'NOT_FOUND', what: `release ${missing}` });
    if (variant !== null && ![from, to].some(({ document }) => hasVariant(document, variant))) {
      return refused({ code: 'NOT_FOUND', what: `variant ${variant} in releases ${before} and ${after}` });
    }
    const changes = diffDisclosures(documentFor(from, variant), documentFor(to, variant));
    return ok({ before: from.release, after: to.release, readAs: to.readAs, changes });
  }

  /** By number; both copies in one reading, so that they are of one class. */
  private async read(serviceId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, Side>> {
    const facts = await this.releases.findFacts([serviceId]);
    const wanted = withStates(facts, this.clock.now()).filter(({ number }) => numbers.includes(number));
    const contents = await this.releases.findContents(wanted.map(({ id }) => id));
    const byRelease = new Map(contents.map((content) => [content.releaseId, content]));
    return new Map(wanted.flatMap((release) => sideOf(release, byRelease.get(release.id))));
  }
}

function sideOf(release: Release, content: ReleaseContent | undefined): readonly (readonly [number, Side])[] {
  if (!content?.document) return [];
  const { document, readAs } = content;
  return [[release.number, { release, readAs, document }]];
}

function documentFor({ document, readAs }: Side, variant: string | null): Disclosure {
  if (variant === null) return document;
  const reader = readAs === 'provider' ? 'nda' : readAs;
  return hasVariant(document, variant) ? documentOfVariant(document, variant, reader) : silent(document);
}

/** The disclosure without what it states by control: nothing holds for a variant that it does not know. */
function silent(document: Disclosure): Disclosure {
  const members = Object.entries(document).filter(([name]) => name !== 'variants');
  return { ...(Object.fromEntries(members) as Disclosure), statements: {} };
}
