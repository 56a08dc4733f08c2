// What can be done with one part of a test: nest it, move it, copy it, take it away.
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Test } from '@bunkai/requirement';
import { insertAt, moveAt, removeAt, testAt, unwrapAt, wrapAt } from '@bunkai/requirement/authoring';
import { useWords } from '@bunkai/ui/words';
import { builderWords } from '../builder.words.js';
import { type PartProps, useTestEditing } from './test-editing.js';

export function PartMenu({ place }: PartProps) {
  const say = useWords(builderWords);
  const { root, change } = useTestEditing();
  const part = testAt(root, place);
  const index = place.at(-1);
  if (!part) return null;
  const without = removeAt(root, place);
  const unwrapped = unwrapAt(root, place);
  const siblings = typeof index === 'number' ? partsAround(testAt(root, place.slice(0, -2))) : 0;

  function item(key: Parameters<typeof say>[0], next: Test | undefined, color?: string) {
    if (next === undefined) return null;
    return (
      <Menu.Item key={key} {...(color !== undefined && { color })} onClick={() => change(next)}>
        {say(key)}
      </Menu.Item>
    );
  }

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={say('partMenu')}>
          <IconDots aria-hidden size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item('nestAll', wrapAt(root, place, 'all'))}
        {item('nestAny', wrapAt(root, place, 'any'))}
        {item('nestNot', wrapAt(root, place, 'not'))}
        {item('unwrap', unwrapped === root ? undefined : unwrapped)}
        {typeof index === 'number' && (
          <>
            <Menu.Divider />
            {item('moveUp', index > 0 ? moveAt(root, place, index - 1) : undefined)}
            {item('moveDown', index < siblings - 1 ? moveAt(root, place, index + 1) : undefined)}
            {item('duplicate', insertAt(root, [...place.slice(0, -1), index + 1], part))}
          </>
        )}
        {without && (
          <>
            <Menu.Divider />
            {item('remove', without, 'red')}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function partsAround(test: Test | undefined): number {
  if (test && 'all' in test) return test.all.length;
  return test && 'any' in test ? test.any.length : 0;
}
