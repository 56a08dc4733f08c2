// Raising an objection and taking it back.
import { RaiseObjection, WithdrawObjection } from '@bunkai/application';
import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ServiceLoader } from '../service/service-loader.js';
import { ServiceModel } from '../service/service.models.js';
import { toObjectionModel } from './objection-mapper.js';
import { ObjectionModel, RaiseObjectionArgs } from './objection.models.js';

const RaiseObjectionResult = resultUnion('RaiseObjectionResult', ObjectionModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'ALREADY_EXISTS',
  'RATE_LIMITED',
]);
const WithdrawObjectionResult = resultUnion('WithdrawObjectionResult', ObjectionModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
]);

@Resolver(() => ObjectionModel)
export class ObjectionResolver {
  constructor(
    private readonly services: ServiceLoader,
    private readonly raise: RaiseObjection,
    private readonly withdraw: WithdrawObjection,
  ) {}

  @ResolveField(() => ServiceModel, { nullable: true })
  service(@Parent() { objection }: ObjectionModel, @Context() context: RequestContext) {
    return this.services.load(context, objection.serviceId);
  }

  @Mutation(() => RaiseObjectionResult, {
    description:
      'Objects to a release: its provider learns who objects and what is sent here, and nothing else. Repeating it changes nothing.',
  })
  async raiseObjection(
    @Args() args: RaiseObjectionArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    const { releaseNumber, reason, control = null, requirement = null } = args;
    const serviceId = fromGlobalId('Service', args.service) ?? '';
    const input = { serviceId, releaseNumber, reason, control, requirement };
    const result = await this.raise.execute(context.principal, input);
    return result.ok
      ? toObjectionModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => WithdrawObjectionResult, {
    description:
      'Takes an objection of my organisation back; that it was raised stays known to both. Repeating it changes nothing.',
  })
  async withdrawObjection(
    @Args('objection', { type: () => ID }) objection: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.withdraw.execute(context.principal, fromGlobalId('Objection', objection) ?? '');
    return result.ok
      ? toObjectionModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }
}
