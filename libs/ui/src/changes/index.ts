export type { ChangeCatalogue } from './change-catalogue.js';
export { ChangeCounts } from './change-counts.js';
export { ChangeList, type ChangeListProps } from './change-list.js';
export { ChangeMark } from './change-mark.js';
export { placeOf } from './change-place.js';
export { type DiffChange, changeTypes, countByType, typeOf } from './diff-change.js';
export { type ReadAs, readableChanges } from './readable-changes.js';
