// One answer for all who asked the same.
import { AnswerQuestions } from '@bunkai/application';
import { Args, Context, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { toQuestionModel } from './question-mapper.js';
import { QuestionModel } from './question.models.js';

@ObjectType('AnsweredQuestions')
export class AnsweredQuestionsModel {
  @Field(() => [QuestionModel]) questions!: QuestionModel[];
}

const AnswerQuestionsResult = resultUnion('AnswerQuestionsResult', AnsweredQuestionsModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'WRONG_STATE',
]);

@Resolver(() => QuestionModel)
export class AnswerQuestionsResolver {
  constructor(private readonly answer: AnswerQuestions) {}

  @Mutation(() => AnswerQuestionsResult, {
    description:
      'Answers open questions to one service of my organisation with one text: all of them, or none. Each customer reads the answer to its own question, and nothing of the others.',
  })
  async answerQuestions(
    @Args('questions', { type: () => [ID] }) questions: string[],
    @Args('text', { type: () => String }) text: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const questionIds = questions.map((id) => fromGlobalId('Question', id) ?? '');
    const result = await this.answer.execute(context.principal, { questionIds, text });
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    return Object.assign(new AnsweredQuestionsModel(), {
      questions: result.value.map((question) => toQuestionModel(question, context.locale)),
    });
  }
}
