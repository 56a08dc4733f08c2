// Asking, answering and closing, and the service that a question is about.
import { AnswerQuestion, AskProvider, CloseQuestion } from '@bunkai/application';
import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ServiceLoader } from '../service/service-loader.js';
import { ServiceModel } from '../service/service.models.js';
import { toQuestionModel } from './question-mapper.js';
import { AskProviderArgs, QuestionModel } from './question.models.js';

const AskProviderResult = resultUnion('AskProviderResult', QuestionModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'RATE_LIMITED',
]);
const AnswerQuestionResult = resultUnion('AnswerQuestionResult', QuestionModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'WRONG_STATE',
]);
const CloseQuestionResult = resultUnion('CloseQuestionResult', QuestionModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
]);

@Resolver(() => QuestionModel)
export class QuestionResolver {
  constructor(
    private readonly services: ServiceLoader,
    private readonly ask: AskProvider,
    private readonly answer: AnswerQuestion,
    private readonly close: CloseQuestion,
  ) {}

  @ResolveField(() => ServiceModel, { nullable: true })
  service(@Parent() { question }: QuestionModel, @Context() context: RequestContext) {
    return this.services.load(context, question.serviceId);
  }

  @Mutation(() => AskProviderResult, {
    description:
      'Asks the provider of a service, who learns who asks and what is sent here, and nothing else.',
  })
  async askProvider(@Args() args: AskProviderArgs, @Context() context: RequestContext): Promise<object> {
    const { text, control = null, releaseNumber = null, requirement = null } = args;
    const serviceId = fromGlobalId('Service', args.service) ?? '';
    const input = { serviceId, text, control, releaseNumber, requirement };
    const result = await this.ask.execute(context.principal, input);
    return result.ok
      ? toQuestionModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => AnswerQuestionResult, {
    description: 'Answers a question to a service of my organisation.',
  })
  async answerQuestion(
    @Args('question', { type: () => ID }) question: string,
    @Args('text', { type: () => String }) text: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const questionId = fromGlobalId('Question', question) ?? '';
    const result = await this.answer.execute(context.principal, { questionId, text });
    return result.ok
      ? toQuestionModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => CloseQuestionResult, {
    description:
      'Closes a question of my organisation: it needs no answer any more. Repeating it changes nothing.',
  })
  async closeQuestion(
    @Args('question', { type: () => ID }) question: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.close.execute(context.principal, fromGlobalId('Question', question) ?? '');
    return result.ok
      ? toQuestionModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }
}
