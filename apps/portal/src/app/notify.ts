// Short messages that go away by themselves: done, or not done and why.
import { notifications } from '@mantine/notifications';
import { useWords } from '@bunkai/ui/words';
import { useCallback } from 'react';
import { appWords } from './app.words.js';
import { describeTrouble } from './page-error.js';

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
