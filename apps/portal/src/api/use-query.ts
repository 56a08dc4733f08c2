// A query of a component, for what no loader can know beforehand: what is typed, opened, unfolded.
import { useEffect, useState } from 'react';
import { useApi } from './api-context.js';
import type { Operation } from './operation.js';

export interface Answer<Data> {
  /** The latest data; that of the question before while the next is under way. */
  readonly data: Data | undefined;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Asks in the browser, never while rendering on the server; `variables` null: does not ask. An overtaken answer is dropped. */
export function useQuery<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
): Answer<Data> {
  const api = useApi();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Omit<Answer<Data>, 'retry'>>({
    data: undefined,
    isLoading: variables !== null,
    error: undefined,
  });
  const key = JSON.stringify(variables);
  useEffect(() => {
    const asked = JSON.parse(key) as Variables | null;
    if (asked === null) return undefined;
    let isOvertaken = false;
    setAnswer((before) => ({ ...before, isLoading: true, error: undefined }));
    api.query(operation, asked).then(
      (data) => {
        if (!isOvertaken) setAnswer({ data, isLoading: false, error: undefined });
      },
      (error: unknown) => {
        if (!isOvertaken) setAnswer((before) => ({ ...before, isLoading: false, error }));
      },
    );
    return () => {
      isOvertaken = true;
    };
  }, [api, operation, key, attempt]);
  return { ...answer, retry: () => setAttempt((count) => count + 1) };
}
