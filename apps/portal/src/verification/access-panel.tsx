// As whom the subscription reads, and the way to read more: asked of the provider, or by accepting its terms.
import { Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { classKey } from './subscription-summary.js';
import classes from './subscription.module.css';
import type { Subscribed } from './asked.js';
import { subscriptionWords } from './subscription.words.js';
import { TermsButton } from './terms-button.js';
import { textOf } from './text-of.js';
import { RequestReaderClassDocument } from './verification.generated.js';

interface AccessPanelProps {
  readonly subscription: Subscribed;
  readonly may: boolean;
}

export function AccessPanel({ subscription, may }: AccessPanelProps) {
  const say = useWords(subscriptionWords);
  const { requestedClass, readerClass, state, acceptedTerms, service } = subscription;
  const reader = say(classKey(requestedClass));
  const terms = service.ndaTerms;
  const mayAccept = may && state === 'active' && requestedClass === 'nda' && terms !== null;
  const isAccepted = terms !== null && acceptedTerms.includes(terms.sha256);
  return (
    <section className={classes.panel} aria-labelledby="access">
      <Title order={2} id="access" mb="sm">
        {say('access')}
      </Title>
      <Stack align="flex-start">
        <Text maw="44rem">
          {state === 'requested' && say('accessRequested', { reader })}
          {state === 'declined' && say('accessDeclined', { reader })}
          {state === 'active' && say(accessKey(requestedClass, readerClass))}
        </Text>
        {mayAccept && !isAccepted && readerClass === 'nda' && <Text>{say('accessTermsChanged')}</Text>}
        {mayAccept && !isAccepted && <TermsButton subscription={subscription.id} terms={terms} />}
        {may && requestedClass === 'customers' && <AskForm subscription={subscription.id} />}
      </Stack>
    </section>
  );
}

function accessKey(requested: string, readerClass: string) {
  if (readerClass === 'nda') return 'accessNda';
  if (requested === 'nda') return 'accessNdaOpen';
  return readerClass === 'subscribers' ? 'accessSubscribers' : 'accessCustomers';
}

function AskForm({ subscription }: { readonly subscription: string }) {
  const say = useWords(subscriptionWords);
  const { revalidate } = useRevalidator();
  const [request, { isRunning }] = useAct(RequestReaderClassDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const asked = textOf(new FormData(event.currentTarget), 'class');
    const readerClass = asked === 'nda' ? 'nda' : 'subscribers';
    const data = await request({ subscription, readerClass });
    if (!data) return;
    if (data.requestReaderClass.__typename !== 'ServiceSubscription')
      return setRefusal(data.requestReaderClass);
    notifySuccess(say('asked'));
    await revalidate();
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm" maw="44rem" align="flex-start">
        <Radio.Group name="class" label={say('askAs')} defaultValue="subscribers">
          <Group mt={4}>
            <Radio value="subscribers" label={say('class-subscribers')} />
            <Radio value="nda" label={say('class-nda')} />
          </Group>
        </Radio.Group>
        <Text size="sm">{say('askExplained')}</Text>
        <RefusalAlert refusal={refusal} />
        <Button type="submit" variant="default" loading={isRunning}>
          {say('askNow')}
        </Button>
      </Stack>
    </form>
  );
}
