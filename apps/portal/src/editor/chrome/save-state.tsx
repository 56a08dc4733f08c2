// Whether the draft is saved, told to everybody: in words, with a shape, and to screen readers.
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader, IconPencil } from '@tabler/icons-react';
import { useDraft, useEditor } from '../editor-context.js';
import { type DraftState, isUnsaved } from '../store/draft-state.js';
import { chromeWords } from './chrome.words.js';
import classes from './editor.module.css';

type Kind = 'inConflict' | 'saving' | 'offline' | 'failed' | 'refused' | 'unsaved' | 'savedAt' | 'saved';

const icons = {
  inConflict: IconAlertTriangle,
  saving: IconLoader,
  offline: IconCloudOff,
  failed: IconAlertTriangle,
  refused: IconAlertTriangle,
  unsaved: IconPencil,
  savedAt: IconCheck,
  saved: IconCheck,
} as const;

export function SaveState() {
  const say = useWords(chromeWords);
  const format = useFormat();
  const { autosave } = useEditor();
  const kind = useDraft(kindOf);
  const savedAt = useDraft((state) => state.savedAt);
  const trouble = useDraft((state) => state.trouble);
  const Icon = icons[kind];
  const values = {
    time: savedAt === null ? '' : format.instant(savedAt),
    message: trouble?.kind === 'refused' ? trouble.message : '',
  };
  return (
    <div className={classes.state}>
      <Icon size={18} aria-hidden />
      <Text size="sm" role="status">
        {say(kind, values)}
      </Text>
      {trouble && (
        <Button size="compact-sm" variant="default" onClick={() => void autosave.flush()}>
          {say('retry')}
        </Button>
      )}
    </div>
  );
}

function kindOf(state: DraftState): Kind {
  if (state.conflict) return 'inConflict';
  if (state.sending) return 'saving';
  if (state.trouble) return state.trouble.kind;
  if (isUnsaved(state)) return 'unsaved';
  return state.savedAt === null ? 'saved' : 'savedAt';
}
