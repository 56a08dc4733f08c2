// A published service and a customer that subscribes to it, for specs of the customer's side.
import { Customer, keepsLogs, requirementsOf } from './customer.js';
import { type Provider, disclosureOf, enterProvider } from './provider.js';
import type { TestApi } from './start-test-api.js';

export const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString();

/** Of the service of {@link disclosureOf}, R-1 is met, R-2 unmet, and R-3 withheld from most. */
export const threeRequirements = requirementsOf(keepsLogs('P1Y'), keepsLogs('P2Y'), {
  field: '6.1.1/@commitment',
  op: 'disclosed',
});

export interface Subscribed {
  readonly provider: Provider;
  readonly customer: Customer;
  readonly profile: string;
  readonly subscription: string;
}

export async function enterPublished(api: TestApi): Promise<Provider> {
  const provider = await enterProvider(api);
  await provider.saveDraft(disclosureOf(provider), 0);
  await provider.publish(1);
  return provider;
}

/** A customer that is no provider. */
export async function enterCustomer(api: TestApi): Promise<Customer> {
  return new Customer(api, await api.signUp({ organisation: { provider: false } }));
}

/** A new customer that holds a new service to {@link threeRequirements}. */
export async function enterSubscribed(api: TestApi, as = 'customers'): Promise<Subscribed> {
  const [provider, customer] = [await enterPublished(api), await enterCustomer(api)];
  const profile = idOf(await customer.createProfile(threeRequirements));
  const subscription = idOf(await customer.subscribe(provider.serviceId, profile, { as }));
  return { provider, customer, profile, subscription };
}

/** The id in an answer; throws the refusal. */
export function idOf(answer: { readonly id?: unknown }): string {
  if (typeof answer.id !== 'string') throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer.id;
}

/** The provider's answer to the only subscription to its service. */
export async function decide(api: TestApi, provider: Provider, accept: boolean): Promise<unknown> {
  const { service } = await provider.query<{
    service: { subscriptions: { edges: { node: { id: string } }[] } };
  }>('service(provider: $provider, slug: $slug) { subscriptions { edges { node { id } } } }');
  const subscription = service.subscriptions.edges[0]?.node.id ?? '';
  const { data } = await api.graphql(
    `mutation ($subscription: ID!, $accept: Boolean!) { decideSubscription(subscription: $subscription, accept: $accept) {
      ... on ReceivedSubscription { state readerClass } ... on Refusal { code } ... on WrongState { state } } }`,
    { subscription, accept },
    provider.session,
  );
  return data['decideSubscription'];
}
