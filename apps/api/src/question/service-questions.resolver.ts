// The questions to a service, for its provider.
import { ReadQuestions } from '@bunkai/application';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, pageOf } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ServiceModel } from '../service/service.models.js';
import { QuestionConnection, QuestionModel, QuestionsArgs } from './question.models.js';
import { connectionIn } from './viewer-questions.resolver.js';

@Resolver(() => ServiceModel)
export class ServiceQuestionsResolver {
  constructor(private readonly read: ReadQuestions) {}

  @ResolveField(() => QuestionConnection, {
    nullable: true,
    description: 'What customers asked, newest first. For the provider; null for everybody else.',
  })
  async questions(
    @Parent() { service }: ServiceModel,
    @Args() args: QuestionsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<QuestionModel> | null> {
    const { principal } = context;
    const page = pageOf(args);
    if (principal.kind !== 'member' || principal.organisationId !== service.organisationId) return null;
    const received = await this.read.received(principal, service.id, { ...page, open: args.open ?? false });
    return connectionIn(context, received, page);
  }
}
