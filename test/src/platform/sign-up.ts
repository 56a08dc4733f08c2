// An organisation with its owner, as somebody who has just found the platform makes it.
import { randomBytes } from 'node:crypto';
import type { Client } from './client.js';
import type { Platform } from './platform.js';

export interface SignedUp {
  readonly client: Client;
  /** The organisation's. */
  readonly slug: string;
  readonly organisationId: string;
  readonly accountId: string;
  readonly email: string;
}

export const PASSWORD = 'a long walk along the harbour wall';

const signUpQuery = `mutation ($email: String!, $password: String!, $displayName: String!, $organisation: OrganisationInput!) {
  signUp(email: $email, password: $password, displayName: $displayName, locale: en, organisation: $organisation) {
    ... on SignedIn { viewer { account { id } organisation { id slug } } }
    ... on Refusal { code message }
  }
}`;

interface Payload {
  readonly viewer: {
    readonly account: { readonly id: string };
    readonly organisation: { readonly id: string; readonly slug: string };
  };
}

/** Signs up a new organisation; its slug begins with `name`. */
export async function signUp(
  platform: Pick<Platform, 'newClient'>,
  name: string,
  sides: { readonly provider: boolean; readonly customer: boolean },
): Promise<SignedUp> {
  const client = platform.newClient();
  const slug = `${name}-${randomBytes(4).toString('hex')}`;
  const email = `owner@${slug}.example`;
  const { viewer } = await client.do<Payload>(signUpQuery, {
    email,
    password: PASSWORD,
    displayName: 'Owner',
    organisation: { slug, name: { en: name, ja: name }, ...sides },
  });
  return { client, slug, email, organisationId: viewer.organisation.id, accountId: viewer.account.id };
}
