// A secret as it is shown the one time: copied, kept, gone.
import { Alert, Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { plain } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { endpointWords } from './endpoint.words.js';

export interface IssuedSecret {
  readonly label: string;
  readonly text: string;
  /** Whether a former one holds beside it for a day. */
  readonly isRotated: boolean;
}

interface SecretOnceProps {
  readonly secret: IssuedSecret;
  readonly onClose: () => void;
}

/** A press beside it does not close it: what is shown once goes when the reader says so. */
export function SecretOnce({ secret, onClose }: SecretOnceProps) {
  const say = useWords(endpointWords);
  const clipboard = useClipboard({ timeout: 4_000 });
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={say('secretTitle', { label: plain(secret.label) })}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Stack>
        <Alert role="note" icon={<IconAlertTriangle aria-hidden />}>
          {say('secretOnce')}
        </Alert>
        {secret.isRotated && <Text>{say('secretRotated')}</Text>}
        <Code block aria-label={say('secret')} tabIndex={0} data-autofocus>
          {secret.text}
        </Code>
        <Group justify="space-between">
          <Group gap="sm">
            <Button variant="default" onClick={() => clipboard.copy(secret.text)}>
              {say('copy')}
            </Button>
            <Text size="sm" role="status">
              {clipboard.error ? say('copyFailed') : clipboard.copied ? say('copied') : ''}
            </Text>
          </Group>
          <Button onClick={onClose}>{say('kept')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
