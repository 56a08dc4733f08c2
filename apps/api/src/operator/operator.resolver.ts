// What operators see of the machine; null for everybody else.
import {
  type Machine,
  type MailHead,
  ReadMachine,
  ReadWrittenMails,
  type WrittenMail,
} from '@bunkai/application';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { ViewerModel } from '../identity/viewer.models.js';
import { MailContentModel, OperatorModel, WrittenMailModel } from './machine.models.js';

@Resolver(() => OperatorModel)
export class OperatorResolver {
  constructor(
    private readonly readMachine: ReadMachine,
    private readonly written: ReadWrittenMails,
  ) {}

  @Query(() => OperatorModel, {
    nullable: true,
    description: 'The state of the machine, for operators; null for everybody else.',
  })
  async operator(@Context() { principal }: RequestContext): Promise<OperatorModel | null> {
    const machine = await this.readMachine.execute(principal);
    return machine && toOperatorModel(machine);
  }

  @ResolveField(() => [WrittenMailModel], {
    description: 'The newest hundred; none where a server takes them.',
  })
  async mails(@Context() { principal }: RequestContext): Promise<readonly MailHead[]> {
    return (await this.written.execute(principal)) ?? [];
  }

  @ResolveField(() => MailContentModel, { nullable: true })
  mail(
    @Args('name', { type: () => String }) name: string,
    @Context() { principal }: RequestContext,
  ): Promise<WrittenMail | null> {
    return this.written.find(principal, name);
  }
}

@Resolver(() => ViewerModel)
export class ViewerOperatorResolver {
  constructor(private readonly readMachine: ReadMachine) {}

  @ResolveField(() => Boolean, { description: 'Whether I may see the state of the machine.' })
  isOperator(@Parent() _viewer: ViewerModel, @Context() { principal }: RequestContext): Promise<boolean> {
    return this.readMachine.isFor(principal);
  }
}

function toOperatorModel(machine: Machine): OperatorModel {
  const workers = machine.workers.map((worker) => ({
    ...worker,
    queue: Object.entries(worker.queue).map(([state, jobs]) => ({ state, jobs })),
  }));
  return Object.assign(new OperatorModel(), machine, { workers });
}
