// A mutation at the press of a button: one at a time, faults told by a notification.
import { useCallback, useEffect, useRef, useState } from 'react';
import { loadNotifications } from '../app/notification-host.js';
import { useNotifyTrouble } from '../app/notify.js';
import { isSignedOut, leadToSignIn } from '../session/lead-to-sign-in.js';
import { useApi } from './api-context.js';
import type { Operation } from './operation.js';

/**
 * Resolves to the data, or to undefined after a fault (the reader was told), after the session has ended (the reader is led to
 * sign in) or while an earlier call is still under way.
 */
export type Act<Data, Variables> = (variables: Variables) => Promise<Data | undefined>;

export function useAct<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
): [Act<Data, Variables>, { readonly isRunning: boolean }] {
  const api = useApi();
  const notifyTrouble = useNotifyTrouble();
  const [isRunning, setIsRunning] = useState(false);
  const running = useRef(false);
  // While there is a connection: that it is gone could not be told otherwise.
  useEffect(() => void loadNotifications().catch(() => undefined), []);
  const act = useCallback(
    async (variables: Variables) => {
      if (running.current) return undefined;
      running.current = true;
      setIsRunning(true);
      try {
        const data = await api.mutate(operation, variables);
        if (!isSignedOut(data)) return data;
        leadToSignIn();
        return undefined;
      } catch (error) {
        notifyTrouble(error);
        return undefined;
      } finally {
        running.current = false;
        setIsRunning(false);
      }
    },
    [api, operation, notifyTrouble],
  );
  return [act, { isRunning }];
}
