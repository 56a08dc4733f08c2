// What is done to alerts from the inbox: in batches that the API takes, what can be taken back with a way to do so.
import { Button, Group } from '@mantine/core';
import { notifications } from '../app/notify.js';
import type { Refusal } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useCallback, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useApi } from '../api/api-context.js';
import { notifySuccess, useNotifyTrouble } from '../app/notify.js';
import { isSignedOut, leadToSignIn } from '../session/lead-to-sign-in.js';
import {
  AcknowledgeAlertsDocument,
  MarkAlertsSeenDocument,
  MarkAlertsUnseenDocument,
  UnseenIdsDocument,
} from './inbox.generated.js';
import { inboxWords } from './inbox.words.js';

/** Most alerts that one call takes. */
const BATCH = 500;
const PAGE = 100;

type Outcome = { readonly __typename: string } & Partial<Refusal>;

export interface AlertActions {
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
  readonly markSeen: (ids: readonly string[]) => Promise<void>;
  readonly markUnseen: (ids: readonly string[]) => Promise<void>;
  /** Everything unseen of a service, or of all: also what is not shown. */
  readonly markAllSeen: (service: string | null) => Promise<void>;
  readonly acknowledge: (ids: readonly string[]) => Promise<void>;
  /** Whether providers are told who acknowledges. */
  readonly tellsProvider: boolean;
  readonly setTellsProvider: (tells: boolean) => void;
}

export function useAlertActions(): AlertActions {
  const say = useWords(inboxWords);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const { isRunning, refusal, run, inBatches } = useBatches();
  const [tellsProvider, setTellsProvider] = useState(true);

  const markUnseen = useCallback(
    (ids: readonly string[]) =>
      run(async () => {
        await inBatches(
          ids,
          async (some) => (await api.mutate(MarkAlertsUnseenDocument, { ids: some })).markAlertsUnseen,
        );
        notifySuccess(say('undone'));
        await revalidate();
      }),
    [api, run, inBatches, revalidate, say],
  );
  const markSeen = useCallback(
    (ids: readonly string[]) =>
      run(async () => {
        await inBatches(
          ids,
          async (some) => (await api.mutate(MarkAlertsSeenDocument, { ids: some })).markAlertsSeen,
        );
        offerUndo(say, ids, markUnseen);
        await revalidate();
      }),
    [api, run, inBatches, revalidate, say, markUnseen],
  );
  const markAllSeen = useCallback(
    (service: string | null) =>
      run(async () => {
        const all: string[] = [];
        for (let isMore = true; isMore;) {
          const { viewer } = await api.query(UnseenIdsDocument, { first: PAGE, service });
          const ids = viewer?.inbox.edges.map(({ node }) => node.id) ?? [];
          await inBatches(
            ids,
            async (some) => (await api.mutate(MarkAlertsSeenDocument, { ids: some })).markAlertsSeen,
          );
          all.push(...ids);
          isMore = ids.length > 0 && viewer?.inbox.pageInfo.hasNextPage === true;
        }
        if (all.length > 0) offerUndo(say, all, markUnseen);
        await revalidate();
      }),
    [api, run, inBatches, revalidate, say, markUnseen],
  );
  const acknowledge = useCallback(
    (ids: readonly string[]) =>
      run(async () => {
        await inBatches(
          ids,
          async (some) =>
            (await api.mutate(AcknowledgeAlertsDocument, { ids: some, tellsProvider })).acknowledgeAlerts,
        );
        notifySuccess(say('acknowledged', { count: ids.length }));
        await revalidate();
      }),
    [api, run, inBatches, revalidate, say, tellsProvider],
  );
  const acting = { markSeen, markUnseen, markAllSeen, acknowledge };
  return { isRunning, refusal, ...acting, tellsProvider, setTellsProvider };
}

/** One action at a time; a refusal ends it, and is kept to be shown. */
function useBatches() {
  const notifyTrouble = useNotifyTrouble();
  const [isRunning, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = useCallback(
    async (work: () => Promise<void>) => {
      setRunning(true);
      setRefusal(null);
      try {
        await work();
      } catch (error) {
        if (error instanceof Refused) setRefusal(error);
        else notifyTrouble(error);
      } finally {
        setRunning(false);
      }
    },
    [notifyTrouble],
  );
  const inBatches = useCallback(
    async (ids: readonly string[], act: (some: readonly string[]) => Promise<Outcome>) => {
      for (let from = 0; from < ids.length; from += BATCH) {
        const result = await act(ids.slice(from, from + BATCH));
        if (isSignedOut({ result })) leadToSignIn();
        if (result.message !== undefined) throw new Refused(result.message);
      }
    },
    [],
  );
  return { isRunning, refusal, run, inBatches };
}

/** The API's refusal, on its way to where it is shown. */
class Refused extends Error implements Refusal {}

type Say = ReturnType<typeof useWords<(typeof inboxWords)['english'] & object>>;

function offerUndo(say: Say, ids: readonly string[], undo: (ids: readonly string[]) => Promise<void>): void {
  const id = `undo ${ids.join(' ')}`;
  notifications.show({
    id,
    color: 'teal',
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': say('close') },
    message: (
      <Group justify="space-between" gap="sm">
        <span>{say('marked', { count: ids.length })}</span>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            notifications.hide(id);
            void undo(ids);
          }}
        >
          {say('undo')}
        </Button>
      </Group>
    ),
  });
}
