// Confirmation before a subscriber's access is taken back: it changes verdicts and is told.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { providerWords } from './provider.words.js';

interface WithdrawAccessProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

export function WithdrawAccess({ name, onClose, onConfirm }: WithdrawAccessProps) {
  const say = useWords(providerWords);
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('withdrawTitle', { name })}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Stack>
        <Text>{say('withdrawWarning', { name })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {say('cancel')}
          </Button>
          <Button color="red" onClick={onConfirm}>
            {say('withdrawAccess')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
