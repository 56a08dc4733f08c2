export { type ConformanceCase, conformanceCase } from './conformance/conformance-case.js';
export { conformanceCases } from './conformance-cases.js';
export { type InterpretInput, interpret } from './oracle/interpret.js';
