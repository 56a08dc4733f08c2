// Short messages that go away by themselves: done, or not done and why.
import type { NotificationData, notifications as Library } from '@mantine/notifications';
import { useWords } from '@bunkai/ui/words';
import { useCallback } from 'react';
import { appWords } from './app.words.js';
import { loadNotifications } from './notification-host.js';
import { describeTrouble } from './page-error.js';

let shown = 0;

/** The library's own, loaded when first needed. Without a connection for its script nothing appears. */
export const notifications = {
  /** Gives the id to hide it by. */
  show: (notification: NotificationData): string => {
    const id = notification.id ?? `notification-${(shown += 1)}`;
    withLibrary((library) => library.show({ ...notification, id }));
    return id;
  },
  hide: (id: string): void => withLibrary((library) => library.hide(id)),
};

function withLibrary(act: (library: typeof Library) => void): void {
  loadNotifications().then(
    (module) => act(module.notifications),
    () => undefined,
  );
}

/** Something was done. */
export function notifySuccess(message: string): void {
  notifications.show({ message, color: 'teal', autoClose: 6_000 });
}

/** Tells of a fault: no connection, or the reference under which the server logged it. */
export function useNotifyTrouble(): (error: unknown) => void {
  const say = useWords(appWords);
  return useCallback(
    (error: unknown) => {
      const { kind, reference } = describeTrouble(error);
      const message = reference === '' ? say(kind) : `${say(kind)} ${say('reference')} ${reference}`;
      notifications.show({
        title: say(`${kind}Title`),
        message,
        color: 'red',
        autoClose: false,
        role: 'alert',
      });
    },
    [say],
  );
}
