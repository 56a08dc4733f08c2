export {
  type Attestation,
  type Commitment,
  type Disclosure,
  type DocumentKind,
  type DocumentReference,
  type LocalizedText,
  type ServiceDescription,
  type ServiceDocument,
  type ServiceModel,
  type ServiceRole,
  type Statement,
  type StatementPatch,
  type Status,
  type UpstreamService,
  type Variant,
  commitments,
  disclosureFormat,
  documentKinds,
  serviceKey,
  serviceModels,
  serviceRoles,
  statuses,
} from './document/disclosure.js';
export type { Fault } from './document/fault.js';
export {
  type JsonObject,
  type JsonValue,
  isJsonList,
  isJsonObject,
  memberOf,
} from './document/json-value.js';
export { type ReaderClass, type Visibility, canSee, readerClasses } from './document/reader-class.js';
export { type JsonLimits, defaultJsonLimits } from './json/json-limits.js';
export { parseJson } from './json/parse-json.js';
export {
  type ReleaseState,
  releaseInForce,
  releaseState,
  releaseTransitions,
  scheduledReleases,
  type TimelineRelease,
} from './release/release-timeline.js';
