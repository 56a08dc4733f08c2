// A customer objects to a release: to what it changes on a control, to what it means for a requirement, or to all of it.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import { type Clock, type Result, isId, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Throttle } from '../identity/throttle.js';
import type { Outbox } from '../outbox/outbox.js';
import { aboutFaults } from '../question/question-faults.js';
import type { RefusalOf } from '../refusal.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ServiceRepository } from '../service/service-repository.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { objectionsOf, ownRelease, reasonFaults } from './objection-faults.js';
import type { NewObjection, ObjectionRepository } from './objection-repository.js';
import type { Objection, ObjectionAbout } from './objection.js';

export interface RaiseObjectionInput extends ObjectionAbout {
  readonly serviceId: string;
  readonly reason: string;
}

export interface Objecting {
  readonly services: Pick<ServiceRepository, 'findByIds'>;
  readonly releases: Pick<ReleaseRepository, 'findFacts'>;
  readonly objections: ObjectionRepository;
  readonly outbox: Outbox;
}

type Raised = Result<
  Objection,
  AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'ALREADY_EXISTS' | 'RATE_LIMITED'>
>;

export class RaiseObjection {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: Objecting,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /**
   * The provider is alerted, and reads who objects. Repeating it gives the objection that stands; for another reason it is
   * refused with ALREADY_EXISTS.
   */
  async execute(principal: Principal, given: RaiseObjectionInput): Promise<Raised> {
    const member = authorise(principal, 'objection.raise');
    if (!member.ok) return member;
    const input = { ...given, reason: given.reason.trim(), requirement: given.requirement?.trim() || null };
    const faults = [...reasonFaults(input.reason), ...aboutFaults(input)];
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    const admitted = await this.throttle.admit([objectionsOf(member.value.organisationId)]);
    if (!admitted.ok) return admitted;
    return this.transactions.within(tenantOf(principal), () => this.raise(member.value, input));
  }

  private async raise(
    { organisationId, accountId }: MemberPrincipal,
    { serviceId, releaseNumber, control, requirement, reason }: RaiseObjectionInput,
  ): Promise<Raised> {
    const [service] = isId(serviceId) ? await this.stored.services.findByIds([serviceId]) : [];
    if (!service) return refused({ code: 'NOT_FOUND', what: 'service' });
    if (service.organisationId === organisationId)
      return refused({ code: 'INVALID_INPUT', faults: [ownRelease] });
    const facts = await this.stored.releases.findFacts([service.id]);
    if (!facts.some(({ number }) => number === releaseNumber))
      return refused({ code: 'NOT_FOUND', what: `release ${releaseNumber}` });
    const parties = { organisationId, providerId: service.organisationId, serviceId: service.id };
    const about = { releaseNumber, control, requirement };
    const said = { reason, raisedAt: this.clock.now(), raisedBy: accountId };
    return this.insert({ id: newId(), ...parties, ...about, ...said });
  }

  private async insert(objection: NewObjection): Promise<Raised> {
    const { objections, outbox } = this.stored;
    if (!(await objections.insert(objection))) {
      const standing = await objections.findStanding(objection);
      return standing?.reason === objection.reason
        ? ok(standing)
        : refused({ code: 'ALREADY_EXISTS', what: 'objection' });
    }
    await outbox.add({
      topic: 'tell-objection',
      payload: { objectionId: objection.id },
      dedupeKey: `objected:${objection.id}`,
      dueAt: objection.raisedAt,
    });
    const raised = await objections.find(objection.id);
    return raised ? ok(raised) : refused({ code: 'NOT_FOUND', what: 'objection' });
  }
}
