// The words of a feature in the language of the page.
import { useMemo } from 'react';
import type { Dictionary, Words } from './define-words.js';
import { type Speak, speakerOf } from './speak.js';
import { useLanguage } from './reader-context.js';

/** `const say = useWords(inboxWords)`, then `say('title')` or `say('unread', { count })`. */
export function useWords<English extends Dictionary>(words: Words<English>): Speak<English> {
  const language = useLanguage();
  return useMemo(() => speakerOf(words, language), [words, language]);
}
