export { defaultComparison, defaultTest, withOperator } from './default-test.js';
export {
  type ChangedPart,
  type RequirementChange,
  type RequirementsDiff,
  diffRequirements,
} from './diff-requirements.js';
export { type SubjectType, listsBesideControls, subjectType, subjectsOf } from './subject-of.js';
export {
  type TestPlace,
  insertAt,
  listAround,
  moveAt,
  removeAt,
  replaceAt,
  switchForm,
  testAt,
  unwrapAt,
  wrapAt,
} from './test-tree.js';
export { type OperatorChoice, type ValueEditor, operatorsFor, valueEditor } from './value-editor.js';
