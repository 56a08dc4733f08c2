// The waiver of an unmet requirement: what it says, to give one, to take it back.
import { Alert, Button, Group, Modal, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { plain, useFormat } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { IconFileCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { textOf } from './text-of.js';
import type { DetailedResult } from './asked.js';
import { RevokeWaiverDocument, WaiveRequirementDocument } from './verification.generated.js';
import { verificationWords } from './verification.words.js';

interface WaiverBoxProps {
  readonly subscription: string;
  readonly result: DetailedResult;
  /** The instant of the verification. */
  readonly at: string;
  readonly may: boolean;
  readonly onChanged: () => void;
}

export function WaiverBox({ subscription, result, at, may, onChanged }: WaiverBoxProps) {
  const say = useWords(verificationWords);
  const [isOpen, { open, close }] = useDisclosure(false);
  if (result.outcome !== 'unmet' || (!result.waiver && !may)) return null;
  return (
    <section>
      <Title order={4} size="h5" mb={6}>
        {say('waiverTitle')}
      </Title>
      {result.waiver ? (
        <Given waiver={result.waiver} may={may} onChanged={onChanged} />
      ) : isOpen ? (
        <WaiverForm
          subscription={subscription}
          requirementId={result.requirementId}
          at={at}
          onCancel={close}
          onChanged={onChanged}
        />
      ) : (
        <>
          <Text size="sm" mb="xs">
            {say('waiverExplained')}
          </Text>
          <Button variant="default" onClick={open}>
            {say('giveWaiver')}
          </Button>
        </>
      )}
    </section>
  );
}

interface WaiverFormProps {
  readonly subscription: string;
  readonly requirementId: string;
  readonly at: string;
  readonly onCancel: () => void;
  readonly onChanged: () => void;
}

const YEAR = 365 * 86_400_000;
const LONGEST_REASON = 2_000;

function WaiverForm({ subscription, requirementId, at, onCancel, onChanged }: WaiverFormProps) {
  const say = useWords(verificationWords);
  const [waive, { isRunning }] = useAct(WaiveRequirementDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const dayAfter = (time: number) => new Date(new Date(at).getTime() + time).toISOString().slice(0, 10);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    // To the end of the day where the reader is.
    const expiresAt = new Date(`${textOf(form, 'expires')}T23:59:59`).toISOString();
    const data = await waive({ subscription, requirementId, reason: textOf(form, 'reason'), expiresAt });
    if (!data) return;
    if (data.waiveRequirement.__typename !== 'Waiver') return setRefusal(data.waiveRequirement);
    notifySuccess(say('waiverGiven'));
    onChanged();
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text size="sm">{say('waiverExplained')}</Text>
        <Textarea
          name="reason"
          label={say('waiverReason')}
          description={say('waiverReasonHint')}
          required
          autosize
          minRows={2}
          maxLength={LONGEST_REASON}
          data-autofocus
        />
        <TextInput
          name="expires"
          type="date"
          label={say('waiverExpires')}
          required
          defaultValue={dayAfter(YEAR / 4)}
          min={dayAfter(86_400_000)}
          max={dayAfter(2 * YEAR - 86_400_000)}
        />
        <RefusalAlert refusal={refusal} />
        <Group>
          <Button type="submit" loading={isRunning}>
            {say('waiverGive')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {say('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface GivenProps {
  readonly waiver: NonNullable<DetailedResult['waiver']>;
  readonly may: boolean;
  readonly onChanged: () => void;
}

function Given({ waiver, may, onChanged }: GivenProps) {
  const say = useWords(verificationWords);
  const format = useFormat();
  return (
    <Alert color="gray" icon={<IconFileCheck aria-hidden />}>
      <Text>
        <bdi>{say('waiverUntil', { date: format.day(waiver.expiresAt), reason: plain(waiver.reason) })}</bdi>
      </Text>
      {may && <RevokeButton id={waiver.id} onChanged={onChanged} />}
    </Alert>
  );
}

/** Asks before it takes a waiver back. */
export function RevokeButton({ id, onChanged }: { readonly id: string; readonly onChanged: () => void }) {
  const say = useWords(verificationWords);
  const [isOpen, { open, close }] = useDisclosure(false);
  const [revoke, { isRunning }] = useAct(RevokeWaiverDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function confirm() {
    const data = await revoke({ id });
    if (!data) return;
    if (data.revokeWaiver.__typename !== 'Waiver') return setRefusal(data.revokeWaiver);
    notifySuccess(say('revoked'));
    close();
    onChanged();
  }

  return (
    <>
      <Button variant="subtle" color="red" size="compact-sm" onClick={open}>
        {say('revoke')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={say('revokeTitle')}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <Stack>
          <Text>{say('revokeText')}</Text>
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say('cancel')}
            </Button>
            <Button color="red" loading={isRunning} onClick={() => void confirm()}>
              {say('revoke')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
