// Making and removing the secret address for feeds.
import type { Refusal } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { MakeFeedAddressDocument, RemoveFeedAddressDocument } from './feed-address.generated.js';
import { feedAddressWords } from './feed-address.words.js';
import type { IssuedAddresses } from './issued-addresses.js';

export interface FeedAddressActs {
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
  /** As long as this page is open. */
  readonly issued: IssuedAddresses | null;
  readonly make: () => void;
  readonly remove: () => void;
}

export function useFeedAddress(): FeedAddressActs {
  const say = useWords(feedAddressWords);
  const { revalidate } = useRevalidator();
  const [make, making] = useAct(MakeFeedAddressDocument);
  const [remove, removing] = useAct(RemoveFeedAddressDocument);
  const [issued, setIssued] = useState<IssuedAddresses | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function makeOne() {
    setRefusal(null);
    const result = (await make({}))?.makeFeedAddress;
    if (!result) return;
    if (result.__typename !== 'IssuedFeedAddress') return setRefusal(result);
    setIssued(result);
    await revalidate();
  }
  async function removeIt() {
    setRefusal(null);
    const result = (await remove({}))?.removeFeedAddress;
    if (!result) return;
    if (result.__typename !== 'RemovedFeedAddress') return setRefusal(result);
    setIssued(null);
    notifySuccess(say('removed'));
    await revalidate();
  }
  return {
    isRunning: making.isRunning || removing.isRunning,
    refusal,
    issued,
    make: () => void makeOne(),
    remove: () => void removeIt(),
  };
}
