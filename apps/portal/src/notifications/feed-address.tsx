// The member's secret address for feed readers and calendars: made, shown once, made anew, removed.
import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { feedAddressWords } from './feed-address.words.js';
import { IssuedAddressList } from './issued-addresses.js';
import { useFeedAddress } from './use-feed-address.js';

interface FeedAddressProps {
  /** RFC 3339; null while there is none. */
  readonly createdAt: string | null;
}

export function FeedAddress({ createdAt }: FeedAddressProps) {
  const say = useWords(feedAddressWords);
  const format = useFormat();
  const { isRunning, refusal, issued, make, remove } = useFeedAddress();
  const [asked, setAsked] = useState<'renew' | 'remove' | null>(null);
  return (
    <Stack component="section" gap="sm" aria-labelledby="feed-address">
      <Title order={2} id="feed-address">
        {say('title')}
      </Title>
      <Text>{say('intro')}</Text>
      {issued ? (
        <IssuedAddressList addresses={issued} />
      ) : (
        <Text c="dimmed">
          {createdAt === null ? say('none') : say('since', { date: format.instant(createdAt) })}
        </Text>
      )}
      <RefusalAlert refusal={refusal} />
      {createdAt === null ? (
        <Group>
          <Button variant="default" loading={isRunning} onClick={make}>
            {say('make')}
          </Button>
        </Group>
      ) : (
        <Group gap="xs">
          <Button variant="default" loading={isRunning} onClick={() => setAsked('renew')}>
            {say('renew')}
          </Button>
          <Button variant="default" loading={isRunning} onClick={() => setAsked('remove')}>
            {say('remove')}
          </Button>
        </Group>
      )}
      <Confirm
        asked={asked}
        onClose={() => setAsked(null)}
        onSure={() => {
          (asked === 'renew' ? make : remove)();
          setAsked(null);
        }}
      />
    </Stack>
  );
}

interface ConfirmProps {
  readonly asked: 'renew' | 'remove' | null;
  readonly onClose: () => void;
  readonly onSure: () => void;
}

function Confirm({ asked, onClose, onSure }: ConfirmProps) {
  const say = useWords(feedAddressWords);
  const isRenewed = asked === 'renew';
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title={say(isRenewed ? 'renewTitle' : 'removeTitle')}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Stack>
        <Text>{say(isRenewed ? 'renewText' : 'removeText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button {...(!isRenewed && { color: 'red' })} onClick={onSure}>
            {say(isRenewed ? 'renew' : 'remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
