// A provider enters a cloud service, to which it can then write a draft.
import type { Principal } from '@bunkai/access';
import { type Fault, isSlug } from '@bunkai/disclosure';
import { type Clock, type Result, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type LocalizedInput, readRequiredLocalized } from '../input/localized-input.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ServiceRepository } from './service-repository.js';
import type { Service } from './service.js';

export interface CreateServiceInput {
  readonly slug: string;
  readonly name: LocalizedInput;
}

const MAX_NAME_LENGTH = 200;

export class CreateService {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: ServiceRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses a slug that the organisation has used (ALREADY_EXISTS) and faulty arguments (INVALID_INPUT). */
  async execute(
    principal: Principal,
    input: CreateServiceInput,
  ): Promise<
    Result<Service, AuthorisationRefusal | RefusalOf<'INVALID_INPUT' | 'ALREADY_EXISTS' | 'NOT_FOUND'>>
  > {
    const member = authorise(principal, 'service.write');
    if (!member.ok) return member;
    const { organisationId } = member.value;
    const name = readRequiredLocalized(input.name, '/name', MAX_NAME_LENGTH);
    const faults = [...slugFaults(input.slug), ...(name.ok ? [] : name.refusal)];
    if (!name.ok || faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    const { slug } = input;
    const entry = {
      id: newId(),
      organisationId,
      slug,
      name: name.value,
      ndaTerms: null,
      createdAt: this.clock.now(),
    };
    return this.transactions.within(tenantOf(principal), async () => {
      if (!(await this.services.insert(entry)))
        return refused({ code: 'ALREADY_EXISTS', what: `service ${slug}` });
      const [service] = await this.services.findByIds([entry.id]);
      return service ? ok(service) : refused({ code: 'NOT_FOUND', what: 'service' });
    });
  }
}

function slugFaults(slug: string): readonly Fault[] {
  if (isSlug(slug)) return [];
  const message = {
    en: 'A slug is made of lower-case letters, digits and single hyphens, at most 63 characters.',
    ja: 'スラッグには英小文字、数字、単独のハイフンのみを使い、63文字以内にしてください。',
  };
  return [{ pointer: '/slug', code: 'invalid-slug', message }];
}
