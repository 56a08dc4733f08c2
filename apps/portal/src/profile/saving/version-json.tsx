// A version's document as JSON, to read and to keep.
import { Button, Code, Group, Modal, ScrollArea } from '@mantine/core';
import { plain } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { downloadJson, jsonOf } from '../document/json-file.js';
import type { Version } from './version.js';
import { versionsWords } from './versions.words.js';

interface VersionJsonProps {
  readonly version: Version;
  readonly onClose: () => void;
}

export function VersionJson({ version: { number, document }, onClose }: VersionJsonProps) {
  const say = useWords(versionsWords);
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('jsonOf', { number })}
      size="xl"
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Group mb="sm">
        <Button variant="default" onClick={() => downloadJson(`requirements-${number}.json`, document)}>
          {say('download')}
        </Button>
      </Group>
      <ScrollArea.Autosize mah="60vh" viewportProps={{ tabIndex: 0 }}>
        <Code block>{plain(jsonOf(document))}</Code>
      </ScrollArea.Autosize>
    </Modal>
  );
}
