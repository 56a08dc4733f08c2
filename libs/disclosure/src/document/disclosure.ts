// The disclosure document as it stands in JSON: what one provider states about one cloud service at one moment.
// Aliases and not interfaces, so that a disclosure is itself a JSON value, to be hashed or stored as it is.
import type { JsonValue } from './json-value.js';
import type { Visibility } from './reader-class.js';

export const disclosureFormat = 'bunkai.disclosure/1';

export const serviceModels = ['IaaS', 'PaaS', 'SaaS'] as const;
export type ServiceModel = (typeof serviceModels)[number];

export const serviceRoles = ['provider', 'customer'] as const;
export type ServiceRole = (typeof serviceRoles)[number];

export const statuses = ['offered', 'not-offered', 'not-applicable'] as const;
export type Status = (typeof statuses)[number];

/** How binding a statement is, weakest first. */
export const commitments = ['informational', 'target', 'contractual'] as const;
export type Commitment = (typeof commitments)[number];

export const documentKinds = [
  'terms',
  'sla',
  'dpa',
  'privacyPolicy',
  'aup',
  'supportTerms',
  'exhibit',
  'whitePaper',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** One text, or one per BCP 47 language tag. */
export type LocalizedText = string | Readonly<Record<string, string>>;

/** A document as a field or an evidence names it: at least one of the members is there. */
export type DocumentReference = {
  readonly title?: LocalizedText;
  readonly url?: string;
  readonly sha256?: string;
};

/** What the provider says of one control. `commitment` defaults to informational, `visibility` to public. */
export type Statement = {
  readonly status: Status;
  /** By field name, typed by the catalogue; absent or `null` is undisclosed. Only an offered statement has them. */
  readonly fields?: Readonly<Record<string, JsonValue>>;
  readonly commitment?: Commitment;
  readonly reviewed?: string;
  readonly note?: LocalizedText;
  readonly evidence?: readonly DocumentReference[];
  readonly visibility?: Visibility;
};

/** What a variant changes of a statement; the status may be left to the base. */
export type StatementPatch = Partial<Statement>;

export type Variant = {
  readonly name?: LocalizedText;
  readonly statements: Readonly<Record<string, StatementPatch>>;
};

/** A service that this one is built on. As in all records, a `null` member is undisclosed. */
export type UpstreamService = {
  /** `<provider>/<slug>`. */
  readonly service: string;
  /** The controls whose statement is taken from that service. */
  readonly inherits?: readonly string[] | null;
};

/** A certificate, mark, listing or report. As in all records, a `null` member is undisclosed. */
export type Attestation = {
  readonly scheme: string;
  readonly level?: string | null;
  readonly number?: LocalizedText | null;
  readonly role?: readonly ServiceRole[] | null;
  readonly scope?: LocalizedText | null;
  readonly body?: LocalizedText | null;
  readonly issued?: string | null;
  readonly expires?: string | null;
  /** The number of the certificate that this one extends. */
  readonly base?: LocalizedText | null;
  readonly url?: LocalizedText | null;
};

/** A text of the service (terms, DPA, SLA, white paper), held to its content by hash. */
export type ServiceDocument = {
  readonly kind: DocumentKind;
  readonly title: LocalizedText;
  readonly url?: string;
  readonly mediaType: string;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  readonly effectiveFrom?: string;
};

export type ServiceDescription = {
  readonly slug: string;
  readonly name: LocalizedText;
  /** The slug of the provider's organisation. */
  readonly provider: string;
  readonly model: readonly ServiceModel[];
  readonly roles: readonly ServiceRole[];
};

/** A valid disclosure. Maps are plain objects: look names up with `Object.hasOwn` or {@link effectiveStatements}. */
export type Disclosure = {
  readonly format: typeof disclosureFormat;
  readonly catalogue: string;
  readonly service: ServiceDescription;
  readonly statements: Readonly<Record<string, Statement>>;
  readonly variants?: Readonly<Record<string, Variant>>;
  readonly upstream?: readonly UpstreamService[];
  readonly attestations?: readonly Attestation[];
  readonly documents?: readonly ServiceDocument[];
  /** RFC 3339 instant from which the version holds. */
  readonly effectiveFrom?: string;
};

/** The name of a service among all services: `<provider>/<slug>`. */
export function serviceKey(disclosure: Disclosure): string {
  return `${disclosure.service.provider}/${disclosure.service.slug}`;
}
