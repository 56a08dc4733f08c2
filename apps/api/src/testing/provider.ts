// A provider with a service, and the operations that specs repeat on it.
import { type Disclosure, type JsonValue, disclosureFormat } from '@bunkai/disclosure';
import type { TestApi } from './start-test-api.js';
import type { TestSession } from './test-session.js';

export type Answer = Readonly<Record<string, unknown>>;

export interface PublishOptions {
  readonly effectiveFrom?: string;
  readonly summary?: { readonly en?: string; readonly ja?: string };
  readonly shortNoticeReason?: { readonly en?: string; readonly ja?: string };
}

const refusal =
  '... on Refusal { code message } ... on NotFound { what } ... on InvalidInput { faults { pointer code } }';
const conflict = '... on Conflict { currentRevision }';
const invalid = '... on InvalidDocument { faults { pointer code } }';
const tooShort = '... on NoticeTooShort { given shortfalls { path kind promised kept changes } }';
const wrongState = '... on WrongState { state }';
const releaseFields = `number kind state withdraws hash readAs document effectiveFrom
  notice { given broken reason { en ja } promises { path kind variant promised kept changes } businessDays { jp us eu } }
  summary { en ja } publishedBy { displayName } reach { told seen flips { control } } diff { type path before after }`;

/** Works on the service `compute` of the organisation `slug`. */
export class Provider {
  constructor(
    private readonly api: TestApi,
    readonly slug: string,
    /** The service's global id. */
    readonly serviceId: string,
    readonly session: TestSession | undefined,
  ) {}

  /** The same service, asked about by somebody else. */
  as(session: TestSession | undefined): Provider {
    return new Provider(this.api, this.slug, this.serviceId, session);
  }

  /** A mutation that needs `$service` alone; `selection` begins with its name. */
  async run(selection: string): Promise<Answer> {
    return this.mutate(`mutation ($service: ID!) { result: ${selection} }`, {});
  }

  async query<Data>(selection: string): Promise<Data> {
    const variables = { provider: this.slug, slug: 'compute' };
    const query = `query ($provider: String!, $slug: String!) { ${selection} }`;
    const { data, errors } = await this.api.graphql<Data>(query, variables, this.session);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async saveDraft(document: JsonValue, expectedRevision: number | null): Promise<Answer> {
    return this.mutate(
      `mutation ($service: ID!, $document: JSON, $expectedRevision: Int) {
        result: saveDraft(service: $service, document: $document, expectedRevision: $expectedRevision) {
          ... on Draft { revision document } ${refusal} ${conflict} } }`,
      { document, expectedRevision },
    );
  }

  async publish(expectedRevision: number, options: PublishOptions = {}): Promise<Answer> {
    return this.mutate(
      `mutation ($service: ID!, $expectedRevision: Int!, $effectiveFrom: DateTime, $summary: LocalizedTextInput,
          $shortNoticeReason: LocalizedTextInput) {
        result: publishRelease(service: $service, expectedRevision: $expectedRevision,
          effectiveFrom: $effectiveFrom, summary: $summary, shortNoticeReason: $shortNoticeReason) {
          ... on PublishedRelease { draft { revision } release { ${releaseFields} } }
          ${refusal} ${conflict} ${invalid} ${tooShort} } }`,
      { expectedRevision, ...options },
    );
  }

  async withdraw(number: number): Promise<Answer> {
    return this.mutate(
      `mutation ($service: ID!, $number: Int!) { result: withdrawRelease(service: $service, number: $number) {
          ... on WithdrawnRelease { release { ${releaseFields} } } ${refusal} ${wrongState} } }`,
      { number },
    );
  }

  private async mutate(query: string, variables: Record<string, unknown>): Promise<Answer> {
    const { data, errors } = await this.api.graphql<{ result: Answer }>(
      query,
      { service: this.serviceId, ...variables },
      this.session,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}

/** Signs a provider up and enters its service `compute`. */
export async function enterProvider(api: TestApi): Promise<Provider> {
  const session = await api.signUp();
  const { data } = await api.graphql<{ createService: { id: string } }>(
    `mutation { createService(slug: "compute", name: { en: "Compute", ja: "コンピュート" }) {
      ... on Service { id } ... on Refusal { code message } } }`,
    {},
    session,
  );
  return new Provider(api, session.slug, data.createService.id, session);
}

/** A disclosure of the provider's service: logs are kept for `retention`; one statement is under non-disclosure terms. */
export function disclosureOf({ slug }: Pick<Provider, 'slug'>, retention = 'P1Y'): Disclosure {
  return {
    format: disclosureFormat,
    catalogue: 'iso27017-2015',
    service: { slug: 'compute', name: 'Compute', provider: slug, model: ['IaaS'], roles: ['provider'] },
    statements: {
      '12.4.1': { status: 'offered', fields: { logRetentionByType: [{ type: 'audit', retention }] } },
      '6.1.1': { status: 'not-offered', visibility: 'nda' },
    },
    variants: {
      plus: {
        name: 'Plus',
        statements: { '12.4.1': { fields: { logRetentionByType: [{ type: 'audit', retention: 'P5Y' }] } } },
      },
    },
  };
}
