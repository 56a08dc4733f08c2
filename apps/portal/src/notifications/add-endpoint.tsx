// Adding an endpoint: which kind, where its address comes from, what it is called.
import { Anchor, Button, Group, List, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { plain } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useReader, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { showFaults } from '../app/form-faults.js';
import { notifySuccess } from '../app/notify.js';
import { type EndpointKind, endpointKinds, kindName } from './endpoint-kinds.js';
import { endpointWords } from './endpoint.words.js';
import { AddEndpointDocument } from './notifications.generated.js';
import type { IssuedSecret } from './secret-once.js';

interface AddEndpointProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onSecret: (secret: IssuedSecret) => void;
}

export function AddEndpoint({ isOpen, onClose, onSecret }: AddEndpointProps) {
  const say = useWords(endpointWords);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={say('addTitle')}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <AddForm onClose={onClose} onSecret={onSecret} />
    </Modal>
  );
}

const fieldAt = { '/address': 'address', '/label': 'label' } as const;

function AddForm({ onClose, onSecret }: Omit<AddEndpointProps, 'isOpen'>) {
  const say = useWords(endpointWords);
  const reader = useReader();
  const { revalidate } = useRevalidator();
  const [kind, setKind] = useState<EndpointKind>('webhook');
  const [add, { isRunning }] = useAct(AddEndpointDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { register, handleSubmit, setError, formState } = useForm({
    defaultValues: { address: '', label: '' },
  });
  const submit = handleSubmit(async ({ address, label }) => {
    setRefusal(null);
    const { language, timeZone } = reader;
    const data = await add({ kind, address: address.trim(), label: label.trim(), language, timeZone });
    if (!data) return;
    const result = data.addEndpoint;
    if (result.__typename !== 'AddedEndpoint') return setRefusal(showFaults(result, setError, fieldAt));
    const { channel, secret } = result;
    notifySuccess(say('added', { label: plain(channel.label) }));
    onClose();
    if (secret !== null) onSecret({ label: channel.label, text: secret, isRotated: false });
    await revalidate();
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <Radio.Group
          label={say('kind')}
          value={kind}
          onChange={(next) => setKind(endpointKinds.find((one) => one === next) ?? kind)}
        >
          <Stack gap="xs" mt={6}>
            {endpointKinds.map((one) => (
              <Radio key={one} value={one} label={kindName(one)} description={say(`kindHint_${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Guidance kind={kind} />
        <TextInput
          label={say('address')}
          description={say('addressHint')}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          required
          {...register('address')}
          error={formState.errors.address?.message}
        />
        <TextInput
          label={say('label')}
          description={say('labelHint')}
          maxLength={100}
          required
          {...register('label')}
          error={formState.errors.label?.message}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button type="submit" loading={isRunning}>
            {say('addSubmit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const manuals: Readonly<Record<EndpointKind, string>> = {
  webhook: 'https://www.standardwebhooks.com/',
  slack: 'https://api.slack.com/messaging/webhooks',
  teams: 'https://support.microsoft.com/office/8ae491c7-0394-4861-ba59-055e33f75498',
};

function Guidance({ kind }: { readonly kind: EndpointKind }) {
  const say = useWords(endpointWords);
  return (
    <div>
      <Text size="sm" fw={650}>
        {say('howTo')}
      </Text>
      <List type="ordered" size="sm">
        {([1, 2, 3] as const).map((step) => (
          <List.Item key={step}>{say(`step_${kind}_${step}`)}</List.Item>
        ))}
      </List>
      <Anchor size="sm" href={manuals[kind]} target="_blank" rel="noopener noreferrer">
        {say('manual', { kind: kindName(kind) })}
      </Anchor>
    </div>
  );
}
