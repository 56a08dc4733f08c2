// A customer asks the provider of a published service: the one thing by which it tells the provider who it is and what it thinks of.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import { type Clock, type Result, isId, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Throttle } from '../identity/throttle.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import type { ReleaseRepository } from '../release/release-repository.js';
import type { ServiceRepository } from '../service/service-repository.js';
import type { Service } from '../service/service.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { aboutFaults, ownQuestion, questionTextFaults, questionsOf } from './question-faults.js';
import type { QuestionRepository } from './question-repository.js';
import type { Question } from './question.js';

export interface AskProviderInput {
  readonly serviceId: string;
  readonly text: string;
  readonly control: string | null;
  readonly releaseNumber: number | null;
  /** The title of a requirement, as far as the customer chooses to tell it. */
  readonly requirement: string | null;
}

export interface Asking {
  readonly services: Pick<ServiceRepository, 'findByIds'>;
  readonly releases: Pick<ReleaseRepository, 'findFacts'>;
  readonly questions: QuestionRepository;
  readonly outbox: Outbox;
}

export type AskProviderRefusal =
  AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'RATE_LIMITED'>;

export class AskProvider {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: Asking,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** The provider is alerted. NOT_FOUND also of a release that the service does not have. */
  async execute(
    principal: Principal,
    given: AskProviderInput,
  ): Promise<Result<Question, AskProviderRefusal>> {
    const member = authorise(principal, 'question.ask');
    if (!member.ok) return member;
    const input = { ...given, text: given.text.trim(), requirement: given.requirement?.trim() || null };
    const faults = [...questionTextFaults(input.text), ...aboutFaults(input)];
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    const admitted = await this.throttle.admit([questionsOf(member.value.organisationId)]);
    if (!admitted.ok) return admitted;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<Question, AskProviderRefusal>> => {
        const service = await this.serviceOf(input);
        if (!service) return refused({ code: 'NOT_FOUND', what: 'service' });
        if (service.organisationId === member.value.organisationId)
          return refused({ code: 'INVALID_INPUT', faults: [ownQuestion] });
        if (!(await this.hasRelease(service, input.releaseNumber)))
          return refused({ code: 'NOT_FOUND', what: `release ${input.releaseNumber}` });
        return this.ask(member.value, service, input);
      },
    );
  }

  private async serviceOf({ serviceId }: AskProviderInput): Promise<Service | undefined> {
    const [service] = isId(serviceId) ? await this.stored.services.findByIds([serviceId]) : [];
    return service;
  }

  private async hasRelease(service: Service, releaseNumber: number | null): Promise<boolean> {
    if (releaseNumber === null) return true;
    const facts = await this.stored.releases.findFacts([service.id]);
    return facts.some(({ number }) => number === releaseNumber);
  }

  private async ask(
    { organisationId, accountId }: MemberPrincipal,
    service: Service,
    { text, control, releaseNumber, requirement }: AskProviderInput,
  ): Promise<Result<Question, AskProviderRefusal>> {
    const { questions, outbox } = this.stored;
    const [id, askedAt] = [newId(), this.clock.now()];
    const parties = { organisationId, providerId: service.organisationId, serviceId: service.id };
    const about = { control, releaseNumber, requirement };
    await questions.insert({ id, ...parties, ...about, text, askedAt, askedBy: accountId });
    await outbox.add({
      topic: 'tell-question',
      payload: { questionId: id, answerId: null },
      dedupeKey: `asked:${id}`,
      dueAt: askedAt,
    });
    const asked = await questions.find(id);
    return asked ? ok(asked) : refused({ code: 'NOT_FOUND', what: 'question' });
  }
}
