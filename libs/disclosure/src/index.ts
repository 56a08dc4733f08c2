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
  lastEffective,
  releaseInForce,
  releaseState,
  releaseTransitions,
  scheduledReleases,
  type TimelineRelease,
} from './release/release-timeline.js';
export { type DateValue, parseDate } from './document/date-value.js';
export { type Duration, compareDurations, indefinite, parseDuration } from './document/duration.js';
export { FaultCollector, type Report } from './document/fault-collector.js';
export { type Finding, wrongType } from './document/findings.js';
export { formatInstant, nanosecondsPerDay, parseInstant } from './document/instant.js';
export { mergePatch } from './document/merge-patch.js';
export { type Place, at, documentRoot, jsonPointer } from './document/place.js';
export { printable, quote } from './document/quote.js';
export { effectiveStatements, hasVariant, mergeStatement } from './document/variants.js';
export type { Change, ChangeType } from './diff/change.js';
export { namesOf } from './diff/change-path.js';
export { changedPaths } from './diff/changed-paths.js';
export { diffDisclosures } from './diff/diff-disclosures.js';
export { differingPaths } from './diff/differing-paths.js';
export { canonicalJson } from './identity/canonical-json.js';
export { hashJson } from './identity/hash-json.js';
export { parseDisclosure } from './document/parse-disclosure.js';
export { comparisonKey } from './document/checks/comparison-key.js';
export { isSlug } from './document/checks/slug.js';
export { valueOfField } from './document/checks/value-of-field.js';
export { valueOfType } from './document/checks/value-of-type.js';
export type { Check } from './document/checks/check.js';
export { redactFor } from './redaction/redact-for.js';
export { type MergedDocument, mergeDocuments } from './merge/merge-documents.js';
export type { Choices, MergeConflict, Side, ThreeWay } from './merge/merge-values.js';
export { sameJson } from './merge/same-json.js';
export { type DataPlaces, dataPlaces } from './facts/data-places.js';
export { type AttestedScheme, type PublicFacts, publicFacts } from './facts/public-facts.js';
export { searchForm } from './facts/search-form.js';
export { type SearchNames, searchText, searchWords } from './facts/search-text.js';
export { type PeriodInForce, periodsInForce } from './release/periods-in-force.js';
export { type ChangeKind, kindsOfChanges } from './notice/change-kinds.js';
export {
  type BusinessDays,
  type BusinessPlace,
  businessDaysOfNotice,
} from './notice/business-days-of-notice.js';
export { keptFrom, noticeGiven, shortfalls } from './notice/notice-given.js';
export { type PromisedNotice, promisedNotice } from './notice/promised-notice.js';
export {
  type HeldPromise,
  type ReleaseNotice,
  brokenPromises,
  kindPromised,
  releaseNotice,
} from './notice/release-notice.js';
export { readCode, readCodes } from './entry/read-code.js';
export { readCountry } from './entry/read-country.js';
export { readDuration } from './entry/read-duration.js';
export { readBoolean, readDate, readNumber } from './entry/read-scalar.js';
export { type CellFault, type ReadTable, readTable } from './entry/read-table.js';
export { readValue } from './entry/read-value.js';
export {
  type Completeness,
  type ControlCompleteness,
  type FieldCount,
  type ThemeCompleteness,
  completeness,
} from './summary/completeness.js';
export { type Fact, FactReader, type FactState, type Reading } from './summary/read-fact.js';
export {
  type Answer,
  type Question,
  type Summary,
  summariseDisclosure,
  summaryPaths,
} from './summary/summarise-disclosure.js';
export { zoneOffset } from './notice/zone-offset.js';
