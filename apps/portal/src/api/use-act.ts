// A mutation at the press of a button: one at a time, faults told by a notification.
import type { TypedDocumentNode } from '@urql/core';
import { useCallback, useRef, useState } from 'react';
import { useNotifyTrouble } from '../app/notify.js';
import { useApi } from './api-context.js';

/** Resolves to the data, or to undefined after a fault (the reader was told) or while an earlier call is still under way. */
export type Act<Data, Variables> = (variables: Variables) => Promise<Data | undefined>;

export function useAct<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
): [Act<Data, Variables>, { readonly isRunning: boolean }] {
  const api = useApi();
  const notifyTrouble = useNotifyTrouble();
  const [isRunning, setIsRunning] = useState(false);
  const running = useRef(false);
  const act = useCallback(
    async (variables: Variables) => {
      if (running.current) return undefined;
      running.current = true;
      setIsRunning(true);
      try {
        return await api.mutate(document, variables);
      } catch (error) {
        notifyTrouble(error);
        return undefined;
      } finally {
        running.current = false;
        setIsRunning(false);
      }
    },
    [api, document, notifyTrouble],
  );
  return [act, { isRunning }];
}
