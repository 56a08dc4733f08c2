export { AttestationTimeline } from './attestations/attestation-timeline.js';
export { type MapPlace, type PlaceRole, placeRoles } from './map/map-place.js';
export { WorldMap } from './map/world-map.js';
export { type ReleaseMark, ReleaseTimeline } from './releases/release-timeline.js';
export type { ReleaseMarkState } from './releases/release-shape.js';
export { ResponsibilitySplit } from './responsibility/responsibility-split.js';
export type { UpstreamEdge } from './upstream/layer-upstream.js';
export { UpstreamGraph } from './upstream/upstream-graph.js';
export type { UpstreamNode } from './upstream/upstream-node.js';
