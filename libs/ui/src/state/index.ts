export { EmptyState } from './empty-state.js';
export { LoadMore } from './load-more.js';
export { type Refusal, RefusalAlert } from './refusal-alert.js';
