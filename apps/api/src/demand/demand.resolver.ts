// What subscribers ask for and a service does not disclose, for its provider.
import { type Demand, ReadDemand } from '@bunkai/application';
import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { ServiceModel } from '../service/service.models.js';

@ObjectType('Demand', {
  description: 'How many customers ask about a control on which nothing is disclosed.',
})
export class DemandModel implements Demand {
  @Field(() => String) control!: string;
  @Field(() => Int, { description: 'Five or more.' }) customers!: number;
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
    const { principal } = context;
    if (principal.kind !== 'member' || principal.organisationId !== service.organisationId) return null;
    return this.loader(context).load(service.id);
  }

  private loader(context: RequestContext): DataLoader<string, readonly Demand[]> {
    return oncePerRequest(context, DemandModel, () => {
      return new DataLoader<string, readonly Demand[]>(async (serviceIds) => {
        const result = await this.readDemand.execute(context.principal, { serviceIds });
        return serviceIds.map((id) => (result.ok ? (result.value.get(id) ?? []) : []));
      });
    });
  }
}
