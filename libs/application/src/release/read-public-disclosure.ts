// A published disclosure as everybody may read it, as text to be served.
import { type Disclosure, hasVariant, releaseInForce } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { KeptTexts } from '../kept-texts.js';
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
  /** By what decides them: the hash of the public copy, and the variant. */
  readonly #texts = new KeptTexts();

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
    const { id, number, publishedAt } = fact;
    const hash = (await this.releases.findPublicHashes([id])).get(id);
    if (hash === undefined) throw new Error(`release ${id} has no public copy`);
    const key = `${hash} ${variant ?? ''}`;
    const kept = this.#texts.find(key);
    if (kept !== undefined) return ok({ number, publishedAt, hash, text: kept });
    const whole = await this.releases.findPublicText(id);
    if (whole === undefined) throw new Error(`release ${id} has no public text`);
    const text = variant === null ? whole : textOfVariant(whole, variant);
    if (text === undefined) {
      return refused({ code: 'NOT_FOUND', what: `variant ${variant} in release ${number}` });
    }
    return ok({ number, publishedAt, hash, text: this.#texts.keep(key, text) });
  }
}

/** Undefined where the document has no such variant. */
function textOfVariant(text: string, variant: string): string | undefined {
  const document = JSON.parse(text) as Disclosure;
  return hasVariant(document, variant)
    ? JSON.stringify(documentOfVariant(document, variant, 'public'))
    : undefined;
}

function disclosureOf(facts: readonly ReleaseFact[], number: number): ReleaseFact | undefined {
  return facts.find((fact) => fact.number === number && fact.kind === 'disclosure');
}
