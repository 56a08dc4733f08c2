export { type Clock, fixedClock, systemClock } from './clock.js';
export { type Failpoint, armFailpoint, reach } from './failpoint.js';
export { isId, newId } from './id.js';
export { type Ok, type Refused, type Result, ok, refused } from './result.js';
