// Taking a release back: with a reason, and a confirmation in proportion to the harm.
import { Alert, Button, Group, Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { WithdrawReleaseDocument } from './history.generated.js';
import { historyWords } from './history.words.js';
import type { WithdrawProps } from './withdraw-props.js';

interface WithdrawDialogProps extends WithdrawProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function WithdrawDialog({ service, release, isOpen, onClose }: WithdrawDialogProps) {
  const say = useWords(historyWords);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': say('cancel') }}
      title={say('withdrawTitle', { number: release.number })}
      size="lg"
    >
      <WithdrawForm service={service} release={release} onClose={onClose} />
    </Modal>
  );
}

function WithdrawForm({ service, release, onClose }: Omit<WithdrawDialogProps, 'isOpen'>) {
  const say = useWords(historyWords);
  const { revalidate } = useRevalidator();
  const [withdraw, { isRunning }] = useAct(WithdrawReleaseDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isWrong, setWrong] = useState(false);
  const isInForce = release.state === 'in-force';

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // The dialog's events reach the form that its button stands in.
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => textOf(form, name);
    if (isInForce && text('slug') !== service.slug) return setWrong(true);
    const summary = { en: text('en') || null, ja: text('ja') || null };
    const data = await withdraw({ service: service.id, number: release.number, summary });
    if (!data) return;
    if (data.withdrawRelease.__typename !== 'WithdrawnRelease') return setRefusal(data.withdrawRelease);
    notifySuccess(say('withdrawnDone', { number: release.number }));
    onClose();
    await revalidate();
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)}>
      <Stack>
        <Alert role="note" color={isInForce ? 'red' : 'gray'}>
          {say(isInForce ? 'withdrawInForce' : 'withdrawScheduled')}
        </Alert>
        <Text>{say('withdrawForGood')}</Text>
        <Textarea
          name="en"
          label={say('reasonEn')}
          description={say('reasonHint')}
          autosize
          minRows={2}
          maxLength={2000}
        />
        <Textarea name="ja" label={say('reasonJa')} autosize minRows={2} maxLength={2000} lang="ja" />
        {isInForce && (
          <TextInput
            name="slug"
            label={say('typeSlug', { slug: service.slug })}
            error={isWrong && say('typedOther', { slug: service.slug })}
            autoComplete="off"
            onChange={() => setWrong(false)}
          />
        )}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button type="submit" color="red.9" loading={isRunning}>
            {say('withdrawNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
