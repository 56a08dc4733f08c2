export { type Clock, fixedClock, shiftSystemClock, systemClock } from './clock.js';
export { type Failpoint, armFailpoint, reach } from './failpoint.js';
export { isId, newId } from './id.js';
export { type Ok, type Refused, type Result, ok, refused } from './result.js';
