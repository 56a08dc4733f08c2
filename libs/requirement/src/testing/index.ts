export { type DisclosureChoice, disclosureDocuments } from './arbitraries/disclosure-documents.js';
export { type RequirementsChoice, requirementsDocuments } from './arbitraries/requirements-documents.js';
export { tests } from './arbitraries/tests.js';
export { type VerificationInput, verificationInputs } from './arbitraries/verification-inputs.js';
export { type ConformanceCase, conformanceCase } from './conformance/conformance-case.js';
export { conformanceCases } from './conformance-cases.js';
export { type InterpretInput, interpret } from './oracle/interpret.js';
