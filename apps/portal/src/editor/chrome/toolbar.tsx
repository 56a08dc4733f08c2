// What can be done with the draft as a whole: undo, save state, import, export, discard, and on to publishing.
import { useWords } from '@bunkai/ui/words';
import { ActionIcon, Button, Group, Menu, NativeSelect } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDots,
  IconDownload,
  IconTrash,
  IconUpload,
} from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { objectAt } from '../document/place.js';
import { useDraft, useEditor } from '../editor-context.js';
import { useAddress } from '../use-address.js';
import { isUnsaved } from '../store/draft-state.js';
import { chromeWords } from './chrome.words.js';
import classes from './editor.module.css';
import { saveAsFile } from './save-as-file.js';
import { SaveState } from './save-state.js';

interface ToolbarProps {
  readonly onImport: () => void;
  readonly onDiscard: () => void;
}

export function Toolbar({ onImport, onDiscard }: ToolbarProps) {
  const say = useWords(chromeWords);
  const { store, service } = useEditor();
  const canUndo = useDraft((state) => state.past.length > 0);
  const canRedo = useDraft((state) => state.future.length > 0);
  const hasDraft = useDraft((state) => state.document !== null);
  return (
    <div className={classes.bar}>
      <SaveState />
      <VariantChoice />
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={say('undo')}
          aria-keyshortcuts="Control+Z"
          aria-disabled={!canUndo}
          {...(!canUndo && { 'data-disabled': true })}
          onClick={() => store.dispatch({ type: 'undone' })}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={say('redo')}
          aria-keyshortcuts="Control+Shift+Z"
          aria-disabled={!canRedo}
          {...(!canRedo && { 'data-disabled': true })}
          onClick={() => store.dispatch({ type: 'redone' })}
        >
          <IconArrowForwardUp size={18} aria-hidden />
        </ActionIcon>
        <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon variant="default" size="lg" aria-label={say('more')}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconUpload size={16} aria-hidden />} onClick={onImport}>
              {say('import')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconDownload size={16} aria-hidden />}
              disabled={!hasDraft}
              onClick={() => saveAsFile(store.getState().document, `${service.slug}.disclosure.json`)}
            >
              {say('export')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={16} aria-hidden />}
              disabled={!hasDraft}
              onClick={onDiscard}
            >
              {say('discard')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <PublishLink />
      </Group>
    </div>
  );
}

/** What is published is what the server has: the way there leads over the last save. */
function PublishLink() {
  const say = useWords(chromeWords);
  const navigate = useNavigate();
  const { store, autosave, service } = useEditor();
  const path = `/provider/services/${service.slug}/publish`;
  async function goOnceSaved() {
    if (await autosave.settle()) await navigate(path);
  }
  return (
    <Button
      component={Link}
      to={path}
      onClick={(event: MouseEvent) => {
        if (!isUnsaved(store.getState()) || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        void goOnceSaved();
      }}
    >
      {say('publish')}
    </Button>
  );
}

function VariantChoice() {
  const say = useWords(chromeWords);
  const navigate = useNavigate();
  const { variant } = useEditor();
  const { section, control, view, linkTo } = useAddress();
  const ids = useDraft(({ document }) => Object.keys(objectAt(document, ['variants'])).join('\n'));
  if (ids === '') return null;
  return (
    <NativeSelect
      aria-label={say('variant')}
      value={variant ?? ''}
      data={[
        { value: '', label: say('baseVariant') },
        ...ids.split('\n').map((id) => ({ value: id, label: id })),
      ]}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const place = section === null ? { control, view: view === 'preview' ? view : null } : { section };
        void navigate(linkTo({ ...place, variant: next === '' ? null : next }), { preventScrollReset: true });
      }}
    />
  );
}
