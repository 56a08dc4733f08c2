// Signing up through the front door, and the session that comes of it.
import { randomBytes } from 'node:crypto';
import { fromGlobalId } from '../graphql/global-id.js';

export interface SignUpOptions {
  readonly email?: string;
  readonly password?: string;
  readonly displayName?: string;
  readonly locale?: 'en' | 'ja';
  /** Null: no organisation. */
  readonly organisation?: {
    readonly slug?: string;
    readonly name?: { readonly en?: string; readonly ja?: string };
    readonly provider?: boolean;
    readonly customer?: boolean;
  } | null;
  readonly invitationToken?: string;
}

export interface TestSession {
  /** For the `cookie` header. */
  readonly cookie: string;
  readonly email: string;
  readonly password: string;
  readonly accountId: string;
  /** Row ids; '' and null without an organisation. */
  readonly organisationId: string | null;
  readonly slug: string;
}

/** Long and rare enough for the rules of passwords. */
export const TEST_PASSWORD = 'seven tall giraffes by the river';

const mutation = `
  mutation ($email: String!, $password: String!, $displayName: String!, $locale: Locale!,
            $organisation: OrganisationInput, $invitationToken: String) {
    signUp(email: $email, password: $password, displayName: $displayName, locale: $locale,
           organisation: $organisation, invitationToken: $invitationToken) {
      __typename
      ... on SignedIn { viewer { account { id email } organisation { id slug } } }
      ... on Refusal { code message }
    }
  }`;

interface Answer {
  readonly data?: {
    readonly signUp: {
      readonly __typename: string;
      readonly viewer?: {
        readonly account: { readonly id: string; readonly email: string };
        readonly organisation: { readonly id: string; readonly slug: string } | null;
      };
    };
  };
}

/** Registers an account at the API at `url`; throws what it answered if it refuses. */
export async function signUpSession(url: string, options: SignUpOptions = {}): Promise<TestSession> {
  const password = options.password ?? TEST_PASSWORD;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': someAddress() },
    body: JSON.stringify({ query: mutation, variables: { ...variablesOf(options), password } }),
  });
  const body = (await response.json()) as Answer;
  const viewer = body.data?.signUp.viewer;
  const [cookie] = (response.headers.getSetCookie()[0] ?? '').split(';');
  if (!viewer || !cookie) throw new Error(`signing up was refused: ${JSON.stringify(body)}`);
  const { account, organisation } = viewer;
  return {
    cookie,
    email: account.email,
    password,
    accountId: fromGlobalId('Account', account.id) ?? '',
    organisationId: organisation ? (fromGlobalId('Organisation', organisation.id) ?? null) : null,
    slug: organisation?.slug ?? '',
  };
}

/** Registrations are limited by address, and specs need many. */
function someAddress(): string {
  return `10.${[...randomBytes(3)].join('.')}`;
}

function variablesOf(options: SignUpOptions): Record<string, unknown> {
  const unique = randomBytes(6).toString('hex');
  const { organisation = {}, invitationToken } = options;
  const founds = organisation !== null && invitationToken === undefined;
  const slug = organisation?.slug ?? `org-${unique}`;
  return {
    email: options.email ?? `owner@${unique}.example`,
    displayName: options.displayName ?? 'Owner',
    locale: options.locale ?? 'en',
    organisation: founds
      ? {
          slug,
          name: organisation.name ?? { en: slug },
          provider: organisation.provider ?? true,
          customer: organisation.customer ?? true,
        }
      : null,
    invitationToken: invitationToken ?? null,
  };
}
