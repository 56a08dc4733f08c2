// Six customers of a provider's service who require logs kept for a year: enough for the impact of a change to be counted.
import {
  type Alert,
  type Requirement,
  createProfile,
  outcomesOf,
  readInbox,
  subscribe,
  verify,
} from '../../platform/customer.js';
import type { Platform } from '../../platform/platform.js';
import { type SignedUp, signUp } from '../../platform/sign-up.js';
import { until } from '../../platform/until.js';
import { logsForAYear } from '../requirements.js';

export interface SubscribedCustomer extends SignedUp {
  readonly subscription: string;
}

const COUNT = 6;
const requirement: Requirement = { id: 'R-1', control: '12.4.1', test: logsForAYear };

/** The first of them asks to read as a subscriber. Resolves once the requirement of each is met. */
export async function subscribeCustomers(
  platform: Platform,
  service: string,
): Promise<readonly SubscribedCustomer[]> {
  const customers: SubscribedCustomer[] = [];
  for (let index = 0; index < COUNT; index++) {
    const customer = await signUp(platform, `reader${index + 1}`, { provider: false, customer: true });
    const profile = await createProfile(customer.client, [requirement]);
    const asked = index === 0 ? 'subscribers' : 'customers';
    const subscription = await subscribe(customer.client, service, profile, asked);
    customers.push({ ...customer, subscription });
  }
  for (const { client, subscription } of customers) {
    await until(
      'the requirement is met',
      async () => outcomesOf(await verify(client, subscription))['R-1'],
      (outcome) => outcome === 'met',
    );
  }
  return customers;
}

/** The alert of each about its requirement, once all are told. */
export function untilTold(customers: readonly SubscribedCustomer[], outcome: string): Promise<Alert[]> {
  return Promise.all(
    customers.map(async ({ client }) => {
      const isTelling = ({ flips }: Alert) => flips.some(({ outcomeAfter }) => outcomeAfter === outcome);
      const alerts = await until(
        `an alert of a requirement that is ${outcome}`,
        () => readInbox(client),
        (inbox) => inbox.some(isTelling),
      );
      return alerts.find(isTelling) as Alert;
    }),
  );
}

export async function seeAlert({ client }: SignedUp, alert: Alert): Promise<void> {
  await client.do(
    'mutation ($ids: [ID!]!) { markAlertsSeen(ids: $ids) { __typename ... on Refusal { code message } } }',
    { ids: [alert.id] },
  );
}

export async function askProvider({ client }: SignedUp, service: string, text: string): Promise<void> {
  await client.do(
    `mutation ($service: ID!, $text: String!) { askProvider(service: $service, text: $text, control: "12.4.1") {
       ... on Question { id } ... on Refusal { code message } } }`,
    { service, text },
  );
}

/** What the provider answered to the questions of this customer. */
export async function answersTo({ client }: SignedUp): Promise<readonly string[]> {
  const { viewer } = await client.ask<{
    viewer: { questions: { edges: { node: { answers: { text: string }[] } }[] } };
  }>('{ viewer { questions { edges { node { answers { text } } } } } }');
  return viewer.questions.edges.flatMap(({ node }) => node.answers.map(({ text }) => text));
}
