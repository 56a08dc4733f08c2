export { disclosureArbitrary, statementArbitrary } from './disclosure-arbitrary.js';
export { fieldArbitrary, recordsArbitrary, textArbitrary, valueArbitrary } from './value-arbitrary.js';
