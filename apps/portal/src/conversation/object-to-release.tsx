// Objecting to a release: a button, and a form that says what the provider learns.
import { Button, type ButtonProps, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { plain } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { isAssessor } from '../session/side-roles.js';
import { useViewer } from '../session/use-viewer.js';
import { RaiseObjectionDocument } from './objection.generated.js';
import { objectionWords } from './objection.words.js';

const LONGEST_REASON = 4_000;

export interface ObjectToReleaseProps {
  /** `id` as the API gives it; `name` in the reader's language. */
  readonly service: { readonly id: string; readonly name: string };
  readonly releaseNumber: number;
  readonly control?: string;
  /** The title of a requirement: sent only if the reader says so. */
  readonly requirement?: string;
  readonly button?: ButtonProps & { readonly 'aria-label'?: string };
}

/** Nothing for who may not object: strangers, viewers, and organisations that are no customer. */
export function ObjectToRelease({ button, ...about }: ObjectToReleaseProps) {
  const say = useWords(objectionWords);
  const viewer = useViewer();
  const [isOpen, { open, close }] = useDisclosure(false);
  if (!viewer?.organisation?.customer || !isAssessor(viewer.roles)) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" {...button} onClick={open}>
        {say('object')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={say('title', { service: plain(about.service.name), number: about.releaseNumber })}
        size="lg"
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <ObjectionForm {...about} onDone={close} />
      </Modal>
    </>
  );
}

type ObjectionFormProps = Omit<ObjectToReleaseProps, 'button'> & { readonly onDone: () => void };

function ObjectionForm({ service, releaseNumber, control, requirement, onDone }: ObjectionFormProps) {
  const say = useWords(objectionWords);
  const { revalidate } = useRevalidator();
  const [reason, setReason] = useState('');
  const [isShared, setShared] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [raise, { isRunning }] = useAct(RaiseObjectionDocument);
  const told = isShared ? requirement : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    const data = await raise({ service: service.id, releaseNumber, reason, control, requirement: told });
    if (!data) return;
    if (data.raiseObjection.__typename !== 'Objection') return setRefusal(data.raiseObjection);
    notifySuccess(say('raised'));
    onDone();
    await revalidate();
  }

  return (
    <Stack component="form" onSubmit={(event: FormEvent) => void submit(event)}>
      <Textarea
        label={say('reason')}
        description={say('reasonHint', { count: LONGEST_REASON })}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        maxLength={LONGEST_REASON}
        autosize
        minRows={3}
        maxRows={14}
        required
        data-autofocus
      />
      {requirement !== undefined && (
        <Checkbox
          label={say('share', { title: plain(requirement) })}
          checked={isShared}
          onChange={({ currentTarget }) => setShared(currentTarget.checked)}
        />
      )}
      <Text size="sm">
        {control === undefined
          ? say('aboutRelease', { number: releaseNumber })
          : say('about', { number: releaseNumber, control })}
      </Text>
      <RefusalAlert refusal={refusal} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {say('cancel')}
        </Button>
        <Button type="submit" loading={isRunning} disabled={reason.trim() === ''}>
          {say('send')}
        </Button>
      </Group>
    </Stack>
  );
}
