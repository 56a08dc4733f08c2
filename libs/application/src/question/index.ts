export { AnswerQuestion, type AnswerQuestionInput } from './answer-question.js';
export { AnswerQuestions, type AnswerQuestionsInput, MAX_ANSWERED } from './answer-questions.js';
export { AskProvider, type AskProviderInput, type AskProviderRefusal, type Asking } from './ask-provider.js';
export { CloseQuestion } from './close-question.js';
export type { QuestionAlerts } from './question-alerts.js';
export { MAX_QUESTION_LENGTH } from './question-faults.js';
export type { NewAnswer, NewQuestion, QuestionPage, QuestionRepository } from './question-repository.js';
export {
  type Answer,
  type PersonName,
  type Question,
  type QuestionAbout,
  type QuestionState,
  questionState,
} from './question.js';
export { ReadQuestions } from './read-questions.js';
export { TellQuestion } from './tell-question.js';
