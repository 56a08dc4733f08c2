// What a person is called: some text.
import type { Fault } from '@bunkai/disclosure';
import { textFaults } from '../input/text-faults.js';

const MAX_LENGTH = 200;

/** The faults of a name, trimmed. */
export function displayNameFaults(displayName: string, pointer: string): readonly Fault[] {
  if (displayName !== '') return textFaults(displayName, pointer, MAX_LENGTH);
  const message = { en: 'A name is needed.', ja: '名前を入力してください。' };
  return [{ pointer, code: 'missing-text', message }];
}
