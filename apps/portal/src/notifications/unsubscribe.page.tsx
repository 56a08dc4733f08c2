// Where the link at the foot of a mail leads: for whom it is, a button, and the way back. Looking at it changes nothing.
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notifySuccess } from '../app/notify.js';
import { PageTitle } from '../app/page-title.js';
import {
  ResubscribeDocument,
  UnsubscribeDocument,
  UnsubscriptionDocument,
} from './unsubscription.generated.js';
import { unsubscribeWords } from './unsubscribe.words.js';

export async function load({ api, params }: LoadArguments) {
  const token = params['token'] ?? '';
  const { unsubscription } = await api.query(UnsubscriptionDocument, { token });
  return { token, unsubscription };
}

export function Page() {
  const { unsubscription } = useLoaded<typeof load>();
  if (!unsubscription) return <Unknown />;
  return unsubscription.isOff ? <Off /> : <On />;
}

function On() {
  const say = useWords(unsubscribeWords);
  const facts = useFacts();
  const { revalidate } = useRevalidator();
  const { token } = useLoaded<typeof load>();
  const [unsubscribe, { isRunning }] = useAct(UnsubscribeDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function run() {
    const data = await unsubscribe({ token });
    if (!data) return;
    if (data.unsubscribe.__typename !== 'Unsubscription') return setRefusal(data.unsubscribe);
    await revalidate();
    document.getElementById('page-title')?.focus();
  }
  return (
    <Stack maw={560} align="flex-start">
      <PageTitle>{say('title')}</PageTitle>
      <Text>{say('what', facts)}</Text>
      <Text>{say('whatThen')}</Text>
      <RefusalAlert refusal={refusal} />
      <Button loading={isRunning} onClick={() => void run()}>
        {say('unsubscribe')}
      </Button>
      <Fewer />
    </Stack>
  );
}

function Off() {
  const say = useWords(unsubscribeWords);
  const facts = useFacts();
  const { revalidate } = useRevalidator();
  const { token, unsubscription } = useLoaded<typeof load>();
  const [resubscribe, { isRunning }] = useAct(ResubscribeDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function undo() {
    const data = await resubscribe({ token });
    if (!data) return;
    if (data.resubscribe.__typename !== 'Unsubscription') return setRefusal(data.resubscribe);
    notifySuccess(say('undone'));
    await revalidate();
    document.getElementById('page-title')?.focus();
  }
  return (
    <Stack maw={560} align="flex-start">
      <PageTitle>{say('offTitle')}</PageTitle>
      <Text>{say('off', facts)}</Text>
      <RefusalAlert refusal={refusal} />
      {unsubscription?.mayTurnOn && (
        <Button variant="default" loading={isRunning} onClick={() => void undo()}>
          {say('undo')}
        </Button>
      )}
    </Stack>
  );
}

function Fewer() {
  const say = useWords(unsubscribeWords);
  return (
    <Text size="sm">
      {say('fewer')}{' '}
      <Anchor component={Link} to="/notifications" size="sm">
        {say('toSettings')}
      </Anchor>
    </Text>
  );
}

function Unknown() {
  const say = useWords(unsubscribeWords);
  return (
    <Stack maw={560} align="flex-start">
      <PageTitle>{say('unknownTitle')}</PageTitle>
      <Text>{say('unknown')}</Text>
      <Anchor component={Link} to="/notifications">
        {say('toSettings')}
      </Anchor>
    </Stack>
  );
}

function useFacts(): { readonly organisation: string; readonly address: string } {
  const { unsubscription } = useLoaded<typeof load>();
  const language = useLanguage();
  return {
    organisation: bilingual(unsubscription?.organisationName, language),
    address: unsubscription?.address ?? '',
  };
}
