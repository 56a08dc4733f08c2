// Where two people changed the same: both versions of each place, for one of them to choose.
import type { JsonValue, MergeConflict, Side } from '@bunkai/disclosure';
import { type DescribedType, jsonText, valueInWords } from '@bunkai/ui/disclosure';
import { useReader, useWords } from '@bunkai/ui/words';
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { placeInWords } from '../document/place-in-words.js';
import { useDraft, useEditor } from '../editor-context.js';
import { chromeWords } from './chrome.words.js';
import classes from './editor.module.css';

export function ConflictDialog() {
  const say = useWords(chromeWords);
  const { store } = useEditor();
  const conflict = useDraft((state) => state.conflict);
  if (!conflict) return null;
  const chooseAll = (side: Side) => {
    for (const { path } of conflict.conflicts) store.dispatch({ type: 'chosen', path, side });
  };
  return (
    <Modal
      opened
      // There is no going on without a choice: closing would leave the draft unsaved.
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={say('conflictTitle')}
      size="xl"
    >
      <Stack>
        <Text size="sm">{say('conflictIntro', { count: conflict.conflicts.length })}</Text>
        {conflict.conflicts.length > 1 && (
          <Group gap="xs">
            <Button variant="default" size="xs" onClick={() => chooseAll('mine')}>
              {say('allMine')}
            </Button>
            <Button variant="default" size="xs" onClick={() => chooseAll('theirs')}>
              {say('allTheirs')}
            </Button>
          </Group>
        )}
        <div className={classes.places}>
          {conflict.conflicts.map((each) => (
            <Place
              key={each.path}
              conflict={each}
              side={conflict.choices.get(each.path) ?? 'mine'}
              onChoose={(side) => store.dispatch({ type: 'chosen', path: each.path, side })}
            />
          ))}
        </div>
        <Group justify="flex-end">
          <Button onClick={() => store.dispatch({ type: 'settled' })}>{say('settle')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface PlaceProps {
  readonly conflict: MergeConflict;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function Place({ conflict, side, onChoose }: PlaceProps) {
  const say = useWords(chromeWords);
  const reader = useReader();
  const { catalogue, store } = useEditor();
  const { document } = store.getState();
  const { parts, type } = placeInWords(conflict.steps, { catalogue, document, reader, say });
  const words = (value: JsonValue | undefined) => inWords(type, value, reader) ?? say('gone');
  return (
    <Radio.Group label={parts.join(' › ')} value={side} onChange={(next) => onChoose(next)}>
      <Text size="sm" c="dimmed">
        {say('before', { value: words(conflict.base) })}
      </Text>
      <div className={classes.sides}>
        {(['mine', 'theirs'] as const).map((each) => (
          <Radio
            key={each}
            value={each}
            label={say(each)}
            description={<bdi className={classes.value}>{words(conflict[each])}</bdi>}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

function inWords(
  type: DescribedType | undefined,
  value: JsonValue | undefined,
  reader: Parameters<typeof valueInWords>[2],
): string | undefined {
  if (value === undefined || value === null) return undefined;
  return type ? valueInWords(type, value, reader) : jsonText(value);
}
