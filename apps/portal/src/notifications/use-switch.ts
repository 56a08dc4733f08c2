// Turning an endpoint off and on again.
import { plain } from '@bunkai/ui/format';
import type { Refusal } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { endpointWords } from './endpoint.words.js';
import { ChangeChannelDocument, type ChannelFactsFragment } from './notifications.generated.js';

export interface Switch {
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
  readonly on: () => void;
  readonly off: () => void;
}

export function useSwitch({ id, label }: ChannelFactsFragment): Switch {
  const say = useWords(endpointWords);
  const { revalidate } = useRevalidator();
  const [change, { isRunning }] = useAct(ChangeChannelDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function turn(enabled: boolean) {
    setRefusal(null);
    const data = await change({ id, enabled });
    if (!data) return;
    if (data.changeChannel.__typename !== 'Channel') return setRefusal(data.changeChannel);
    notifySuccess(say(enabled ? 'turnedOn' : 'turnedOff', { label: plain(label) }));
    await revalidate();
  }
  return { isRunning, refusal, on: () => void turn(true), off: () => void turn(false) };
}
