// Asks before unsaved changes are lost: on the way to another page, and when the tab is closed.
import { Button, Group, Modal, Text } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { profileWords } from '../profile.words.js';

interface LeaveGuardProps {
  readonly isDirty: boolean;
  /** The reader leaves all the same. */
  readonly onLeave: () => void;
}

export function LeaveGuard({ isDirty, onLeave }: LeaveGuardProps) {
  const say = useWords(profileWords);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isDirty]);
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={say('leaveTitle')}
      closeButtonProps={{ 'aria-label': say('stay') }}
    >
      <Text mb="md">{say('leaveText')}</Text>
      <Group justify="flex-end">
        <Button
          variant="default"
          onClick={() => {
            onLeave();
            blocker.proceed?.();
          }}
        >
          {say('leave')}
        </Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          {say('stay')}
        </Button>
      </Group>
    </Modal>
  );
}
