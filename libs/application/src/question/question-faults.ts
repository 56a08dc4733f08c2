// What may be wrong with a question or an answer, and how often one may ask.
import { iso27017_2015 } from '@bunkai/catalogue';
import type { Fault } from '@bunkai/disclosure';
import type { AttemptLimit } from '../identity/attempt-repository.js';
import { textFaults } from '../input/text-faults.js';
import type { QuestionAbout } from './question.js';

/** Longest question or answer in UTF-16 code units. */
export const MAX_QUESTION_LENGTH = 4_000;
const MAX_REQUIREMENT_LENGTH = 500;

/** Questions of one organisation to all providers: more than people write, and fewer than anybody would have to read. */
export function questionsOf(organisationId: string): AttemptLimit {
  return { key: `questions of ${organisationId}`, most: 60, windowMs: 60 * 60_000 };
}

/** The faults of the trimmed text of a question or an answer. */
export function questionTextFaults(text: string): readonly Fault[] {
  return text === '' ? [missingText] : textFaults(text, '/text', MAX_QUESTION_LENGTH);
}

/** The faults of what a question is said to be about; the requirement's title is trimmed. */
export function aboutFaults({ control, requirement }: QuestionAbout): readonly Fault[] {
  const isKnown = control === null || iso27017_2015.controls.has(control);
  return [
    ...(isKnown ? [] : [unknownControl]),
    ...(requirement === null ? [] : textFaults(requirement, '/requirement', MAX_REQUIREMENT_LENGTH)),
  ];
}

export const ownQuestion: Fault = {
  pointer: '/service',
  code: 'own-service',
  message: {
    en: 'This is your own service: there is nobody else to ask.',
    ja: '自組織のサービスには質問できません。',
  },
};

const missingText: Fault = {
  pointer: '/text',
  code: 'missing-text',
  message: { en: 'Write a text.', ja: '本文を入力してください。' },
};

const unknownControl: Fault = {
  pointer: '/control',
  code: 'unknown-control',
  message: { en: 'The catalogue has no such control.', ja: 'この管理策はカタログにありません。' },
};
