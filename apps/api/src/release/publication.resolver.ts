// A provider's publishing and withdrawing.
import { PublishRelease, type Release, WithdrawRelease } from '@bunkai/application';
import { Logger } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { toPublishedModel, toWithdrawnModel } from './release-mapper.js';
import {
  PublishReleaseArgs,
  PublishedReleaseModel,
  WithdrawReleaseArgs,
  WithdrawnReleaseModel,
} from './release.models.js';

const log = new Logger('Release');
const anyRelease = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_INPUT'] as const;
const PublishReleaseResult = resultUnion('PublishReleaseResult', PublishedReleaseModel, [
  ...anyRelease,
  'INVALID_DOCUMENT',
  'CONFLICT',
  'NOTICE_TOO_SHORT',
]);
const WithdrawReleaseResult = resultUnion('WithdrawReleaseResult', WithdrawnReleaseModel, [
  ...anyRelease,
  'WRONG_STATE',
]);

@Resolver()
export class PublicationResolver {
  constructor(
    private readonly publish: PublishRelease,
    private readonly withdraw: WithdrawRelease,
  ) {}

  @Mutation(() => PublishReleaseResult, {
    description: 'Publishes the draft, for good, at once or from later on.',
  })
  async publishRelease(
    @Args() args: PublishReleaseArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.publish.execute(context.principal, {
      serviceId: fromGlobalId('Service', args.service) ?? '',
      expectedRevision: args.expectedRevision,
      effectiveFrom: args.effectiveFrom ?? null,
      summary: args.summary ?? {},
      shortNoticeReason: args.shortNoticeReason ?? null,
    });
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    tellOf('release published', result.value.release);
    return toPublishedModel(result.value, context.locale);
  }

  @Mutation(() => WithdrawReleaseResult, {
    description: 'Takes a release back that is scheduled or in force.',
  })
  async withdrawRelease(
    @Args() args: WithdrawReleaseArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.withdraw.execute(context.principal, {
      serviceId: fromGlobalId('Service', args.service) ?? '',
      number: args.number,
      summary: args.summary ?? {},
    });
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    tellOf('release withdrawn', result.value);
    return toWithdrawnModel(result.value, context.locale);
  }
}

function tellOf(msg: string, { id, serviceId, number, effectiveFrom }: Release): void {
  log.log({ msg, releaseId: id, serviceId, number, effectiveFrom });
}
