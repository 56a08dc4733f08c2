// From questions as the application has them to those that clients see.
import { type Question, questionState } from '@bunkai/application';
import { toGlobalId } from '../graphql/global-id.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import type { Locale } from '../graphql/request-context.js';
import { SubscribingOrganisationModel } from '../subscription/subscription.models.js';
import { AnswerModel, QuestionModel } from './question.models.js';

export function toQuestionModel(question: Question, locale: Locale): QuestionModel {
  const { customer, answers, text, control, releaseNumber, requirement, askedAt, askedBy, closedAt } =
    question;
  return Object.assign(new QuestionModel(), {
    id: toGlobalId('Question', question.id),
    customer: Object.assign(new SubscribingOrganisationModel(), {
      slug: customer.slug,
      name: toLocalizedText(customer.name, locale),
    }),
    ...{ text, control, releaseNumber, requirement, askedAt, askedBy, closedAt },
    state: questionState(question),
    answers: answers.map((answer) =>
      Object.assign(new AnswerModel(), { ...answer, id: toGlobalId('Answer', answer.id) }),
    ),
    question,
  });
}
