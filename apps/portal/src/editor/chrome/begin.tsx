// Where there is no draft yet: what to begin with.
import { EmptyState } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { Button, Group } from '@mantine/core';
import { documentOfRelease, emptyDocument } from '../document/begin-document.js';
import { useEdit, useEditor } from '../editor-context.js';
import { chromeWords } from './chrome.words.js';

interface BeginProps {
  /** The number of the release in force; null if there is none. */
  readonly release: number | null;
  readonly isStrange: boolean;
  readonly onImport: () => void;
}

export function Begin({ release, isStrange, onImport }: BeginProps) {
  const say = useWords(chromeWords);
  const edit = useEdit();
  const { service, catalogue, released } = useEditor();
  return (
    <EmptyState
      title={say('beginTitle')}
      action={
        <Group mt="sm">
          {release !== null && (
            <Button onClick={() => edit(() => documentOfRelease(released))}>
              {say('beginRelease', { number: release })}
            </Button>
          )}
          <Button
            variant={release === null ? 'filled' : 'default'}
            onClick={() => edit(() => emptyDocument(service, catalogue.edition))}
          >
            {say('beginEmpty')}
          </Button>
          <Button variant="default" onClick={onImport}>
            {say('import')}
          </Button>
        </Group>
      }
    >
      {say(isStrange ? 'strange' : release === null ? 'beginTextEmpty' : 'beginText')}
    </EmptyState>
  );
}
