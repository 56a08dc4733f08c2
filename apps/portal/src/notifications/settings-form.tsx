// What is sent over a channel and when: the form, and the same in sentences as one chooses.
import { Button, Group, Stack, Text } from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useReader, useWords } from '@bunkai/ui/words';
import { type FormEvent, useId, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { settingsOf } from './channel-settings.js';
import { ChangeChannelDocument, type ChannelFactsFragment } from './notifications.generated.js';
import classes from './notifications.module.css';
import { SettingsFields } from './settings-fields.js';
import { settingsInWords } from './settings-in-words.js';
import { settingsWords } from './settings.words.js';

interface SettingsFormProps {
  readonly channel: ChannelFactsFragment;
  /** Where messages go, as a sentence names it. */
  readonly to: string;
  readonly hasRequirements: boolean;
  readonly onSaved?: () => void;
}

export function SettingsForm({ channel, to, hasRequirements, onSaved }: SettingsFormProps) {
  const say = useWords(settingsWords);
  const reader = useReader();
  const { revalidate } = useRevalidator();
  const [settings, setSettings] = useState(() => settingsOf(channel, reader.timeZone));
  const [change, { isRunning }] = useAct(ChangeChannelDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    const data = await change({ id: channel.id, ...settings, controls: [...settings.controls] });
    if (!data) return;
    if (data.changeChannel.__typename !== 'Channel') return setRefusal(data.changeChannel);
    notifySuccess(say('saved'));
    onSaved?.();
    await revalidate();
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="lg">
        <SettingsFields
          value={settings}
          onChange={(part) => setSettings((before) => ({ ...before, ...part }))}
          mayNever={channel.kind === 'e-mail'}
          hasRequirements={hasRequirements}
        />
        <Summary lines={settingsInWords(settings, { to, hasRequirements }, reader)} />
        <RefusalAlert refusal={refusal} />
        <Group>
          <Button type="submit" loading={isRunning}>
            {say('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Summary({ lines }: { readonly lines: readonly string[] }) {
  const say = useWords(settingsWords);
  const heading = useId();
  return (
    <section className={classes.summary} aria-labelledby={heading}>
      <Text fw={650} id={heading}>
        {say('summary')}
      </Text>
      {lines.map((line) => (
        <Text key={line} className={classes.line ?? ''}>
          <bdi>{line}</bdi>
        </Text>
      ))}
    </section>
  );
}
