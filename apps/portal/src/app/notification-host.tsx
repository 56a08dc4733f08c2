// Where notifications appear: its script is loaded with the first of them.
import { Suspense, lazy, useSyncExternalStore } from 'react';

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
  const isShown = useSyncExternalStore(
    subscribe,
    () => isWanted,
    () => false,
  );
  if (!isShown) return null;
  return (
    <Suspense>
      <Notifications position="bottom-right" />
    </Suspense>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
