export { codeText, memberText } from './code-text.js';
export { scheduleInWords } from './schedule-in-words.js';
export { type DescribedType, jsonText, valueInWords } from './value-in-words.js';
