export { dateInWords } from './date-in-words.js';
export { type Prose, type ProseLanguage, type ProseLine, describeTest } from './describe-test.js';
export { durationInWords } from './duration-in-words.js';
export { codeName, groupNames } from './names.js';
export { type Phrase, type Run, textOf } from './phrase.js';
