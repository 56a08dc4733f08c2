// The questions of the viewer's organisation: those it asked, and those it was asked.
import { type Question, ReadQuestions } from '@bunkai/application';
import type { Result } from '@bunkai/kernel';
import { Args, Context, Int, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, type Page, pageOf, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ViewerModel } from '../identity/viewer.models.js';
import { toQuestionModel } from './question-mapper.js';
import { QuestionConnection, QuestionModel, QuestionsArgs } from './question.models.js';

@Resolver(() => ViewerModel)
export class ViewerQuestionsResolver {
  constructor(private readonly read: ReadQuestions) {}

  @ResolveField(() => QuestionConnection, { description: 'What my organisation asked, newest first.' })
  async questions(
    @Args() args: QuestionsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<QuestionModel>> {
    const page = pageOf(args);
    const asked = await this.read.asked(context.principal, { ...page, open: args.open ?? false });
    return connectionIn(context, asked, page);
  }

  @ResolveField(() => QuestionConnection, {
    description: 'What was asked about the services of my organisation, newest first.',
  })
  async receivedQuestions(
    @Args() args: QuestionsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<QuestionModel>> {
    const page = pageOf(args);
    const received = await this.read.received(context.principal, null, {
      ...page,
      open: args.open ?? false,
    });
    return connectionIn(context, received, page);
  }

  @ResolveField(() => Int, { description: 'Questions that wait for an answer of my organisation.' })
  async unansweredQuestions(@Context() context: RequestContext): Promise<number> {
    const unanswered = await this.read.countUnanswered(context.principal);
    return unanswered.ok ? unanswered.value : 0;
  }
}

/** A page of questions; empty for who may read none. */
export function connectionIn(
  { locale }: RequestContext,
  questions: Result<readonly Question[], unknown>,
  page: Page,
): Connection<QuestionModel> {
  return toConnection(
    questions.ok ? questions.value : [],
    page,
    ({ id }) => id,
    (question) => toQuestionModel(question, locale),
  );
}
