// Questions: customers ask the providers of services, providers answer.
import {
  AnswerQuestion,
  AnswerQuestions,
  AskProvider,
  type Asking,
  CloseQuestion,
  ReadQuestions,
  Throttle,
} from '@bunkai/application';
import {
  PostgresTransactions,
  TypeormAttemptRepository,
  TypeormOutbox,
  TypeormQuestionRepository,
  TypeormReleaseRepository,
  TypeormServiceRepository,
} from '@bunkai/persistence';
import { type InjectionToken, Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { ServiceModule } from '../service/service.module.js';
import { AnswerQuestionsResolver } from './answer-questions.resolver.js';
import { QuestionResolver } from './question.resolver.js';
import { ServiceQuestionsResolver } from './service-questions.resolver.js';
import { ViewerQuestionsResolver } from './viewer-questions.resolver.js';

const transactions = PostgresTransactions;
const questions = TypeormQuestionRepository;

type AskingParts = [
  TypeormServiceRepository,
  TypeormReleaseRepository,
  TypeormQuestionRepository,
  TypeormOutbox,
];
const ASKING: InjectionToken<Asking> = Symbol('Asking');
const asking = {
  provide: ASKING,
  useFactory: (...[services, releases, questions, outbox]: AskingParts): Asking => ({
    services,
    releases,
    questions,
    outbox,
  }),
  inject: [TypeormServiceRepository, TypeormReleaseRepository, questions, TypeormOutbox],
};

@Module({
  imports: [ServiceModule],
  providers: [
    asking,
    provideUseCase(Throttle, transactions, TypeormAttemptRepository, CLOCK),
    provideUseCase(AskProvider, transactions, ASKING, Throttle, CLOCK),
    provideUseCase(AnswerQuestion, transactions, questions, TypeormOutbox, CLOCK),
    provideUseCase(AnswerQuestions, transactions, questions, TypeormOutbox, CLOCK),
    provideUseCase(CloseQuestion, transactions, questions, CLOCK),
    provideUseCase(ReadQuestions, transactions, questions),
    QuestionResolver,
    AnswerQuestionsResolver,
    ViewerQuestionsResolver,
    ServiceQuestionsResolver,
  ],
})
export class QuestionModule {}
