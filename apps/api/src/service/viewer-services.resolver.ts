// The services of the organisation that the viewer acts for.
import { ListOwnServices } from '@bunkai/application';
import { Args, Context, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, PageArgs, pageOf, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ViewerModel } from '../identity/viewer.models.js';
import { toServiceModel } from './service-mapper.js';
import { ServiceConnection, type ServiceModel } from './service.models.js';

@Resolver(() => ViewerModel)
export class ViewerServicesResolver {
  constructor(private readonly listOwnServices: ListOwnServices) {}

  @ResolveField(() => ServiceConnection, {
    nullable: true,
    description: 'The services of my organisation, published or not; null if it is no provider.',
  })
  async services(
    @Args() args: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ServiceModel> | null> {
    const page = pageOf(args);
    const result = await this.listOwnServices.execute(context.principal, page);
    if (!result.ok) return null;
    return toConnection(
      result.value,
      page,
      ({ id }) => id,
      (service) => toServiceModel(service, context.locale),
    );
  }
}
