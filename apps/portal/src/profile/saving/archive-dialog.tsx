// Asks before a profile is archived, which cannot be taken back.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useAct } from '../../api/use-act.js';
import { ArchiveProfileDocument } from '../profile.generated.js';
import { profileWords } from '../profile.words.js';

interface ArchiveDialogProps {
  readonly profile: string;
  /** How many subscriptions use it. */
  readonly uses: number;
  readonly onClose: () => void;
  readonly onArchived: () => void;
}

export function ArchiveDialog({ profile, uses, onClose, onArchived }: ArchiveDialogProps) {
  const say = useWords(profileWords);
  const [archive, { isRunning }] = useAct(ArchiveProfileDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit() {
    const answer = await archive({ profile });
    if (!answer) return;
    const result = answer.archiveRequirementProfile;
    if (result.__typename === 'RequirementProfile') onArchived();
    else setRefusal(result);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={say('archiveTitle')}
      closeButtonProps={{ 'aria-label': say('cancel') }}
    >
      <Stack>
        <Text>{say('archiveText')}</Text>
        {uses > 0 && <Text fw={600}>{say('archiveUsed', { count: uses })}</Text>}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button color="red" disabled={uses > 0} loading={isRunning} onClick={() => void submit()}>
            {say('archive')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
