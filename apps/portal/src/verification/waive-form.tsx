// Living with an unmet requirement for a time: why, and until when. For a dialog or any other place.
import { Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { WaiveRequirementDocument } from './verification.generated.js';
import { verificationWords } from './verification.words.js';

export interface WaiveFormProps {
  /** The subscription's id as the API gives it. */
  readonly subscription: string;
  readonly requirementId: string;
  /** The instant by which the page was rendered. */
  readonly now: string;
  /** The waiver was given. */
  readonly onWaived: () => void;
  readonly onCancel: () => void;
}

const LONGEST_REASON = 2_000;
const USUAL_DAYS = 90;
/** The API's limit is two years. */
const MOST_DAYS = 729;

/** Render it only where the reader may waive: owners and assessors of a customer. */
export function WaiveForm({ subscription, requirementId, now, onWaived, onCancel }: WaiveFormProps) {
  const say = useWords(verificationWords);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(dayAfter(now, USUAL_DAYS));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [waive, { isRunning }] = useAct(WaiveRequirementDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    // To the end of that day where the reader is.
    const expiresAt = new Date(`${until}T23:59:59`).toISOString();
    const data = await waive({ subscription, requirementId, reason, expiresAt });
    if (!data) return;
    if (data.waiveRequirement.__typename !== 'Waiver') return setRefusal(data.waiveRequirement);
    notifySuccess(say('waiverGiven'));
    onWaived();
  }

  return (
    <Stack component="form" onSubmit={(event: FormEvent) => void submit(event)}>
      <Text size="sm">{say('waiverExplained')}</Text>
      <Textarea
        label={say('waiverReason')}
        description={say('waiverReasonHint')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        maxLength={LONGEST_REASON}
        autosize
        minRows={3}
        maxRows={10}
        required
        data-autofocus
      />
      <TextInput
        type="date"
        label={say('waiverExpires')}
        value={until}
        onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        min={dayAfter(now, 1)}
        max={dayAfter(now, MOST_DAYS)}
        required
      />
      <RefusalAlert refusal={refusal} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {say('cancel')}
        </Button>
        <Button type="submit" loading={isRunning} disabled={reason.trim() === '' || until === ''}>
          {say('waiverGive')}
        </Button>
      </Group>
    </Stack>
  );
}

/** As a date field has it. */
function dayAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10);
}
