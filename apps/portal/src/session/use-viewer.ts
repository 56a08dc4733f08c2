// Who is signed in, as the frame of the page knows it.
import { useRouteLoaderData } from 'react-router';
import type { Viewer } from './require-viewer.js';
import type { SessionQuery } from './session.generated.js';

/** The id of the route around every page, which loads the session. */
export const ROOT = 'root';

/** Null where nobody is. */
export function useViewer(): Viewer | null {
  return useRouteLoaderData<SessionQuery | undefined>(ROOT)?.viewer ?? null;
}
