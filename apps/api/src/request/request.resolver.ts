// Asking for what is undisclosed, taking that back, and what is asked now.
import { type DisclosureRequest, ReadRequests, RequestDisclosure } from '@bunkai/application';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { fromGlobalId, toGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { ServiceModel } from '../service/service.models.js';
import { DisclosureRequestModel, DisclosureRequestsModel, RequestDisclosureArgs } from './request.models.js';

const refusals = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_INPUT'] as const;
const RequestDisclosureResult = resultUnion('RequestDisclosureResult', DisclosureRequestsModel, refusals);
const WithdrawRequestsResult = resultUnion('WithdrawRequestsResult', DisclosureRequestsModel, refusals);

@Resolver(() => ServiceModel)
export class RequestResolver {
  constructor(
    private readonly request: RequestDisclosure,
    private readonly read: ReadRequests,
  ) {}

  @ResolveField(() => [DisclosureRequestModel], {
    description: 'What my organisation asks the provider to disclose and no release has answered.',
  })
  async disclosureRequests(
    @Parent() { service }: ServiceModel,
    @Context() context: RequestContext,
  ): Promise<DisclosureRequestModel[]> {
    return (await this.loader(context).load(service.id)).map(toModel);
  }

  @Mutation(() => RequestDisclosureResult, {
    description:
      'Asks the provider of a service that I subscribe to, to disclose something: it learns how many ask, from five on, and not who. Repeating it changes nothing.',
  })
  async requestDisclosure(
    @Args() args: RequestDisclosureArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    return answer(context, await this.request.execute(context.principal, inputOf(args)));
  }

  @Mutation(() => WithdrawRequestsResult, {
    description: 'Takes back what my organisation asks to have disclosed. Repeating it changes nothing.',
  })
  async withdrawRequests(
    @Args() args: RequestDisclosureArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    return answer(context, await this.request.withdraw(context.principal, inputOf(args)));
  }

  private loader(context: RequestContext): DataLoader<string, readonly DisclosureRequest[]> {
    return oncePerRequest(context, DisclosureRequestModel, () => {
      return new DataLoader<string, readonly DisclosureRequest[]>(async (serviceIds) => {
        const found = await this.read.execute(context.principal, serviceIds);
        return serviceIds.map((id) =>
          found.ok ? found.value.filter(({ serviceId }) => serviceId === id) : [],
        );
      });
    });
  }
}

function inputOf({ service, paths }: RequestDisclosureArgs) {
  return { serviceId: fromGlobalId('Service', service) ?? '', paths };
}

function answer(
  { locale }: RequestContext,
  result: Awaited<ReturnType<RequestDisclosure['execute']>>,
): object {
  if (!result.ok) return toRefusalModel(result.refusal, locale);
  return Object.assign(new DisclosureRequestsModel(), { requests: result.value.map(toModel) });
}

function toModel({ id, control, field, askedAt }: DisclosureRequest): DisclosureRequestModel {
  const model = { id: toGlobalId('DisclosureRequest', id), control, field, askedAt };
  return Object.assign(new DisclosureRequestModel(), model);
}
