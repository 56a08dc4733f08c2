// Throwing the draft away, for everybody: asked before it is done.
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { Button, Group, Stack, Text } from '@mantine/core';
import { EditorDialog } from '../editor-dialog.js';
import { useState } from 'react';
import { useAct } from '../../api/use-act.js';
import { notifySuccess } from '../../app/notify.js';
import { DiscardDraftDocument } from '../editor.generated.js';
import { useEditor } from '../editor-context.js';
import { chromeWords } from './chrome.words.js';

export function DiscardDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(chromeWords);
  const { store, autosave, service } = useEditor();
  const [discard, { isRunning }] = useAct(DiscardDraftDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function act(): Promise<void> {
    await autosave.flush();
    const { revision } = store.getState().saved;
    const data = await discard({ service: service.id, expectedRevision: revision });
    if (!data) return;
    if (data.discardDraft.__typename !== 'Draft') return setRefusal(data.discardDraft);
    store.dispatch({ type: 'discarded', revision: data.discardDraft.revision });
    notifySuccess(say('discarded'));
    onClose();
  }

  return (
    <EditorDialog onClose={onClose} title={say('discardTitle')}>
      <Stack>
        <Text>{say('discardText')}</Text>
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {say('cancel')}
          </Button>
          <Button color="red.9" loading={isRunning} onClick={() => void act()}>
            {say('discardDo')}
          </Button>
        </Group>
      </Stack>
    </EditorDialog>
  );
}
