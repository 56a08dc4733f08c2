// A published disclosure as everybody may read it, as text to be served.
import { type Disclosure, hasVariant, releaseInForce } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import type { ServiceRepository } from '../service/service-repository.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import { documentOfVariant } from './document-of-variant.js';
import type { ReleaseRepository } from './release-repository.js';
import type { ReleaseFact } from './release.js';

export interface ReadPublicDisclosureInput {
  readonly provider: string;
  readonly slug: string;
  /** Null: the release in force. A release that is scheduled, superseded or withdrawn is read by its number. */
  readonly number: number | null;
  /** Null: the whole document with its variants; else what holds for that variant. */
  readonly variant: string | null;
}

export interface PublicDisclosure {
  readonly number: number;
  readonly publishedAt: Date;
  /** The hash of the public copy, whole. */
  readonly hash: string;
  /** The JSON text of what was asked for. */
  readonly text: string;
}

export class ReadPublicDisclosure {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: ServiceRepository,
    private readonly releases: ReleaseRepository,
    private readonly clock: Clock,
  ) {}

  /** NOT_FOUND names what is missing: the service, the release, or the variant. */
  async execute(input: ReadPublicDisclosureInput): Promise<Result<PublicDisclosure, RefusalOf<'NOT_FOUND'>>> {
    const { provider, slug, number } = input;
    return this.transactions.within(noTenant, async () => {
      const service = await this.services.findByKey(provider, slug);
      if (!service) return refused({ code: 'NOT_FOUND', what: `service ${provider}/${slug}` });
      const facts = await this.releases.findFacts([service.id]);
      const fact = number === null ? releaseInForce(facts, this.clock.now()) : disclosureOf(facts, number);
      const what = number === null ? 'a release in force' : `release ${number}`;
      if (!fact) return refused({ code: 'NOT_FOUND', what: `${what} of ${provider}/${slug}` });
      return this.read(fact, input.variant);
    });
  }

  private async read(
    fact: ReleaseFact,
    variant: string | null,
  ): Promise<Result<PublicDisclosure, RefusalOf<'NOT_FOUND'>>> {
    const hash = (await this.releases.findPublicHashes([fact.id])).get(fact.id);
    const text = await this.releases.findPublicText(fact.id);
    if (hash === undefined || text === undefined) throw new Error(`release ${fact.id} has no public copy`);
    const { number, publishedAt } = fact;
    if (variant === null) return ok({ number, publishedAt, hash, text });
    const document = JSON.parse(text) as Disclosure;
    if (!hasVariant(document, variant)) {
      return refused({ code: 'NOT_FOUND', what: `variant ${variant} in release ${number}` });
    }
    const merged = JSON.stringify(documentOfVariant(document, variant, 'public'));
    return ok({ number, publishedAt, hash, text: merged });
  }
}

function disclosureOf(facts: readonly ReleaseFact[], number: number): ReleaseFact | undefined {
  return facts.find((fact) => fact.number === number && fact.kind === 'disclosure');
}
