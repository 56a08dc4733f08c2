// A test message from the press of the button to what the other side answered, asked for again and again meanwhile.
import type { Refusal } from '@bunkai/ui/state';
import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useApi } from '../api/api-context.js';
import { useAct } from '../api/use-act.js';
import {
  ChannelDeliveriesDocument,
  type DeliveryFactsFragment,
  SendTestDocument,
} from './notifications.generated.js';

/** `late`: it was not tried within a minute. */
export type TestOutcome =
  | { readonly kind: 'waiting' | 'late' }
  | { readonly kind: 'tried'; readonly delivery: DeliveryFactsFragment };

export interface RunningTest {
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
  readonly outcome: TestOutcome | null;
  readonly send: () => void;
}

const PAUSE = 700;
const MOST_LOOKS = 80;

export function useTest(channel: string): RunningTest {
  const { revalidate } = useRevalidator();
  const [sendTest, { isRunning }] = useAct(SendTestDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [delivery, setDelivery] = useState<string | null>(null);
  const outcome = useOutcome(channel, delivery);
  const isTried = outcome?.kind === 'tried';
  useEffect(() => {
    if (isTried) void revalidate();
  }, [isTried, revalidate]);
  async function send() {
    setRefusal(null);
    setDelivery(null);
    const data = await sendTest({ id: channel });
    if (!data) return;
    if (data.sendTest.__typename !== 'Delivery') return setRefusal(data.sendTest);
    setDelivery(data.sendTest.id);
  }
  return {
    isRunning: isRunning || outcome?.kind === 'waiting',
    refusal,
    outcome,
    send: () => void send(),
  };
}

function useOutcome(channel: string, delivery: string | null): TestOutcome | null {
  const api = useApi();
  const [outcome, setOutcome] = useState<TestOutcome | null>(null);
  useEffect(() => {
    setOutcome(delivery === null ? null : { kind: 'waiting' });
    if (delivery === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let looks = 0;
    const look = async () => {
      // A look that fails is followed by the next one.
      const data = await api
        .query(ChannelDeliveriesDocument, { id: channel, first: 20 })
        .catch(() => undefined);
      const edges = data?.node?.__typename === 'Channel' ? data.node.deliveries.edges : [];
      const found = edges.find(({ node }) => node.id === delivery)?.node;
      looks += 1;
      if (timer === undefined) return;
      if (found && found.attempts.length > 0) setOutcome({ kind: 'tried', delivery: found });
      else if (looks >= MOST_LOOKS) setOutcome({ kind: 'late' });
      else timer = setTimeout(() => void look(), PAUSE);
    };
    timer = setTimeout(() => void look(), PAUSE);
    return () => {
      clearTimeout(timer);
      timer = undefined;
    };
  }, [api, channel, delivery]);
  return outcome;
}
