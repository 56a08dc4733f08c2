export { type InterpretInput, interpret } from './oracle/interpret.js';
