export { type Dictionary, type KeyOf, type Words, defineWords, definedWords } from './define-words.js';
export { type Language, languageOf, languages } from './language.js';
export { type Reader, ReaderContext, useLanguage, useReader } from './reader-context.js';
export { type Speak, speakerOf } from './speak.js';
export { useWords } from './use-words.js';
