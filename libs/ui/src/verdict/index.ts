export { EvidenceList, type ShownEvidence } from './evidence-list.js';
export { type EvidencePlace, evidencePlace } from './evidence-place.js';
export { OutcomeFlip } from './outcome-flip.js';
export { type MarkSize, OutcomeMark, knownOutcome } from './outcome-mark.js';
export { OutcomeShape } from './outcome-shape.js';
export { outcomeText, reasonText } from './outcome-text.js';
export { RequirementInWords } from './requirement-in-words.js';
export { SeverityMark } from './severity-mark.js';
export { verdictWords } from './verdict.words.js';
