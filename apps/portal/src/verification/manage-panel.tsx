// Holds the service to another profile, or ends the subscription.
import { Button, Group, Modal, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { bilingual } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useNavigate, useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { serviceName } from './service-name.js';
import classes from './subscription.module.css';
import type { Subscribed } from './asked.js';
import { subscriptionWords } from './subscription.words.js';
import { textOf } from './text-of.js';
import { ChangeSubscriptionProfileDocument, EndSubscriptionDocument } from './verification.generated.js';

type Profile = Pick<Subscribed['profile'], 'id' | 'name'>;

interface ManagePanelProps {
  readonly subscription: Subscribed;
  readonly profiles: readonly Profile[];
}

export function ManagePanel({ subscription, profiles }: ManagePanelProps) {
  const say = useWords(subscriptionWords);
  return (
    <section className={classes.panel} aria-labelledby="manage">
      <Title order={2} id="manage" mb="sm">
        {say('manage')}
      </Title>
      <Stack gap="xl">
        <ChangeProfile
          subscription={subscription}
          others={profiles.filter(({ id }) => id !== subscription.profile.id)}
        />
        <EndButton subscription={subscription} />
      </Stack>
    </section>
  );
}

interface ChangeProfileProps {
  readonly subscription: Subscribed;
  readonly others: readonly Profile[];
}

function ChangeProfile({ subscription, others }: ChangeProfileProps) {
  const say = useWords(subscriptionWords);
  const language = useLanguage();
  const { revalidate } = useRevalidator();
  const [change, { isRunning }] = useAct(ChangeSubscriptionProfileDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const profile = textOf(new FormData(event.currentTarget), 'profile');
    const data = await change({ subscription: subscription.id, profile });
    if (!data) return;
    const { changeSubscriptionProfile: answer } = data;
    if (answer.__typename !== 'ServiceSubscription') return setRefusal(answer);
    notifySuccess(say('changed'));
    setRefusal(null);
    await revalidate();
  }

  return (
    <div>
      <Title order={3} size="h4">
        {say('change')}
      </Title>
      <Text maw="44rem">{others.length === 0 ? say('noOther') : say('changeText')}</Text>
      {others.length > 0 && (
        <form onSubmit={(event) => void submit(event)}>
          <Group align="flex-end" mt="xs">
            <NativeSelect
              name="profile"
              label={say('changeTo')}
              data={others.map(({ id, name }) => ({ value: id, label: bilingual(name, language) }))}
            />
            <Button type="submit" variant="default" loading={isRunning}>
              {say('changeNow')}
            </Button>
          </Group>
          <RefusalAlert refusal={refusal} />
        </form>
      )}
    </div>
  );
}

function EndButton({ subscription }: { readonly subscription: Subscribed }) {
  const say = useWords(subscriptionWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [end, { isRunning }] = useAct(EndSubscriptionDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const service = serviceName(subscription.service, subscription.variant, language);

  async function confirm() {
    const data = await end({ subscription: subscription.id });
    if (!data) return;
    if (data.endSubscription.__typename !== 'ServiceSubscription') return setRefusal(data.endSubscription);
    notifySuccess(say('endedDone'));
    await navigate('/customer');
  }

  return (
    <div>
      <Button variant="default" onClick={open}>
        {say('end')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={say('endTitle', { service })}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <Stack>
          <Text>{say('endText')}</Text>
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say('cancel')}
            </Button>
            <Button color="red" loading={isRunning} onClick={() => void confirm()}>
              {say('endNow')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </div>
  );
}
