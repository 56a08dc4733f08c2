// Looking services up, and a provider's entering of them.
import { CreateService, FindService, ListServices, SetNdaTerms } from '@bunkai/application';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Connection, pageOf, toConnection } from '../graphql/connection.js';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { toServiceModel } from './service-mapper.js';
import {
  CreateServiceArgs,
  ServiceConnection,
  ServiceModel,
  ServicesArgs,
  SetNdaTermsArgs,
} from './service.models.js';

const CreateServiceResult = resultUnion('CreateServiceResult', ServiceModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVALID_INPUT',
  'ALREADY_EXISTS',
  'NOT_FOUND',
]);
const SetNdaTermsResult = resultUnion('SetNdaTermsResult', ServiceModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVALID_INPUT',
  'NOT_FOUND',
]);

@Resolver(() => ServiceModel)
export class ServiceResolver {
  constructor(
    private readonly listServices: ListServices,
    private readonly findService: FindService,
    private readonly create: CreateService,
    private readonly setTerms: SetNdaTerms,
  ) {}

  @Query(() => ServiceConnection, { description: 'Services of which something was published.' })
  async services(
    @Args() args: ServicesArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ServiceModel>> {
    const page = pageOf(args);
    const services = await this.listServices.execute(context.principal, {
      search: args.search ?? null,
      page,
    });
    return toConnection(
      services,
      page,
      ({ id }) => id,
      (service) => toServiceModel(service, context.locale),
    );
  }

  @Query(() => ServiceModel, {
    nullable: true,
    description: 'Null for what is not there or not yours to see.',
  })
  async service(
    @Args('provider', { type: () => String }) provider: string,
    @Args('slug', { type: () => String }) slug: string,
    @Context() context: RequestContext,
  ): Promise<ServiceModel | null> {
    const result = await this.findService.execute(context.principal, { provider, slug });
    return result.ok ? toServiceModel(result.value, context.locale) : null;
  }

  @Mutation(() => CreateServiceResult, {
    description: 'Enters a service; nobody else sees it before its first release.',
  })
  async createService(@Args() args: CreateServiceArgs, @Context() context: RequestContext): Promise<object> {
    const result = await this.create.execute(context.principal, args);
    return result.ok
      ? toServiceModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => SetNdaTermsResult, { description: 'States the terms of the reader class `nda`.' })
  async setNdaTerms(@Args() args: SetNdaTermsArgs, @Context() context: RequestContext): Promise<object> {
    const serviceId = fromGlobalId('Service', args.service) ?? '';
    const result = await this.setTerms.execute(context.principal, { ...args, serviceId });
    return result.ok
      ? toServiceModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }
}
