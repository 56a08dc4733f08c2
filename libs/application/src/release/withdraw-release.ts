// Takes a release back that is scheduled or in force. Nothing is deleted: the withdrawal is a release of its own.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import { releaseState } from '@bunkai/disclosure';
import { type Clock, type Result, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type GivenText, type LocalizedInput, readLocalized } from '../input/localized-input.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import { findOwnService } from '../service/find-own-service.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { Service } from '../service/service.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { prepareWithdrawal } from './prepare-withdrawal.js';
import { MAX_SUMMARY_LENGTH, instantAfter, nextNumber, storeRelease } from './publication.js';
import type { ReleaseRepository } from './release-repository.js';
import type { Release } from './release.js';

export interface WithdrawReleaseInput {
  readonly serviceId: string;
  /** The number of the release that is to be taken back. */
  readonly number: number;
  /** A language that is left out is filled in. */
  readonly summary: LocalizedInput;
}

type WithdrawReleaseRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'WRONG_STATE'>;

export class WithdrawRelease {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: ServiceRepository,
    private readonly releases: ReleaseRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Gives the withdrawal. WRONG_STATE tells the state of a release that is superseded or withdrawn, or is a withdrawal. */
  async execute(
    principal: Principal,
    input: WithdrawReleaseInput,
  ): Promise<Result<Release, WithdrawReleaseRefusal>> {
    const member = authorise(principal, 'release.withdraw');
    if (!member.ok) return member;
    const summary = readLocalized(input.summary, '/summary', MAX_SUMMARY_LENGTH);
    if (!summary.ok) return refused({ code: 'INVALID_INPUT', faults: summary.refusal });
    return this.transactions.within(tenantOf(principal), async () => {
      const service = await findOwnService(this.services, member.value, input.serviceId);
      if (!service.ok) return service;
      return this.withdraw(member.value, service.value, input.number, summary.value);
    });
  }

  private async withdraw(
    member: MemberPrincipal,
    service: Service,
    number: number,
    summary: GivenText,
  ): Promise<Result<Release, WithdrawReleaseRefusal>> {
    await this.releases.lockService(service.id);
    const facts = await this.releases.findFacts([service.id]);
    const target = facts.find((fact) => fact.number === number);
    if (!target) return refused({ code: 'NOT_FOUND', what: `release ${number}` });
    const now = instantAfter(facts, this.clock);
    const state = releaseState(facts, target, now) ?? target.kind;
    if (state !== 'scheduled' && state !== 'in-force') return refused({ code: 'WRONG_STATE', state });
    const occasion = {
      id: newId(),
      serviceId: service.id,
      organisationId: service.organisationId,
      number: nextNumber(facts),
      publishedAt: now,
      publishedBy: member.accountId,
      effectiveFrom: now,
    };
    const key = `${service.provider.slug}/${service.slug}`;
    const withdrawal = prepareWithdrawal(occasion, key, number, summary);
    await storeRelease(this.releases, this.outbox, service, facts, withdrawal);
    return ok({ ...withdrawal, state: null });
  }
}
