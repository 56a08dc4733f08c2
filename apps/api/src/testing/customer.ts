// A customer with a profile, and the operations that specs repeat on its side.
import type { JsonValue } from '@bunkai/disclosure';
import type { Requirements, Test } from '@bunkai/requirement';
import type { Answer } from './provider.js';
import type { TestApi } from './start-test-api.js';
import type { TestSession } from './test-session.js';

const refusal = '... on Refusal { code }';
const notFound = '... on NotFound { what }';
const invalidInput = '... on InvalidInput { faults { pointer code } }';
const invalid = '... on InvalidDocument { faults { pointer code } }';
const wrongState = '... on WrongState { state }';
const subscriptionFields = 'id variant requestedClass readerClass state acceptedTerms endedAt';
const waiverFields = 'id requirementId reason expiresAt lapsedAt lapseReason';

export class Customer {
  constructor(
    private readonly api: TestApi,
    readonly session: TestSession | undefined,
  ) {}

  createProfile(document: JsonValue): Promise<Answer> {
    return this.mutate(
      `($document: JSON) { result: createRequirementProfile(name: { en: "Bank", ja: "銀行" }, document: $document) {
        ... on RequirementProfile { id name { en ja } currentVersion { number hash requirementCount } } ${refusal} ${invalidInput} ${invalid} } }`,
      { document },
    );
  }

  addVersion(profile: string, document: JsonValue): Promise<Answer> {
    return this.mutate(
      `($profile: ID!, $document: JSON) { result: addRequirementProfileVersion(profile: $profile, document: $document) {
        ... on RequirementProfile { currentVersion { number document } } ${refusal} ${notFound} ${invalid} ${wrongState} } }`,
      { profile, document },
    );
  }

  archive(profile: string): Promise<Answer> {
    return this.mutate(
      `($profile: ID!) { result: archiveRequirementProfile(profile: $profile) {
        ... on RequirementProfile { id } ${refusal} ${wrongState} } }`,
      { profile },
    );
  }

  subscribe(
    service: string,
    profile: string,
    options: { variant?: string; as?: string } = {},
  ): Promise<Answer> {
    return this.mutate(
      `($service: ID!, $profile: ID!, $variant: String, $as: RequestedClass!) {
        result: subscribe(service: $service, profile: $profile, variant: $variant, readerClass: $as) {
          ... on ServiceSubscription { ${subscriptionFields} } ${refusal} ${notFound} ${invalidInput} ${wrongState} } }`,
      { service, profile, as: 'customers', ...options },
    );
  }

  end(subscription: string): Promise<Answer> {
    return this.mutate(
      `($subscription: ID!) { result: endSubscription(subscription: $subscription) {
        ... on ServiceSubscription { ${subscriptionFields} } ${refusal} ${wrongState} } }`,
      { subscription },
    );
  }

  request(subscription: string, as: string): Promise<Answer> {
    return this.mutate(
      `($subscription: ID!, $as: RequestedClass!) { result: requestReaderClass(subscription: $subscription, readerClass: $as) {
        ... on ServiceSubscription { ${subscriptionFields} } ${refusal} ${wrongState} } }`,
      { subscription, as },
    );
  }

  changeProfile(subscription: string, profile: string): Promise<Answer> {
    return this.mutate(
      `($subscription: ID!, $profile: ID!) { result: changeSubscriptionProfile(subscription: $subscription, profile: $profile) {
        ... on ServiceSubscription { ${subscriptionFields} profile { id } } ${refusal} ${notFound} ${wrongState} ${invalidInput} } }`,
      { subscription, profile },
    );
  }

  acceptTerms(subscription: string, sha256: string): Promise<Answer> {
    return this.mutate(
      `($subscription: ID!, $sha256: String!) { result: acceptNdaTerms(subscription: $subscription, sha256: $sha256) {
        ... on ServiceSubscription { ${subscriptionFields} } ${refusal} ${wrongState} } }`,
      { subscription, sha256 },
    );
  }

  waive(
    subscription: string,
    requirementId: string,
    expiresAt: string,
    reason = 'For now.',
  ): Promise<Answer> {
    return this.mutate(
      `($subscription: ID!, $requirementId: String!, $reason: String!, $expiresAt: DateTime!) {
        result: waiveRequirement(subscription: $subscription, requirementId: $requirementId, reason: $reason,
          expiresAt: $expiresAt) { ... on Waiver { ${waiverFields} } ${refusal} ${invalidInput} ${wrongState} } }`,
      { subscription, requirementId, reason, expiresAt },
    );
  }

  revoke(id: string): Promise<Answer> {
    return this.mutate(
      `($id: ID!) { result: revokeWaiver(id: $id) { ... on Waiver { ${waiverFields} } ${refusal} ${wrongState} } }`,
      { id },
    );
  }

  /** What `selection` finds on the subscription; null if it is not the customer's. */
  async look(id: string, selection: string): Promise<Answer | null> {
    const { subscription } = await this.viewer<{ subscription: Answer | null }>(
      `subscription(id: "${id}") { ${selection} }`,
    );
    return subscription;
  }

  async viewer<Data = Answer>(selection: string): Promise<Data> {
    const { data, errors } = await this.api.graphql<{ viewer: Data }>(
      `{ viewer { ${selection} } }`,
      {},
      this.session,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.viewer;
  }

  private async mutate(operation: string, variables: Record<string, unknown>): Promise<Answer> {
    const { data, errors } = await this.api.graphql<{ result: Answer }>(
      `mutation ${operation}`,
      variables,
      this.session,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}

/** Whether logs of every type are kept for `retention`. */
export const keepsLogs = (retention: string): Test => ({
  every: '12.4.1/logRetentionByType',
  test: { field: './retention', op: 'atLeast', value: retention },
});

/** A requirements document with the tests as `R-1` and on. */
export function requirementsOf(...tests: readonly Test[]): Requirements {
  const requirements = tests.map((test, index) => ({
    id: `R-${index + 1}`,
    control: '12.4.1',
    title: { en: `Requirement ${index + 1}` },
    test,
  }));
  return {
    format: 'bunkai.requirements/1',
    catalogue: 'iso27017-2015',
    name: { en: 'Retail bank' },
    requirements,
  };
}
