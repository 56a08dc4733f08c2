// What the person must know before going on: changes of an earlier visit, a browser that keeps nothing.
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { notifications } from '../../app/notify.js';
import { useDraft, useEditor } from '../editor-context.js';
import type { KeptChanges } from '../store/kept-changes.js';
import type { DraftSession } from '../use-draft-session.js';
import { chromeWords } from './chrome.words.js';

export function Notices({ session }: { readonly session: DraftSession }) {
  const say = useWords(chromeWords);
  return (
    <>
      <MergeNotice />
      {!session.canKeep && (
        <Alert color="orange" variant="default" role="alert">
          {say('notKept')}
        </Alert>
      )}
      {session.kept.map((kept) => (
        <KeptNotice key={kept.key} kept={kept} forget={session.forget} />
      ))}
    </>
  );
}

interface KeptNoticeProps {
  readonly kept: KeptChanges;
  readonly forget: (kept: KeptChanges) => void;
}

function KeptNotice({ kept, forget }: KeptNoticeProps) {
  const say = useWords(chromeWords);
  const format = useFormat();
  const { store, autosave } = useEditor();

  async function restore(): Promise<void> {
    await autosave.flush();
    store.dispatch({ type: 'restored', base: kept.base, document: kept.document });
    forget(kept);
  }

  return (
    <Alert color="ai" title={say('keptTitle')} role="status">
      <Text size="sm">{say('kept', { time: format.instant(kept.at) })}</Text>
      <Group mt="xs" gap="xs">
        <Button size="xs" onClick={() => void restore()}>
          {say('restore')}
        </Button>
        <Button size="xs" variant="default" onClick={() => forget(kept)}>
          {say('drop')}
        </Button>
      </Group>
    </Alert>
  );
}

/** Told once each time that changes of somebody else were brought in. */
function MergeNotice() {
  const say = useWords(chromeWords);
  const merges = useDraft((state) => state.merges);
  const told = useRef(merges);
  useEffect(() => {
    if (merges === told.current) return;
    told.current = merges;
    notifications.show({ message: say('merged'), autoClose: 10_000 });
  }, [merges, say]);
  return null;
}
