// The reader's own e-mail: whether anything is sent there, what and when.
import { Alert, Button, Stack, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { plain, useFormat } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { ChangeChannelDocument, type ChannelFactsFragment } from './notifications.generated.js';
import { SettingsForm } from './settings-form.js';
import { settingsWords } from './settings.words.js';

interface MyEmailProps {
  readonly channel: ChannelFactsFragment;
  readonly email: string;
  readonly hasRequirements: boolean;
}

export function MyEmail({ channel, email, hasRequirements }: MyEmailProps) {
  const say = useWords(settingsWords);
  const format = useFormat();
  return (
    <Stack component="section" aria-labelledby="my-email">
      <Title order={2} id="my-email">
        {say('mail')}
      </Title>
      {channel.state === 'off' && <TurnedOff channel={channel} />}
      {channel.state === 'failing' && (
        <Alert role="note" icon={<IconAlertTriangle aria-hidden />} title={say('mailFailingTitle')}>
          {say('mailFailing', { since: format.instant(channel.failingSince ?? channel.createdAt) })}
        </Alert>
      )}
      <SettingsForm channel={channel} to={plain(email)} hasRequirements={hasRequirements} />
    </Stack>
  );
}

function TurnedOff({ channel }: Pick<MyEmailProps, 'channel'>) {
  const say = useWords(settingsWords);
  const { revalidate } = useRevalidator();
  const [change, { isRunning }] = useAct(ChangeChannelDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function turnOn() {
    const data = await change({ id: channel.id, enabled: true });
    if (!data) return;
    if (data.changeChannel.__typename !== 'Channel') return setRefusal(data.changeChannel);
    notifySuccess(say('turnedOn'));
    await revalidate();
  }
  return (
    <Alert role="note" icon={<IconAlertTriangle aria-hidden />} title={say('mailOffTitle')}>
      <Stack align="flex-start" gap="sm">
        {say(`mailOff_${channel.disabledReason as 'unsubscribed'}`)}
        <RefusalAlert refusal={refusal} />
        <Button variant="default" loading={isRunning} onClick={() => void turnOn()}>
          {say('turnOn')}
        </Button>
      </Stack>
    </Alert>
  );
}
