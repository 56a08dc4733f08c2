// Pages for those who are signed in send everybody else to sign in, and back afterwards.
import { redirect } from 'react-router';
import type { Api } from '../api/api.js';
import { SessionDocument, type SessionQuery } from './session.generated.js';

export type Viewer = NonNullable<SessionQuery['viewer']>;

/** Resolves to the viewer; throws the redirection to the sign-in page, which leads back to `url`. */
export async function requireViewer(api: Api, url: URL): Promise<Viewer> {
  const { viewer } = await api.query(SessionDocument, {});
  if (!viewer) throw redirectToSignIn(url);
  return viewer;
}

export function redirectToSignIn(url: URL): Error {
  const target = `/sign-in?next=${encodeURIComponent(`${url.pathname}${url.search}`)}`;
  // The router takes what is thrown for a response of the page.
  return redirect(target) as unknown as Error;
}
