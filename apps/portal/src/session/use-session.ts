// Who is signed in, and how to become that or cease to be.
import { useCallback, useEffect, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { type Language } from '../i18n/i18n.js';
import { useLanguage } from '../text.js';

export interface Viewer {
  readonly account: { readonly displayName: string };
  readonly organisation: { readonly name: Readonly<Record<'en' | 'ja', string | null>> } | null;
  readonly unseenAlerts: number;
}

export interface Session {
  /** `undefined` until it is known; null when nobody is signed in. */
  readonly viewer: Viewer | null | undefined;
  /** Gives the refusal's words, or null once signed in. */
  signIn(email: string, password: string): Promise<string | null>;
  signOut(): Promise<void>;
  /** Asks again who is signed in and how much is unread. */
  refresh(): Promise<void>;
}

const VIEWER = `query Viewer { viewer { account { displayName } organisation { name { en ja } } unseenAlerts } }`;
const SIGN_IN = `mutation SignIn($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { __typename ... on Refusal { message } } }`;
const SIGN_OUT = `mutation SignOut { signOut { __typename } }`;

export function useSession(): Session {
  const language = useLanguage();
  const [viewer, setViewer] = useState<Viewer | null | undefined>();
  const refresh = useCallback(async () => setViewer(await fetchViewer(language)), [language]);
  useEffect(() => {
    refresh().catch(() => setViewer(null));
  }, [refresh]);
  const signIn = useCallback(
    async (email: string, password: string) => {
      const { signIn: result } = await graphql<{ signIn: { message?: string } }>(
        SIGN_IN,
        { email, password },
        language,
      );
      if (result.message !== undefined) return result.message;
      await refresh();
      return null;
    },
    [language, refresh],
  );
  const signOut = useCallback(async () => {
    await graphql(SIGN_OUT, {}, language);
    setViewer(null);
  }, [language]);
  return { viewer, signIn, signOut, refresh };
}

async function fetchViewer(language: Language): Promise<Viewer | null> {
  return (await graphql<{ viewer: Viewer | null }>(VIEWER, {}, language)).viewer;
}
