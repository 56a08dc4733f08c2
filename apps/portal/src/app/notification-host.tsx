// Where notifications appear: its script is loaded with the first of them.
import { MantineThemeProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useWords } from '@bunkai/ui/words';
import { Suspense, lazy, useSyncExternalStore } from 'react';
import { appWords } from './app.words.js';

const Notifications = lazy(async () => ({ default: (await loadNotifications()).Notifications }));

let isWanted = false;
const listeners = new Set<() => void>();

/** The library behind, loaded once; from then on the place for notifications stands in the page. */
export function loadNotifications() {
  isWanted = true;
  for (const listener of listeners) listener();
  return import('@mantine/notifications');
}

export function NotificationHost() {
  const say = useWords(appWords);
  const isShown = useSyncExternalStore(
    subscribe,
    () => isWanted,
    () => false,
  );
  // At the foot of a phone they would cover what is picked and typed there.
  const isPhone = useMediaQuery('(max-width: 48em)');
  if (!isShown) return null;
  const closeButtonProps = { 'aria-label': say('closeMessage') };
  return (
    <Suspense>
      <MantineThemeProvider
        inherit
        theme={{ components: { Notification: { defaultProps: { closeButtonProps } } } }}
      >
        <Notifications position={isPhone ? 'top-center' : 'bottom-right'} />
      </MantineThemeProvider>
    </Suspense>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
