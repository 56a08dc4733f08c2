// What can be done with the requirement at hand as a whole.
import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useWords } from '@bunkai/ui/words';
import { builderWords } from '../builder.words.js';

interface RequirementActionsProps {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: number) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

export function RequirementActions({
  isFirst,
  isLast,
  onMove,
  onDuplicate,
  onRemove,
}: RequirementActionsProps) {
  const say = useWords(builderWords);
  const actions = [
    { key: 'moveUp', Icon: IconArrowUp, isOff: isFirst, act: () => onMove(-1) },
    { key: 'moveDown', Icon: IconArrowDown, isOff: isLast, act: () => onMove(1) },
    { key: 'duplicate', Icon: IconCopy, isOff: false, act: onDuplicate },
    { key: 'remove', Icon: IconTrash, isOff: false, act: onRemove },
  ] as const;
  return (
    <Group gap={4} wrap="nowrap">
      {actions.map(({ key, Icon, isOff, act }) => (
        <Tooltip key={key} label={say(key)}>
          <ActionIcon variant="default" aria-label={say(key)} disabled={isOff} onClick={act}>
            <Icon aria-hidden size={16} />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}
