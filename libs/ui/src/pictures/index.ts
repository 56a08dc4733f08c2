export { type MapPlace, type PlaceRole, placeRoles } from './map/map-place.js';
export { WorldMap } from './map/world-map.js';
export { ResponsibilitySplit } from './responsibility/responsibility-split.js';
