// A customer asks the provider, unnamed, to disclose what is undisclosed; and takes that back.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import { type Clock, type Result, isId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { DisclosurePlace, DisclosureRequest } from './disclosure-request.js';
import { placesOf } from './request-faults.js';
import type { RequestRepository } from './request-repository.js';

export interface RequestDisclosureInput {
  readonly serviceId: string;
  /** `<control>/<field>`, or `<control>`. */
  readonly paths: readonly string[];
}

type Requested = Result<
  readonly DisclosureRequest[],
  AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT'>
>;

export class RequestDisclosure {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: RequestRepository,
    private readonly clock: Clock,
  ) {}

  /** Gives what is asked of the service now. Repeating it changes nothing. NOT_FOUND without a subscription to the service. */
  execute(principal: Principal, input: RequestDisclosureInput): Promise<Requested> {
    return this.change(principal, input, async ({ organisationId, accountId: askedBy }, places) => {
      const askedAt = this.clock.now();
      const { serviceId } = input;
      await this.requests.insert({ organisationId, serviceId, places, askedAt, askedBy });
    });
  }

  /** Takes back what no release has answered yet. Repeating it changes nothing. */
  withdraw(principal: Principal, input: RequestDisclosureInput): Promise<Requested> {
    return this.change(principal, input, (_, places) => this.requests.remove(input.serviceId, places));
  }

  private async change(
    principal: Principal,
    { serviceId, paths }: RequestDisclosureInput,
    work: (member: MemberPrincipal, places: readonly DisclosurePlace[]) => Promise<void>,
  ): Promise<Requested> {
    const member = authorise(principal, 'disclosure.request');
    if (!member.ok) return member;
    const read = placesOf(paths);
    if ('faults' in read) return refused({ code: 'INVALID_INPUT', faults: read.faults });
    return this.transactions.within(tenantOf(principal), async (): Promise<Requested> => {
      if (!isId(serviceId) || !(await this.requests.isSubscribed(serviceId)))
        return refused({ code: 'NOT_FOUND', what: 'service' });
      await work(member.value, read.places);
      return ok(await this.requests.listOpen([serviceId]));
    });
  }
}
