// What asks before it is done to an endpoint: a new secret, and removing it.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { plain } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { endpointWords } from './endpoint.words.js';
import {
  type ChannelFactsFragment,
  RemoveEndpointDocument,
  RotateSecretDocument,
} from './notifications.generated.js';
import type { IssuedSecret } from './secret-once.js';

interface EndpointDialogsProps {
  readonly endpoint: ChannelFactsFragment;
  readonly onSecret: (secret: IssuedSecret) => void;
}

export function EndpointDialogs({ endpoint, onSecret }: EndpointDialogsProps) {
  return (
    <>
      {endpoint.kind === 'webhook' && <Rotate endpoint={endpoint} onSecret={onSecret} />}
      <Remove endpoint={endpoint} />
    </>
  );
}

function Rotate({ endpoint, onSecret }: EndpointDialogsProps) {
  const say = useWords(endpointWords);
  const [isOpen, { open, close }] = useDisclosure(false);
  const [rotate, { isRunning }] = useAct(RotateSecretDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const label = plain(endpoint.label);
  async function run() {
    setRefusal(null);
    const data = await rotate({ id: endpoint.id });
    if (!data) return;
    if (data.rotateSecret.__typename !== 'RotatedSecret') return setRefusal(data.rotateSecret);
    close();
    onSecret({ label, text: data.rotateSecret.secret, isRotated: true });
  }
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={say('rotateOf', { label })} onClick={open}>
        {say('rotate')}
      </Button>
      <Asking
        isOpen={isOpen}
        onClose={close}
        title={say('rotateTitle', { label })}
        text={say('rotateText')}
        refusal={refusal}
        action={
          <Button onClick={() => void run()} loading={isRunning}>
            {say('rotateSubmit')}
          </Button>
        }
      />
    </>
  );
}

function Remove({ endpoint }: Pick<EndpointDialogsProps, 'endpoint'>) {
  const say = useWords(endpointWords);
  const { revalidate } = useRevalidator();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [remove, { isRunning }] = useAct(RemoveEndpointDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const label = plain(endpoint.label);
  async function run() {
    setRefusal(null);
    const data = await remove({ id: endpoint.id });
    if (!data) return;
    if (data.removeEndpoint.__typename !== 'RemovedEndpoint') return setRefusal(data.removeEndpoint);
    close();
    notifySuccess(say('removed', { label }));
    await revalidate();
  }
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={say('removeOf', { label })} onClick={open}>
        {say('remove')}
      </Button>
      <Asking
        isOpen={isOpen}
        onClose={close}
        title={say('removeTitle', { label })}
        text={say('removeText')}
        refusal={refusal}
        action={
          <Button color="red" onClick={() => void run()} loading={isRunning}>
            {say('remove')}
          </Button>
        }
      />
    </>
  );
}

interface AskingProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly text: string;
  readonly refusal: Refusal | null;
  readonly action: React.ReactNode;
}

function Asking({ isOpen, onClose, title, text, refusal, action }: AskingProps) {
  const say = useWords(endpointWords);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={<bdi>{title}</bdi>}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Stack>
        <Text>{text}</Text>
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {say('cancel')}
          </Button>
          {action}
        </Group>
      </Stack>
    </Modal>
  );
}
