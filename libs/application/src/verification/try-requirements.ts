// A customer tries requirements against services before it subscribes, or before it stores them.
import type { Principal } from '@bunkai/access';
import { type Fault, hasVariant, hashJson, isSlug } from '@bunkai/disclosure';
import { type Clock, type Result, isId, ok, refused } from '@bunkai/kernel';
import { type Requirements, scopeOf } from '@bunkai/requirement';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { trialsBy } from '../identity/attempt-limits.js';
import type { Throttle } from '../identity/throttle.js';
import { parseProfile } from '../profile/parse-profile.js';
import type { ProfileRepository } from '../profile/profile-repository.js';
import type { RefusalOf } from '../refusal.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { Service } from '../service/service.js';
import { otherCatalogue, unknownVariant } from '../subscription/subscribe-faults.js';
import type { SubscriptionRepository } from '../subscription/subscription-repository.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { countOutcomes } from './count-outcomes.js';
import { type PreparedReading, ServiceReader } from './service-reader.js';
import {
  type ServiceReference,
  type Trial,
  type TrialInput,
  type TriedRequirements,
  type TriedService,
  trialSizeFaults,
  trialVerdictFaults,
} from './trial.js';

/** What a trial reads. */
export interface Trying {
  readonly services: Pick<ServiceRepository, 'findByIds' | 'findByKeys'>;
  readonly releases: Pick<ReleaseRepository, 'findFacts' | 'findCopies'>;
  readonly profiles: Pick<ProfileRepository, 'findByIds' | 'findContents'>;
  readonly subscriptions: Pick<SubscriptionRepository, 'findClassesNow'>;
}

export type TrialRefusal =
  AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'INVALID_DOCUMENT' | 'RATE_LIMITED'>;

interface Tried {
  readonly reference: ServiceReference;
  readonly service: Service;
}

export class TryRequirements {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: Trying,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores nothing. A service without a release in force is part of the trial, with nothing disclosed. INVALID_INPUT for too many
   * services, a variant that one lacks, or one disclosed after another catalogue edition.
   */
  async execute(principal: Principal, input: TrialInput): Promise<Result<Trial, TrialRefusal>> {
    const member = authorise(principal, 'verification.read');
    if (!member.ok) return member;
    const faults = trialSizeFaults(input);
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    const admitted = await this.throttle.admit([trialsBy(member.value.accountId)]);
    if (!admitted.ok) return admitted;
    return this.transactions.within(tenantOf(principal), async (): Promise<Result<Trial, TrialRefusal>> => {
      const requirements = await this.requirementsOf(input.requirements);
      if (!requirements.ok) return requirements;
      const tooMany = trialVerdictFaults(requirements.value.requirements.length, input.services.length);
      if (tooMany.length > 0) return refused({ code: 'INVALID_INPUT', faults: tooMany });
      const services = await this.servicesOf(input.services);
      return services.ok ? this.tryAll(requirements.value, services.value) : services;
    });
  }

  private async requirementsOf(tried: TriedRequirements): Promise<Result<Requirements, TrialRefusal>> {
    if (tried.kind === 'document') {
      const parsed = parseProfile(tried.document);
      return parsed.ok ? parsed : refused({ code: 'INVALID_DOCUMENT', faults: parsed.refusal });
    }
    const missing = { code: 'NOT_FOUND', what: 'requirement profile' } as const;
    if (!isId(tried.profileId)) return refused(missing);
    const [profile] = await this.stored.profiles.findByIds([tried.profileId]);
    const [content] = profile ? await this.stored.profiles.findContents([profile.current.id]) : [];
    return content ? ok(content.document) : refused(missing);
  }

  private async servicesOf(
    references: readonly ServiceReference[],
  ): Promise<Result<readonly Tried[], TrialRefusal>> {
    const named = references.filter(({ provider, slug }) => isSlug(provider) && isSlug(slug));
    const found = await this.stored.services.findByKeys(named.map(keyOf));
    const byKey = new Map(found.map((service) => [`${service.provider.slug}/${service.slug}`, service]));
    const tried: Tried[] = [];
    for (const reference of references) {
      const service = byKey.get(keyOf(reference));
      if (!service)
        return refused({
          code: 'NOT_FOUND',
          what: named.includes(reference) ? `service ${keyOf(reference)}` : 'service',
        });
      tried.push({ reference, service });
    }
    return ok(tried);
  }

  private async tryAll(
    requirements: Requirements,
    tried: readonly Tried[],
  ): Promise<Result<Trial, TrialRefusal>> {
    const at = this.clock.now();
    const classes = await this.stored.subscriptions.findClassesNow(tried.map(({ service }) => service.id));
    const requests = tried.map(({ service, reference: { variant } }) => {
      return {
        serviceId: service.id,
        variant,
        readerClass: classes.get(service.id) ?? 'customers',
        at,
      } as const;
    });
    const reader = new ServiceReader(this.stored);
    const facts = await reader.findFacts(requests.map(({ serviceId }) => serviceId));
    const readings = await reader.readAll(requests, facts);
    const faults = readings.flatMap((reading, index) => readingFaults(reading, requirements, index));
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    const services = tried.flatMap(({ service }, index) => {
      const reading = readings[index];
      return reading ? [{ service, ...verified(reading, requirements) }] : [];
    });
    return ok({ at, requirements, hash: hashJson(requirements), services });
  }
}

function keyOf({ provider, slug }: ServiceReference): string {
  return `${provider}/${slug}`;
}

/** Only of a service that discloses something: of one that does not, no variant is known. */
function readingFaults(
  { document, variant }: PreparedReading,
  { catalogue }: Requirements,
  index: number,
): readonly Fault[] {
  if (!document) return [];
  const pointer = `/services/${index}`;
  if (document.catalogue !== catalogue) return [{ ...otherCatalogue(document.catalogue), pointer }];
  if (variant === '' || hasVariant(document, variant)) return [];
  return [{ ...unknownVariant(document), pointer: `${pointer}/variant` }];
}

function verified(prepared: PreparedReading, { requirements }: Requirements): Omit<TriedService, 'service'> {
  const { variant, readerClass, release, reading } = prepared;
  const results = requirements.map((requirement) => {
    const verdict = reading.verify({ test: requirement.test, scope: scopeOf(requirement) });
    return { requirement, verdict };
  });
  const summary = countOutcomes(results.map(({ verdict }) => verdict));
  return { variant, readerClass, release, summary, results };
}
