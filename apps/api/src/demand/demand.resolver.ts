// What customers want of a service, for its provider: what they ask for that is undisclosed, what waits for an answer.
import { type Attention, type Demand, ReadDemand } from '@bunkai/application';
import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { ServiceModel } from '../service/service.models.js';

@ObjectType('Demand', {
  description:
    'How many customers have a requirement on a control on which nothing is disclosed, or ask that something be.',
})
export class DemandModel implements Demand {
  @Field(() => String) control!: string;
  @Field(() => Int, { description: 'Those that lack it or ask for it: five or more.' }) customers!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'Those of them that ask for it; null where their number, or that of the rest, is below five.',
  })
  asked!: number | null;
}

@ObjectType('Attention', { description: 'What of a service waits for its provider.' })
export class AttentionModel implements Attention {
  @Field(() => Int, { description: 'Subscriptions that have not ended.' }) subscribers!: number;
  @Field(() => Int, { description: 'Of them: those that ask to read more and wait for an answer.' })
  accessRequests!: number;
  @Field(() => Int) openQuestions!: number;
}

@Resolver(() => ServiceModel)
export class DemandResolver {
  constructor(private readonly readDemand: ReadDemand) {}

  @ResolveField(() => [DemandModel], {
    nullable: true,
    description: 'What subscribers ask for that is undisclosed; for the provider, null for everybody else.',
  })
  async demand(
    @Parent() { service }: ServiceModel,
    @Context() context: RequestContext,
  ): Promise<readonly Demand[] | null> {
    return isOwn(service, context) ? this.demands(context).load(service.id) : null;
  }

  @ResolveField(() => AttentionModel, {
    nullable: true,
    description: 'For the provider; null for everybody else.',
  })
  async attention(
    @Parent() { service }: ServiceModel,
    @Context() context: RequestContext,
  ): Promise<Attention | null> {
    return isOwn(service, context) ? this.attentions(context).load(service.id) : null;
  }

  private demands(context: RequestContext): DataLoader<string, readonly Demand[]> {
    return oncePerRequest(context, DemandModel, () => {
      return new DataLoader<string, readonly Demand[]>(async (serviceIds) => {
        const result = await this.readDemand.execute(context.principal, { serviceIds });
        return serviceIds.map((id) => (result.ok ? (result.value.get(id) ?? []) : []));
      });
    });
  }

  private attentions(context: RequestContext): DataLoader<string, Attention | null> {
    return oncePerRequest(context, AttentionModel, () => {
      return new DataLoader<string, Attention | null>(async (serviceIds) => {
        const result = await this.readDemand.waiting(context.principal, { serviceIds });
        return serviceIds.map((id) => (result.ok ? (result.value.get(id) ?? null) : null));
      });
    });
  }
}

function isOwn(service: ServiceModel['service'], { principal }: RequestContext): boolean {
  return principal.kind === 'member' && principal.organisationId === service.organisationId;
}
