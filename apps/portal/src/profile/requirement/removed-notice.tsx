// What tells that a requirement was removed, and brings it back.
import { Button, Group, Text } from '@mantine/core';
import { plain } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { profileWords } from '../profile.words.js';

interface RemovedNoticeProps {
  readonly id: string;
  readonly onUndo: () => void;
}

export function RemovedNotice({ id, onUndo }: RemovedNoticeProps) {
  const say = useWords(profileWords);
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{say('removed', { id: plain(id) })}</Text>
      <Button size="compact-sm" variant="default" onClick={onUndo}>
        {say('removedUndo')}
      </Button>
    </Group>
  );
}
