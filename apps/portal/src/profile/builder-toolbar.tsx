// What can be done with the profile as a whole: undo, save, files, archive.
import { ActionIcon, Button, FileButton, Group, Menu, SegmentedControl, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconDots } from '@tabler/icons-react';
import { useWords } from '@bunkai/ui/words';
import { useRef } from 'react';
import { profileWords } from './profile.words.js';

interface BuilderToolbarProps {
  readonly view: 'builder' | 'json';
  readonly isDirty: boolean;
  readonly faultCount: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canSave: boolean;
  readonly canArchive: boolean;
  readonly onView: (view: 'builder' | 'json') => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onArchive: () => void;
}

export function BuilderToolbar(props: BuilderToolbarProps) {
  const { view, isDirty, faultCount, canUndo, canRedo, canSave } = props;
  const say = useWords(profileWords);
  return (
    <Group justify="space-between" gap="sm">
      <Group gap="sm">
        <SegmentedControl
          aria-label={say('view')}
          value={view}
          data={[
            { value: 'builder', label: say('viewBuilder') },
            { value: 'json', label: say('viewJson') },
          ]}
          onChange={(next) => props.onView(next === 'json' ? 'json' : 'builder')}
        />
        <Text size="sm" role="status">
          {faultCount > 0 ? say('faults', { count: faultCount }) : say(isDirty ? 'unsaved' : 'saved')}
        </Text>
      </Group>
      <Group gap="xs">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={say('undo')}
          disabled={!canUndo}
          onClick={props.onUndo}
        >
          <IconArrowBackUp aria-hidden size={18} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={say('redo')}
          disabled={!canRedo}
          onClick={props.onRedo}
        >
          <IconArrowForwardUp aria-hidden size={18} />
        </ActionIcon>
        <MoreMenu {...props} />
        {canSave && (
          <Button disabled={!isDirty} onClick={props.onSave}>
            {say('save')}
          </Button>
        )}
      </Group>
    </Group>
  );
}

function MoreMenu({ canSave, canArchive, onExport, onImport, onArchive }: BuilderToolbarProps) {
  const say = useWords(profileWords);
  const pick = useRef<() => void>(() => undefined);
  return (
    <>
      <FileButton
        accept="application/json,.json"
        inputProps={{ 'aria-label': say('importJson') }}
        onChange={(file) => {
          if (file) onImport(file);
        }}
      >
        {({ onClick }) => {
          pick.current = onClick;
          return null;
        }}
      </FileButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={say('more')}>
            <IconDots aria-hidden size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onExport}>{say('exportJson')}</Menu.Item>
          {canSave && <Menu.Item onClick={() => pick.current()}>{say('importJson')}</Menu.Item>}
          {canArchive && (
            <Menu.Item color="red" onClick={onArchive}>
              {say('archive')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
