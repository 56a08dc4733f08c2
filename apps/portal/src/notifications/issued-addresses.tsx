// The secret addresses as they are shown the one time, each to be copied.
import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useWords } from '@bunkai/ui/words';
import { feedAddressWords } from './feed-address.words.js';

export interface IssuedAddresses {
  readonly atom: string;
  readonly json: string;
  readonly calendar: string;
}

export function IssuedAddressList({ addresses }: { readonly addresses: IssuedAddresses }) {
  const say = useWords(feedAddressWords);
  return (
    <Stack gap="sm" role="group" aria-label={say('title')}>
      <Alert role="status" color="orange" icon={<IconAlertTriangle aria-hidden />}>
        {say('made')}
      </Alert>
      <Address what={say('atom')} address={addresses.atom} />
      <Address what={say('json')} address={addresses.json} />
      <Address what={say('calendar')} address={addresses.calendar} />
    </Stack>
  );
}

function Address({ what, address }: { readonly what: string; readonly address: string }) {
  const say = useWords(feedAddressWords);
  const clipboard = useClipboard({ timeout: 4_000 });
  return (
    <div>
      <Text size="sm" fw={500}>
        {what}
      </Text>
      <Code block tabIndex={0} role="region" aria-label={what}>
        {address}
      </Code>
      <Group gap="sm" mt={4}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={say('copy', { what })}
          onClick={() => clipboard.copy(address)}
        >
          {say('copyShort')}
        </Button>
        <Text size="sm" role="status">
          {clipboard.error ? say('copyFailed') : clipboard.copied ? say('copied') : ''}
        </Text>
      </Group>
    </div>
  );
}
