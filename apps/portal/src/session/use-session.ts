// Who is signed in, and how to become that or cease to be.
import { useCallback, useEffect, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { useLanguage } from '../text.js';

export interface Viewer {
  readonly account: { readonly displayName: string };
  readonly organisation: { readonly name: Readonly<Record<'en' | 'ja', string | null>> } | null;
  readonly unseenAlerts: number;
}

export interface Session {
  /** `undefined` until it is known; null when nobody is signed in. */
  readonly viewer: Viewer | null | undefined;
  /** Why it is not known. */
  readonly trouble: unknown;
  /** Whether a session ended that the reader did not end. */
  readonly hasExpired: boolean;
  /** Gives the refusal's words, or null once signed in. */
  readonly signIn: (email: string, password: string) => Promise<string | null>;
  readonly signOut: () => Promise<void>;
  /** Asks again who is signed in and how much is unread. Never rejects. */
  readonly refresh: () => Promise<void>;
}

const VIEWER = `query Viewer { viewer { account { displayName } organisation { name { en ja } } unseenAlerts } }`;
const SIGN_IN = `mutation SignIn($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { __typename ... on Refusal { message } } }`;
const SIGN_OUT = `mutation SignOut { signOut { __typename } }`;

type State = Pick<Session, 'viewer' | 'trouble' | 'hasExpired'>;
const unknown: State = { viewer: undefined, trouble: undefined, hasExpired: false };

export function useSession(): Session {
  const language = useLanguage();
  const [state, setState] = useState(unknown);
  const refresh = useCallback(async () => {
    try {
      const { viewer } = await graphql<{ viewer: Viewer | null }>(VIEWER);
      setState((before) => ({
        viewer,
        trouble: undefined,
        hasExpired: viewer === null && (before.hasExpired || !!before.viewer),
      }));
    } catch (trouble) {
      setState((before) => ({ ...before, trouble }));
    }
  }, []);
  useEffect(() => void refresh(), [refresh]);
  const signIn = useCallback(
    async (email: string, password: string) => {
      type Result = { readonly signIn: { readonly message?: string } };
      const { signIn: result } = await graphql<Result>(SIGN_IN, { email, password }, language);
      if (result.message !== undefined) return result.message;
      await refresh();
      return null;
    },
    [language, refresh],
  );
  const signOut = useCallback(async () => {
    try {
      await graphql(SIGN_OUT);
      setState({ ...unknown, viewer: null });
    } catch (trouble) {
      setState((before) => ({ ...before, trouble }));
    }
  }, []);
  return { ...state, signIn, signOut, refresh };
}
