// The service that a provider's use case is about: one of its own, or none at all.
import type { MemberPrincipal } from '@bunkai/access';
import { type Result, isId, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import type { ServiceRepository } from './service-repository.js';
import type { Service } from './service.js';

/** NOT_FOUND for another provider's service, published or not. For use within a transaction. */
export async function findOwnService(
  services: Pick<ServiceRepository, 'findByIds'>,
  member: MemberPrincipal,
  serviceId: string,
): Promise<Result<Service, RefusalOf<'NOT_FOUND'>>> {
  const [service] = isId(serviceId) ? await services.findByIds([serviceId]) : [];
  if (service?.organisationId !== member.organisationId)
    return refused({ code: 'NOT_FOUND', what: 'service' });
  return ok(service);
}
